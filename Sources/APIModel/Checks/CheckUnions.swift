import ApusDiagnostics

/// Reports cases that a union's discriminating field can't tell apart: types other than records, and
/// records that have no such field or one that can't hold the case's value.
enum CheckUnions {
  static func run(on draft: inout Draft) {
    for union in draft.api.unions {
      guard let discriminator = union.discriminator?.text else { continue }
      for unionCase in union.cases {
        guard case .record(let index) = unionCase.type else {
          draft.report.add(.caseNotRecord(discriminator), at: unionCase.span)
          continue
        }
        guard let value = unionCase.value else { continue }
        let record = draft.api.records[index]
        let field = record.fields.first { $0.name.text == discriminator }
        if field.map({ canHold(value.text, $0.type, draft.api) }) != true {
          draft.report.add(
            .caseField(draft.api.name(ofRecord: index), discriminator, value.text), at: value.span)
        }
      }
    }
  }

  private static func canHold(_ value: String, _ type: TypeReference, _ api: API) -> Bool {
    switch type {
    case .constant(let constant): return constant == .text(value)
    case .scalar(.string, _): return true
    case .enumeration(let index):
      let enumeration = api.enumerations[index]
      return !enumeration.isClosed || enumeration.values.contains { $0.name.text == value }
    default: return false
    }
  }
}

extension API {
  /// A record's name as people know it: `Account`, or `Account.address` for one written inside it.
  func name(ofRecord index: Int) -> String {
    var steps: [String] = []
    var origin = records[index].origin
    while case .inline(let owner, let field) = origin {
      steps.append(self[fieldsOf: owner][field].name.text)
      switch owner {
      case .operation(let index):
        steps.append(operations[index].name.text)
        return steps.reversed().joined(separator: ".")
      case .record(let index): origin = records[index].origin
      }
    }
    if case .declared(let name, _) = origin { steps.append(name.text) }
    return steps.reversed().joined(separator: ".")
  }
}

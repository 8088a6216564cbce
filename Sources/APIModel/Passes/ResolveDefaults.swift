import ApusDiagnostics
import ApusSpecLanguage

/// Types the defaults of fields. Reports values that the field can't have, and defaults of fields
/// that must be given.
enum ResolveDefaults {
  static func run(on draft: inout Draft) {
    var reader = LiteralReader(draft: draft)
    for index in draft.api.records.indices {
      let members = draft.recordMembers[index]
      guard members.hasDefaults else { continue }
      read(members, into: &draft.api.records[index].fields, &reader)
    }
    for index in draft.api.operations.indices {
      let members = draft.operationMembers[index]
      guard members.hasDefaults else { continue }
      read(members, into: &draft.api.operations[index].fields, &reader)
    }
    draft.report = reader.report
  }

  private static func read(
    _ members: [Member], into fields: inout [Field], _ reader: inout LiteralReader
  ) {
    var index = 0
    for case .field(let syntax) in members {
      defer { index += 1 }
      guard let value = syntax.defaultValue, fields.indices.contains(index) else { continue }
      if !fields[index].isOptional { reader.report.add(.defaultOfRequired, at: value.span) }
      guard !reader.unresolved.contains(fields[index].typeSpan) else { continue }
      fields[index].defaultValue = reader.read(WrittenValue(value), as: fields[index].type)
    }
  }
}

extension [Member] {
  fileprivate var hasDefaults: Bool {
    contains { if case .field(let field) = $0 { field.defaultValue != nil } else { false } }
  }
}

import Diagnostics
import SpecLanguage

/// Objects: records, operations' parameters, and unions.
extension LiteralReader {
  /// A record or an operation's request, from its fields and rules.
  mutating func readRecord(
    _ written: WrittenValue, fields: [Field], rules: [Rule],
    isForm placed: ((Field) -> Bool)? = nil
  ) -> Literal? {
    guard case .object(let entries, let span) = written else {
      return refuse(written, expected: "an object")
    }
    let indexes = fields.indices.reversed().reduce(into: [:]) { $0[fields[$1].name.text] = $1 }
    var given: Set<Int> = []
    var isComplete = true
    var result: [Literal.RecordEntry] = []
    for member in WrittenValue.members(of: entries, report: &report) {
      guard let index = indexes[member.key.text] else {
        let hint = report.suggestion(for: member.key.text, among: fields.lazy.map(\.name.text))
        report.add(
          mode == .request
            ? .unknown("field", member.key.text, hint) : .unknownInResponse(member.key.text, hint),
          at: member.key.span)
        continue
      }
      given.insert(index)
      guard !unresolved.contains(fields[index].typeSpan) else { continue }
      if let placed { isForm = placed(fields[index]) }
      if let value = read(member.value, as: fields[index].type) {
        result.append(Literal.RecordEntry(field: index, value: value))
      } else {
        isComplete = false
      }
    }
    for (index, field) in fields.enumerated() where !field.isOptional && !given.contains(index) {
      if mode == .request, case .constant = field.type { continue }
      report.add(.missingField(field.name.text), at: span)
      isComplete = false
    }
    if mode == .request, isComplete {
      for rule in rules where !rule.allows(result) {
        report.add(.brokenRule(rule.summary(fields)), at: span)
      }
    }
    result.sort { $0.field < $1.field }
    return isComplete ? .record(result) : nil
  }

  /// The case that a discriminating field names or, without one, the first that fits by its shape:
  /// for a record, one that knows every given field and gets every one it needs.
  mutating func readUnion(_ written: WrittenValue, _ union: Union) -> Literal? {
    let index: Int?
    if let discriminator = union.discriminator {
      guard let value = value(of: discriminator.text, in: written) else {
        return refuse(written, .missingField(discriminator.text))
      }
      index = union.cases.firstIndex { $0.value?.text == value.text }
      if index == nil {
        let hint = report.suggestion(for: value.text, among: union.cases.compactMap(\.value?.text))
        report.add(.unknown("value", value.text, hint), at: value.span)
        return nil
      }
    } else {
      index = union.cases.firstIndex { fits(written, $0.type) }
    }
    guard let index else { return refuse(written, .noCaseFits) }
    return read(written, as: union.cases[index].type).map { .union(index, $0) }
  }

  private func value(of key: String, in written: WrittenValue) -> SpecName? {
    guard case .object(let entries, _) = written else { return nil }
    for entry in entries where entry.key.count == 1 && entry.key.first?.text == key {
      switch entry.value {
      case .word(let name): return SpecName(name)
      case .string(let text): return SpecName(text: text.value, span: text.span)
      default: return nil
      }
    }
    return nil
  }

  /// Whether a value is of a type's outer shape. What it holds is not looked at: that would take
  /// time exponential in the depth of unions.
  private func fits(_ written: WrittenValue, _ type: TypeReference) -> Bool {
    switch (written, type) {
    case (_, .scalar(.json, _)): return true
    case (.value(let value), .scalar(let scalar, _)): return scalar.fits(value)
    case (.value(.string(let text)), .constant(let constant)): return text.value == constant
    case (.value(.word(let name)), .constant(let constant)): return name.text == constant
    case (.value(.string), .enumeration), (.value(.word), .enumeration): return true
    case (.value(.string), .expandable), (.value(.list), .list), (.object, .map): return true
    case (.object, .expandable(let record)): return fits(written, record)
    case (.object(let entries, _), .record(let index)):
      let fields = api.records[index].fields
      let given = Set(entries.compactMap { $0.key.first?.text })
      return given.isSubset(of: fields.map(\.name.text))
        && fields.allSatisfy { field in
          if case .constant = field.type { return true }
          return field.isOptional || given.contains(field.name.text)
        }
    default: return false
    }
  }
}

extension Scalar {
  /// Whether a value is of the right kind, whatever its limits.
  fileprivate func fits(_ value: Value) -> Bool {
    switch (value, self) {
    case (_, .json), (.number, .integer), (.number, .number), (.number, .decimal),
      (.number, .timestamp):
      true
    case (.string, .string), (.string, .email), (.string, .url), (.string, .secret),
      (.string, .decimal), (.string, .date), (.string, .file):
      true
    case (.word(let name), .bool): Bool(name.text) != nil
    default: false
    }
  }
}

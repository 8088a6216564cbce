import ApusDiagnostics
import ApusSpecLanguage

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

  /// The items on a page.
  mutating func readItems(
    _ written: WrittenValue, on page: Page, as element: TypeReference
  ) -> Literal? {
    guard case .object(let entries, let span) = written else {
      return refuse(written, expected: "an object")
    }
    guard let items = entries.first(where: { $0.key.first?.text == page.items }) else {
      report.add(.missingField(page.items), at: span)
      return nil
    }
    return read(WrittenValue(items.value), as: .list(element, count: Bounds()))
  }

  /// The case that a discriminating field names, of several the first that gets every field it
  /// needs; or, without such a field, the first that fits by its shape: for a record, one that knows
  /// every given field and gets every one it needs.
  mutating func readUnion(_ written: WrittenValue, _ union: Union) -> Literal? {
    let index: Int?
    if let discriminator = union.discriminator {
      guard let value = value(of: discriminator.text, in: written) else {
        return refuse(written, .missingField(discriminator.text))
      }
      let named = union.cases.indices.filter { union.cases[$0].value?.text == value.text }
      index =
        named.first { isComplete(written, as: union.cases[$0].type) } ?? named.last
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
    case (.object, .page): return true
    case (.object(let entries, _), .record(let index)):
      let given = Set(entries.compactMap { $0.key.first?.text })
      return given.isSubset(of: api.records[index].fields.map(\.name.text))
        && isComplete(written, as: type)
    default: return false
    }
  }

  /// Whether a record gets every field that it needs.
  private func isComplete(_ written: WrittenValue, as type: TypeReference) -> Bool {
    guard case .object(let entries, _) = written, case .record(let index) = type else {
      return false
    }
    let given = Set(entries.compactMap { $0.key.first?.text })
    return api.records[index].fields.allSatisfy { field in
      if case .constant = field.type { return true }
      return field.isOptional || given.contains(field.name.text)
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

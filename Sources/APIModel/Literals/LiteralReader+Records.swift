import ApusDiagnostics
import ApusSpecLanguage

/// Objects: records, requests, pages, and unions.
extension LiteralReader {
  /// The value of a record.
  func readRecord(_ written: ExpandedValue, _ record: Record) -> Literal? {
    readFields(written, record.fields, record.rules) { read($0, as: $1.type) }
  }

  /// What an example gives for an operation's fields, each read as its part of the request carries it.
  func readRequest(_ written: ExpandedValue, of operation: Operation) -> Literal? {
    let form = LiteralReader(api, .form, report)
    return readFields(written, operation.fields, operation.rules) { value, field in
      let isForm =
        switch field.location {
        case .path, .header: false
        case .query: true
        case .body, .wholeBody: operation.bodyFormat != .json
        }
      return (isForm ? form : self).read(value, as: field.type)
    }
  }

  private func readFields(
    _ written: ExpandedValue, _ fields: [Field], _ rules: [Rule],
    read: (ExpandedValue, Field) -> Literal?
  ) -> Literal? {
    guard case .object(let entries, let span) = written else {
      return report.refuse(written, expected: "an object")
    }
    let isResponse = purpose == .response
    let indexes = fields.indices.reversed().reduce(into: [String: Int]()) {
      if !fields[$1].isAdditional { $0[fields[$1].name.text] = $1 }
    }
    var given: Set<Int> = []
    var isComplete = true
    var result: [Literal.RecordEntry] = []
    let additional = fields.firstIndex(where: \.isAdditional)
    var others: [Literal.MapEntry] = []
    for member in ExpandedValue.members(of: entries, report: report) {
      if indexes[member.key.text] == nil, let additional,
        case .map(let type, _) = fields[additional].type
      {
        if let value = self.read(member.value, as: type) {
          others.append(Literal.MapEntry(key: member.key.text, value: value))
        } else {
          isComplete = false
        }
        continue
      }
      guard let index = indexes[member.key.text] else {
        let hint = report.suggestion(for: member.key.text, among: fields.lazy.map(\.name.text))
        report.add(
          isResponse
            ? .unknownInResponse(member.key.text, hint) : .unknown("field", member.key.text, hint),
          at: member.key.span)
        continue
      }
      given.insert(index)
      guard !fields[index].isUnresolved else { continue }
      if let value = read(member.value, fields[index]) {
        result.append(Literal.RecordEntry(field: index, value: value))
      } else {
        isComplete = false
      }
    }
    if let additional, !others.isEmpty {
      result.append(Literal.RecordEntry(field: additional, value: .map(others)))
    }
    for (index, field) in fields.enumerated() where !field.isOptional && !given.contains(index) {
      if !isResponse, case .constant = field.type { continue }
      report.add(.missingField(field.name.text), at: span)
      isComplete = false
    }
    if !isResponse, isComplete {
      for rule in rules where !rule.allows(result) {
        report.add(.brokenRule(rule.summary(fields)), at: span)
      }
    }
    result.sort { $0.field < $1.field }
    return isComplete ? .record(result) : nil
  }

  /// The items on a page.
  func readItems(
    _ written: ExpandedValue, on page: Page, as element: TypeReference
  ) -> Literal? {
    let list = TypeReference.list(element, count: Bounds())
    guard let key = page.items else { return read(written, as: list) }
    guard case .object(let entries, let span) = written else {
      return report.refuse(written, expected: "an object")
    }
    guard let items = entries.first(where: { $0.key.first?.text == key }) else {
      report.add(.missingField(key), at: span)
      return nil
    }
    return read(ExpandedValue(items.value), as: list)
  }

  func readUnion(_ written: ExpandedValue, _ union: Union) -> Literal? {
    let finder = UnionCaseFinder(api: api)
    var index: Int?
    if let discriminator = union.discriminator {
      guard let value = finder.value(of: discriminator.text, in: written) else {
        return report.refuse(written, .missingField(discriminator.text))
      }
      index = finder.find(value.text, written, in: union)
      if index == nil {
        let hint = report.suggestion(for: value.text, among: union.cases.compactMap(\.value?.text))
        report.add(.unknown("value", value.text, hint), at: value.span)
        return nil
      }
    } else {
      index = finder.find(written, in: union)
    }
    guard let index else { return report.refuse(written, .noCaseFits) }
    return read(written, as: union.cases[index].type).map { .union(index, $0) }
  }
}

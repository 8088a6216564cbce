import ApusDiagnostics
import ApusSpecLanguage

/// Types what the spec gives as a value: a request's literal, a response's JSON, a default. In goes
/// a value as written and its type, out comes a `Literal`; nothing if the value had to be reported.
///
/// A request must keep to every limit and rule. A response only has to be of the right shape: the
/// server answers for its values, and may add fields and enum values.
struct LiteralReader {
  enum Mode { case request, response }

  let api: API
  let unresolved: Set<Span>
  var mode = Mode.request
  /// Whether the value travels in a form or query, which can't carry everything that JSON can.
  var isForm = false
  var report: Report

  init(draft: Draft) {
    api = draft.api
    unresolved = draft.unresolved
    report = draft.report
  }

  mutating func read(_ written: WrittenValue, as type: TypeReference) -> Literal? {
    switch type {
    case .nullable(let wrapped):
      return written.word == "null" ? .null : read(written, as: wrapped)
    case .clearable(let wrapped):
      if written.word == "clear", mode == .request { return .clear }
      if written.word == "null", mode == .response { return .null }
      if case .value(.list(let values, _)) = written, values.isEmpty,
        case .list = wrapped.unmodified
      {
        return .list([])
      }
      return read(written, as: wrapped)
    case .enumeration(let index): return readEnum(written, api.enumerations[index])
    case .scalar(.json, _): return json(written)
    default: break
    }
    if written.word == "null" { return refuse(written, .notNullable) }
    if written.word == "clear" { return refuse(written, .notClearable) }
    switch type {
    case .scalar(let scalar, let constraints): return read(written, as: scalar, constraints)
    case .constant(let text): return readConstant(written, text)
    case .list(let element, let count): return readList(written, of: element, count)
    case .map(let value, let count): return readMap(written, of: value, count)
    case .record(let index):
      let record = api.records[index]
      return readRecord(written, fields: record.fields, rules: record.rules)
    case .union(let index): return readUnion(written, api.unions[index])
    case .expandable(let record):
      if case .value(.string(let text)) = written { return .id(text.value) }
      guard case .object = written else { return refuse(written, expected: "text or an object") }
      return read(written, as: record)
    case .page(let page, let element):
      return readItems(written, on: api.pages[page], as: element)
    case .nullable, .clearable, .enumeration: return nil
    }
  }

  mutating func refuse(_ written: WrittenValue, expected: String) -> Literal? {
    refuse(written, .wrongType(expected, written.description))
  }

  mutating func refuse(_ written: WrittenValue, _ problem: ModelProblem) -> Literal? {
    report.add(problem, at: written.span)
    return nil
  }

  private mutating func readEnum(_ written: WrittenValue, _ type: Enumeration) -> Literal? {
    if mode == .response, written.word == "null" { return refuse(written, .notNullable) }
    let value: String
    switch written {
    case .value(.word(let name)) where mode == .request: value = name.text
    case .value(.string(let text)): value = text.value
    default: return refuse(written, expected: mode == .request ? "a value of the enum" : "text")
    }
    let known = type.values.lazy.map(\.name.text)
    if known.contains(value) { return .enumValue(value) }
    if written.word == "null" { return refuse(written, .notNullable) }
    if written.word == "clear" { return refuse(written, .notClearable) }
    let hint = report.suggestion(for: value, among: known)
    report.add(
      type.isClosed ? .unknown("value", value, hint) : .unknownOpenValue(value, hint),
      at: written.span)
    return .enumValue(value)
  }

  private mutating func readConstant(_ written: WrittenValue, _ text: String) -> Literal? {
    switch written {
    case .value(.string(let value)) where value.value == text: return .text(text)
    case .value(.word(let name)) where name.text == text && mode == .request: return .text(text)
    default: return refuse(written, expected: "'\(text)'")
    }
  }

  private mutating func readList(
    _ written: WrittenValue, of element: TypeReference, _ count: Bounds<Int>
  ) -> Literal? {
    guard case .value(.list(let values, let span)) = written else {
      return refuse(written, expected: "a list")
    }
    if values.isEmpty, isForm { report.add(.emptyList, at: span) }
    check(values.count, within: count, of: "element", at: span)
    let literals = values.map { read(WrittenValue($0), as: element) }
    return literals.contains(nil) ? nil : .list(literals.compactMap { $0 })
  }

  private mutating func readMap(
    _ written: WrittenValue, of type: TypeReference, _ count: Bounds<Int>
  ) -> Literal? {
    guard case .object(let entries, let span) = written else {
      return refuse(written, expected: "an object")
    }
    let members = WrittenValue.members(of: entries, report: &report)
    check(members.count, within: count, of: "element", at: span)
    var isComplete = true
    var result: [Literal.MapEntry] = []
    for member in members {
      if isForm,
        member.key.text.isEmpty || member.key.text.utf8.contains(where: { "[]".utf8.contains($0) })
      {
        report.add(.mapKey(member.key.text), at: member.key.span)
      }
      guard let value = read(member.value, as: type) else {
        isComplete = false
        continue
      }
      result.append(Literal.MapEntry(key: member.key.text, value: value))
    }
    return isComplete ? .map(result) : nil
  }

  /// Reports a length or count that is out of bounds. Requests only.
  mutating func check(_ count: Int, within bounds: Bounds<Int>, of what: String, at span: Span) {
    guard mode == .request else { return }
    let found = "\(count) \(what)\(count == 1 ? "" : "s")"
    if let lower = bounds.lower, count < lower {
      report.add(.outOfBounds(found, "at least \(lower)"), at: span)
    } else if let upper = bounds.upper, count > upper {
      report.add(.outOfBounds(found, "at most \(upper)"), at: span)
    }
  }

  private mutating func json(_ written: WrittenValue) -> Literal? {
    JSONText.render(written, report: &report).map { .json($0) }
  }
}

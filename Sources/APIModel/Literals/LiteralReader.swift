import ApusDiagnostics
import ApusSpecLanguage

/// Types what the spec gives as a value: a request's literal, a response's JSON, a default. In goes
/// a value as written and its type, out comes a `Literal`; nothing if the value had to be reported.
///
/// A request must keep to every limit and rule. A response only has to be of the right shape: the
/// server answers for its values, and may add fields and enum values.
struct LiteralReader {
  /// What a value is part of.
  enum Purpose {
    /// A request, in a format that can carry every value, or a default.
    case request
    /// A request's form or query, which can't carry everything that JSON can.
    case form
    case response
  }

  let api: API
  let purpose: Purpose
  let report: Report

  init(_ api: API, _ purpose: Purpose, _ report: Report) {
    self.api = api
    self.purpose = purpose
    self.report = report
  }

  private var isResponse: Bool { purpose == .response }

  func read(_ written: ExpandedValue, as type: TypeReference) -> Literal? {
    switch type {
    case .nullable(let wrapped):
      return written.word == "null" ? .null : read(written, as: wrapped)
    case .clearable(let wrapped):
      if written.word == "clear", !isResponse { return .clear }
      if written.word == "null", isResponse { return .null }
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
    if written.word == "null" { return report.refuse(written, .notNullable) }
    if written.word == "clear" { return report.refuse(written, .notClearable) }
    switch type {
    case .scalar(let scalar, let constraints):
      return ScalarReader(checksLimits: !isResponse, report).read(written, as: scalar, constraints)
    case .constant(let constant): return readConstant(written, constant)
    case .list(let element, let count): return readList(written, of: element, count)
    case .map(let value, let count): return readMap(written, of: value, count)
    case .record(let index): return readRecord(written, api.records[index])
    case .union(let index): return readUnion(written, api.unions[index])
    case .expandable(let record):
      if case .value(.string(let text)) = written { return .id(text.value) }
      guard case .object = written else {
        return report.refuse(written, expected: "text or an object")
      }
      return read(written, as: record)
    case .page(let page, let element):
      return readItems(written, on: api.pages[page], as: element)
    case .nullable, .clearable, .enumeration: return nil
    }
  }

  private func readEnum(_ written: ExpandedValue, _ type: Enumeration) -> Literal? {
    if isResponse, written.word == "null" { return report.refuse(written, .notNullable) }
    let value: String
    switch written {
    case .value(.number(let number)) where type.isInteger: value = number.text
    case _ where type.isInteger: return report.refuse(written, expected: "an integer")
    case .value(.word(let name)) where !isResponse: value = name.text
    case .value(.string(let text)): value = text.value
    default: return report.refuse(written, expected: isResponse ? "text" : "a value of the enum")
    }
    let known = type.values.lazy.map(\.name.text)
    if known.contains(value) { return .enumValue(value) }
    if written.word == "null" { return report.refuse(written, .notNullable) }
    if written.word == "clear" { return report.refuse(written, .notClearable) }
    let hint = report.suggestion(for: value, among: known)
    report.add(
      type.isClosed ? .unknown("value", value, hint) : .unknownOpenValue(value, hint),
      at: written.span)
    return .enumValue(value)
  }

  private func readConstant(_ written: ExpandedValue, _ constant: Constant) -> Literal? {
    let isRight: Bool =
      switch (written, constant) {
      case (.value(.string(let value)), .text(let text)): value.value == text
      case (.value(.word(let name)), .text(let text)): name.text == text && !isResponse
      case (.value(.word(let name)), .bool(let flag)): name.text == String(flag)
      case (.value(.number(let number)), .integer(let value)): Int64(number.text) == value
      default: false
      }
    return isRight
      ? constant.literal : report.refuse(written, expected: "'\(constant.text)'")
  }

  private func readList(
    _ written: ExpandedValue, of element: TypeReference, _ count: Bounds<Int>
  ) -> Literal? {
    guard case .value(.list(let values, let span)) = written else {
      return report.refuse(written, expected: "a list")
    }
    if values.isEmpty, purpose == .form { report.add(.emptyList, at: span) }
    check(values.count, within: count, at: span)
    let literals = values.map { read(ExpandedValue($0), as: element) }
    return literals.contains(nil) ? nil : .list(literals.compactMap { $0 })
  }

  private func readMap(
    _ written: ExpandedValue, of type: TypeReference, _ count: Bounds<Int>
  ) -> Literal? {
    guard case .object(let entries, let span) = written else {
      return report.refuse(written, expected: "an object")
    }
    let members = ExpandedValue.members(of: entries, report: report)
    check(members.count, within: count, at: span)
    var isComplete = true
    var result: [Literal.MapEntry] = []
    for member in members {
      if purpose == .form,
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

  private func check(_ count: Int, within bounds: Bounds<Int>, at span: Span) {
    if !isResponse { report.check(count, "element", within: bounds, at: span) }
  }

  private func json(_ written: ExpandedValue) -> Literal? {
    JSONText.render(written, report: report).map { .json($0) }
  }
}

extension Report {
  /// Reports a value that isn't of its type.
  func refuse(_ written: ExpandedValue, expected: String) -> Literal? {
    refuse(written, .wrongType(expected, written.description))
  }

  func refuse(_ written: ExpandedValue, _ problem: ModelProblem) -> Literal? {
    add(problem, at: written.span)
    return nil
  }

  /// Reports a length or count that is out of bounds.
  func check(_ count: Int, _ unit: String, within bounds: Bounds<Int>, at span: Span) {
    let found = "\(count) \(unit)\(count == 1 ? "" : "s")"
    if let lower = bounds.lower, count < lower {
      add(.outOfBounds(found, "at least \(lower)"), at: span)
    } else if let upper = bounds.upper, count > upper {
      add(.outOfBounds(found, "at most \(upper)"), at: span)
    }
  }
}

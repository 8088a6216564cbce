import ApusAPIModel

/// Writes what a test expects of a response that was read: one `#expect` for each value in it, those
/// in a union's case where it is that case.
struct ResponseExpectations {
  let swift: SwiftAPI
  /// How far in the statements stand.
  var indentation = 4

  private var api: API { swift.api }
  private var names: SwiftNames { swift.names }

  /// - Parameter path: The expression for the value.
  /// - Parameter isOptional: Whether that may be nothing.
  func write(
    _ literal: Literal, as type: TypeReference, at path: Code, isOptional: Bool = false
  ) -> [Code] {
    let content: Code = isOptional ? "\(path)?" : path
    let access: Code = type.cleared == nil ? content : "\(content).value?"
    let isThere: [Code] = isOptional ? [isSomething(path)] : []
    switch literal {
    case .null: return [expectation(path, isOptional || type.cleared == nil ? "nil" : ".clear")]
    case .record(let entries):
      guard case .record(let index) = type.plain.expanded else { return isThere }
      let object: Code = type.plain.isExpandable ? "\(access).object?" : access
      let inner = entries.flatMap { field($0, of: index, at: object) }
      return inner.isEmpty ? isThere : inner
    case .list(let items) where type.plain.isPage:
      return [expectation("\(access).items.count", SwiftLiteral.integer(items.count))]
    case .list(let elements) where !isComparable(type):
      return [expectation("\(access).count", SwiftLiteral.integer(elements.count))]
    case .map(let entries) where !isComparable(type):
      return [expectation("\(access).count", SwiftLiteral.integer(entries.count))]
    case .id(let id):
      // An expandable object that came as its ID, by which not every object can be told.
      guard type.expandedRecord.map({ api.records[$0].hasID }) == true else {
        return isThere + [expectation("\(access).object", "nil")]
      }
      return [expectation("\(access).id", SwiftLiteral.string(id))]
    case .union(let position, let value):
      guard case .union(let index) = type.plain.expanded else { return isThere }
      var subject = path
      if type.plain.isExpandable { subject = "\(access).object" }
      if type.cleared != nil { subject = "\(content).value" }
      let isChoice = isOptional || subject != path || subject.utf8.contains(UInt8(ascii: "?"))
      return [unionCase(position, of: index, holding: value, at: subject, isOptional: isChoice)]
    case .json:
      let value = ExampleExpression(swift: swift).write(literal, as: type, indentation: 12)
      return [expectation("try \(path)", value)]
    default:
      let value = ExampleExpression(swift: swift)
        .write(literal, as: type, indentation: 12)
      return [expectation(path, value)]
    }
  }

  /// Takes a union's case apart, and fails where it is another.
  private func unionCase(
    _ position: Int, of index: Int, holding value: Literal, at subject: Code, isOptional: Bool
  ) -> Code {
    let name = names.unionCases[index][position]
    let type = api.unions[index].cases[position].type
    let inner = ResponseExpectations(swift: swift, indentation: indentation + 2)
    let expectations = type.isConstant ? [] : inner.write(value, as: type, at: "value")
    let payload: Code = expectations.isEmpty ? "" : "(let value)"
    let pattern: Code = "if case .\(name)\(payload)\(isOptional ? "?" : "") = \(subject) {"
    let failure = SwiftLiteral.string("\(subject.source) is not .\(name.source)")
    let lines = [pattern] + expectations.map { "  \($0.indentedOnce)" }
    return "\(lines, separator: "\n")\n} else {\n  Issue.record(\(failure))\n}"
  }

  private func field(
    _ entry: Literal.RecordEntry, of index: Int, at path: Code
  ) -> [Code] {
    let record = api.records[index]
    let field = record.fields[entry.field]
    let isOptional = field.isOptional || field.type.isNullable
    // What is sent too stores no constants.
    if field.type.isConstant, record.usage.contains(.request) { return [] }
    return write(
      entry.value, as: field.type, at: "\(path).\(names.recordProperties[index][entry.field])",
      isOptional: isOptional)
  }

  private func isSomething(_ path: Code) -> Code { "#expect(\(path) != nil)" }

  private func expectation(_ path: Code, _ value: Code) -> Code {
    CodeLayout.expectation(path, value, indentation: indentation)
  }

  /// Whether a list or map can be compared with a literal: it holds no records, nor what any JSON is.
  private func isComparable(_ type: TypeReference) -> Bool {
    switch type {
    case .record, .union, .expandable, .page: false
    case .list(let inner, _), .map(let inner, _), .nullable(let inner), .clearable(let inner):
      isComparable(inner)
    case .scalar(let scalar, _): scalar != .json
    case .constant, .enumeration: true
    }
  }
}

extension TypeReference {
  /// The type without `nullable` and `clearable`.
  fileprivate var plain: TypeReference {
    switch self {
    case .nullable(let inner), .clearable(let inner): inner.plain
    default: self
    }
  }

  fileprivate var isPage: Bool {
    if case .page = self { true } else { false }
  }

  /// The object's type, for an expandable one.
  fileprivate var expanded: TypeReference {
    if case .expandable(let inner) = self { inner } else { self }
  }

  fileprivate var isExpandable: Bool {
    if case .expandable = self { true } else { false }
  }

  /// The record that an expandable type holds.
  fileprivate var expandedRecord: Int? {
    if case .record(let index) = plain.expanded { index } else { nil }
  }
}

import APIModel

/// Writes what a test expects of a response that was read: one `#expect` for each value in it.
struct ResponseExpectations {
  let names: SwiftNames
  let api: API

  /// - Parameter path: The expression for the value.
  func write(_ literal: Literal, as type: TypeReference, at path: Code) -> [Code] {
    guard case .record(let index) = type.plain.expanded, case .record(let entries) = literal else {
      return [expectation(literal, type, path)]
    }
    let record = api.records[index]
    return entries.flatMap { entry -> [Code] in
      let field = record.fields[entry.field]
      let property = names.recordProperties[index][entry.field]
      let target: Code = "\(path).\(property)"
      let isOptional = field.isOptional || field.type.isNullable
      switch entry.value {
      case .record:
        let access: Code = field.type.plain.isExpandable ? ".object?" : ""
        let inner = write(
          entry.value, as: field.type, at: "\(target)\(isOptional ? "?" : "")\(access)")
        return inner.isEmpty && isOptional ? ["#expect(\(target) != nil)"] : inner
      case .list(let elements) where !isComparable(field.type):
        let count = SwiftLiteral.integer(elements.count)
        return ["#expect(\(target)\(isOptional ? "?" : "").count == \(count))"]
      case .map(let entries) where !isComparable(field.type):
        let count = SwiftLiteral.integer(entries.count)
        return ["#expect(\(target)\(isOptional ? "?" : "").count == \(count))"]
      case .id(let id):
        // An expandable object that came as its ID.
        return [
          CodeLayout.expectation(
            "\(target)\(isOptional ? "?" : "").id", SwiftLiteral.string(id), indentation: 4)
        ]
      default:
        return [expectation(entry.value, field.type, target)]
      }
    }
  }

  private func expectation(_ literal: Literal, _ type: TypeReference, _ path: Code) -> Code {
    let value = ExampleExpression(names: names, api: api)
      .write(literal, as: type, indentation: 4)
    return CodeLayout.expectation(path, value, indentation: 4)
  }

  /// Whether a list or map can be compared with a literal: it holds no records.
  private func isComparable(_ type: TypeReference) -> Bool {
    switch type {
    case .record, .union, .expandable: false
    case .list(let inner, _), .map(let inner, _), .nullable(let inner), .clearable(let inner):
      isComparable(inner)
    case .scalar, .constant, .enumeration: true
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

  /// The object's type, for an expandable one.
  fileprivate var expanded: TypeReference {
    if case .expandable(let inner) = self { inner } else { self }
  }

  fileprivate var isExpandable: Bool {
    if case .expandable = self { true } else { false }
  }
}

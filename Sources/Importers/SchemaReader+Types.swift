import ApusDiagnostics
import ApusJSON

/// Schemas by their `type`.
extension SchemaReader {
  enum SchemaType {
    case none
    case one(String, isNullable: Bool)
    case several([String], isNullable: Bool)
  }

  mutating func type(of keywords: SchemaKeywords, _ schema: JSONValue) -> SchemaType {
    guard let type = keywords.type else {
      if keywords.properties != nil || keywords.additionalProperties != nil {
        return .one("object", isNullable: false)
      }
      return keywords.items != nil ? .one("array", isNullable: false) : .none
    }
    if let name = type.string { return .one(name, isNullable: false) }
    let names = type.elements.compactMap(\.string)
    guard type.kind == .array, !names.isEmpty else {
      fail("expected a type's name, found \(type.kind.article)", at: type)
      return .none
    }
    let others = names.filter { $0 != "null" }
    let isNullable = others.count < names.count
    switch others.count {
    case 0: return .one("null", isNullable: false)
    case 1: return .one(others[0], isNullable: isNullable)
    default: return .several(others, isNullable: isNullable)
    }
  }

  mutating func readType(
    _ name: String, _ schema: JSONValue, _ keywords: SchemaKeywords, as carrier: Carrier, depth: Int
  ) -> Shape.ID {
    switch name {
    case "object": return readMap(keywords, as: carrier, depth: depth)
    case "array":
      let limits = limits(keywords, .minItems, .maxItems, of: "list")
      let items =
        keywords.items.map { read($0, as: carrier, depth: depth + 1) } ?? anything(carrier)
      // No list has elements that can be cleared.
      let element = carrier.isForm ? table.unmodified(items) : items
      return table.id(of: .list(table.element(element), limits))
    case "string", "integer", "number", "boolean":
      return readScalar(name, keywords, as: carrier)
    case "null":
      lose("a value that is always null", at: schema)
      return anything(carrier)
    default:
      fail(
        "unknown type '\(name)'", at: keywords.type ?? schema,
        hint: Suggestion.hint(
          for: name,
          among: ["object", "array", "string", "integer", "number", "boolean", "null"]))
      return anything(carrier)
    }
  }

  /// An object without fields of its own.
  private mutating func readMap(
    _ keywords: SchemaKeywords, as carrier: Carrier, depth: Int
  ) -> Shape.ID {
    let limits = limits(keywords, .minProperties, .maxProperties, of: "map")
    guard let values = keywords.additionalProperties, values.kind == .object else {
      return carrier.isForm
        ? table.id(of: .map(anything(carrier), limits)) : anything(carrier)
    }
    let value = read(values, as: carrier == .multipart ? .form : carrier, depth: depth + 1)
    return table.id(of: .map(table.element(value), limits))
  }
}

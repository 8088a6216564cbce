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
      context.fail("expected a type's name, found \(type.kind.article)", at: type)
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
    _ name: String, _ schema: JSONValue, _ keywords: SchemaKeywords, in payload: Payload, depth: Int
  ) -> Shape.ID {
    switch name {
    case "object": return readMap(keywords, in: payload, depth: depth)
    case "array":
      let limits = LimitsReader.count(keywords, .minItems, .maxItems, of: "list", &context)
      let items =
        keywords.items.map { read($0, in: payload, depth: depth + 1) }
        ?? context.shapes.anything(payload)
      // No list has elements that can be cleared.
      let element = payload.isForm ? context.shapes.unmodified(items) : items
      return context.shapes.id(of: .list(context.shapes.element(element), limits))
    case "string", "integer", "number", "boolean":
      return ScalarReader.read(name, keywords, in: payload, &context)
    case "null":
      context.omit("a value that is always null", at: schema)
      return context.shapes.anything(payload)
    default:
      context.fail(
        "unknown type '\(name)'", at: keywords.type ?? schema,
        hint: Suggestion.hint(
          for: name,
          among: ["object", "array", "string", "integer", "number", "boolean", "null"]))
      return context.shapes.anything(payload)
    }
  }

  /// An object without fields of its own.
  private mutating func readMap(
    _ keywords: SchemaKeywords, in payload: Payload, depth: Int
  ) -> Shape.ID {
    let limits = LimitsReader.count(
      keywords, .minProperties, .maxProperties, of: "map", &context)
    guard let values = keywords.additionalProperties, values.kind == .object else {
      return payload.isForm
        ? context.shapes.id(of: .map(context.shapes.anything(payload), limits))
        : context.shapes.anything(payload)
    }
    let value = read(values, in: payload == .multipart ? .form : payload, depth: depth + 1)
    return context.shapes.id(of: .map(context.shapes.element(value), limits))
  }
}

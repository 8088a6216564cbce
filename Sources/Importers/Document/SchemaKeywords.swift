import ApusJSON

/// A schema's keywords, each looked up once.
///
/// Descriptions, examples and vendor extensions say nothing of a value's type and are passed over.
/// What restricts values and has no equivalent in a spec is kept in `unknown`.
struct SchemaKeywords {
  enum Keyword {
    case reference, type, format, properties, required, items, additionalProperties, allOf
    case alternatives, discriminator, `enum`, const, title, description, defaultValue
    case nullable, deprecated, readOnly, writeOnly, expansion, resource
    case minLength, maxLength, pattern
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum
    case minItems, maxItems, minProperties, maxProperties
    case ignored
  }

  private static let spellings: KeyValuePairs<StaticString, Keyword> = [
    "type": .type, "$ref": .reference, "enum": .enum, "format": .format, "items": .items,
    "properties": .properties, "required": .required,
    "additionalProperties": .additionalProperties, "allOf": .allOf,
    "anyOf": .alternatives, "oneOf": .alternatives, "discriminator": .discriminator,
    "const": .const, "title": .title, "description": .description, "default": .defaultValue,
    "nullable": .nullable, "deprecated": .deprecated, "readOnly": .readOnly,
    "writeOnly": .writeOnly, Conventions.stripe.expansionKeyword: .expansion,
    Conventions.stripe.resourceKeyword: .resource,
    "minLength": .minLength, "maxLength": .maxLength, "pattern": .pattern,
    "minimum": .minimum, "maximum": .maximum,
    "exclusiveMinimum": .exclusiveMinimum, "exclusiveMaximum": .exclusiveMaximum,
    "minItems": .minItems, "maxItems": .maxItems,
    "minProperties": .minProperties, "maxProperties": .maxProperties,
    "example": .ignored, "examples": .ignored, "externalDocs": .ignored, "xml": .ignored,
    "$id": .ignored, "$schema": .ignored, "$comment": .ignored, "$anchor": .ignored,
    "$defs": .ignored, "definitions": .ignored, "summary": .ignored,
  ]

  /// The keywords by the length of their spelling, so that few are compared.
  private static let keywordsByLength: [[(key: StaticString, value: Keyword)]] = {
    let longest = spellings.map(\.key.utf8CodeUnitCount).max() ?? 0
    return (0...longest).map { length in
      spellings.filter { $0.key.utf8CodeUnitCount == length }
    }
  }()

  private static func keyword(of key: JSONValue) -> Keyword? {
    guard let length = key.utf8Count, keywordsByLength.indices.contains(length) else { return nil }
    return keywordsByLength[length].first { key.stringEquals($0.key) }?.value
  }

  /// In the order of the document.
  private var known: [(keyword: Keyword, value: JSONValue)] = []
  private(set) var unknown: [(key: String, value: JSONValue)] = []

  init(_ schema: JSONValue) {
    known.reserveCapacity(schema.count)
    schema.forEachMember { key, value in
      if let keyword = Self.keyword(of: key) {
        if keyword != .ignored { known.append((keyword, value)) }
      } else if let key = key.string, !key.hasPrefix("x-") {
        unknown.append((key, value))
      }
    }
  }

  /// The value of a keyword; the last, if it is there more than once.
  subscript(keyword: Keyword) -> JSONValue? { known.last { $0.keyword == keyword }?.value }

  var reference: JSONValue? { self[.reference] }
  var type: JSONValue? { self[.type] }
  /// Whether one of several types is this.
  func typeHolds(_ name: StaticString) -> Bool {
    type?.elements.contains { $0.stringEquals(name) } ?? false
  }
  var format: JSONValue? { self[.format] }
  var properties: JSONValue? { self[.properties] }
  var required: JSONValue? { self[.required] }
  var items: JSONValue? { self[.items] }
  var additionalProperties: JSONValue? { self[.additionalProperties] }
  var allOf: JSONValue? { self[.allOf] }
  /// The value of `anyOf` or `oneOf`.
  var alternatives: JSONValue? { self[.alternatives] }
  var discriminator: JSONValue? { self[.discriminator] }
  /// The value of `enum`.
  var values: JSONValue? { self[.enum] }
  var constant: JSONValue? { self[.const] }
  var title: JSONValue? { self[.title] }
  var description: JSONValue? { self[.description] }
  var defaultValue: JSONValue? { self[.defaultValue] }
  var expansion: JSONValue? { self[.expansion] }
  var isNullable: Bool { self[.nullable]?.bool ?? false }
  var isDeprecated: Bool { self[.deprecated]?.bool ?? false }
  var isReadOnly: Bool { self[.readOnly]?.bool ?? false }
  var isWriteOnly: Bool { self[.writeOnly]?.bool ?? false }
  /// Whether the API has it as an object of its own.
  var isResource: Bool { self[.resource] != nil }

  /// What limits values, in the order of the document.
  var limits: [(keyword: Keyword, value: JSONValue)] {
    known.filter { member in
      switch member.keyword {
      case .minLength, .maxLength, .pattern, .minimum, .maximum, .exclusiveMinimum,
        .exclusiveMaximum, .minItems, .maxItems, .minProperties, .maxProperties:
        true
      default: false
      }
    }
  }

  /// Whether alternatives of a schema, one at least, don't say what a value is but restrict what the
  /// schema says itself.
  static func isRestricted(_ schema: JSONValue) -> Bool {
    guard schema["type"] != nil || schema["properties"] != nil else { return false }
    let kinds = [
      "$ref", "type", "enum", "const", "properties", "additionalProperties", "items", "allOf",
      "anyOf", "oneOf",
    ]
    return (schema["anyOf"] ?? schema["oneOf"]).elements.contains { alternative in
      alternative.kind == .object && kinds.allSatisfy { alternative[$0] == nil }
    }
  }

  /// Whether it is a text of any bytes.
  var isFile: Bool {
    type?.stringEquals("string") == true && format?.stringEquals("binary") == true && values == nil
      && constant == nil && alternatives == nil && allOf == nil
  }

  /// Whether the schema has others in it.
  var holdsSchemas: Bool {
    known.contains { member in
      switch member.keyword {
      case .properties, .items, .additionalProperties, .allOf, .alternatives: true
      default: false
      }
    }
  }

  /// The only value that the schema allows, if it is a text.
  var constantText: String? {
    if let constant { return constant.string }
    guard let values, values.count == 1 else { return nil }
    return values.elements.first { _ in true }?.string
  }
}

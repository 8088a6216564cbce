import JSON

/// A schema's keywords, each looked up once.
///
/// Descriptions, examples and vendor extensions say nothing of a value's type and are passed over.
/// What restricts values and has no like in a spec is kept in `unknown`.
struct SchemaKeywords {
  var reference: JSONValue?
  var type: JSONValue?
  var format: JSONValue?
  var properties: JSONValue?
  var required: JSONValue?
  var items: JSONValue?
  var additionalProperties: JSONValue?
  var allOf: JSONValue?
  var alternatives: JSONValue?
  var discriminator: JSONValue?
  var values: JSONValue?
  var constant: JSONValue?
  var title: JSONValue?
  var description: JSONValue?
  var defaultValue: JSONValue?
  var isNullable = false
  var isDeprecated = false
  var isReadOnly = false
  var isWriteOnly = false
  var expansion: JSONValue?
  var isResource = false
  var limits: [(keyword: Keyword, value: JSONValue)] = []
  var unknown: [(key: String, value: JSONValue)] = []

  enum Keyword: String {
    case minLength, maxLength, pattern
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum
    case minItems, maxItems, minProperties, maxProperties
  }

  private enum Role {
    case value(WritableKeyPath<SchemaKeywords, JSONValue?> & Sendable)
    case flag(WritableKeyPath<SchemaKeywords, Bool> & Sendable)
    case limit(Keyword)
    case resource
    case ignored
  }

  private static let roles: KeyValuePairs<String, Role> = [
    "$ref": .value(\.reference), "type": .value(\.type), "format": .value(\.format),
    "properties": .value(\.properties), "required": .value(\.required), "items": .value(\.items),
    "additionalProperties": .value(\.additionalProperties), "allOf": .value(\.allOf),
    "anyOf": .value(\.alternatives), "oneOf": .value(\.alternatives),
    "discriminator": .value(\.discriminator), "enum": .value(\.values),
    "const": .value(\.constant), "title": .value(\.title), "description": .value(\.description),
    "default": .value(\.defaultValue), "nullable": .flag(\.isNullable),
    "deprecated": .flag(\.isDeprecated), "readOnly": .flag(\.isReadOnly),
    "writeOnly": .flag(\.isWriteOnly), "x-expansionResources": .value(\.expansion),
    "x-resourceId": .resource,
    "minLength": .limit(.minLength), "maxLength": .limit(.maxLength), "pattern": .limit(.pattern),
    "minimum": .limit(.minimum), "maximum": .limit(.maximum),
    "exclusiveMinimum": .limit(.exclusiveMinimum), "exclusiveMaximum": .limit(.exclusiveMaximum),
    "minItems": .limit(.minItems), "maxItems": .limit(.maxItems),
    "minProperties": .limit(.minProperties), "maxProperties": .limit(.maxProperties),
    "example": .ignored, "examples": .ignored, "externalDocs": .ignored, "xml": .ignored,
    "$id": .ignored, "$schema": .ignored, "$comment": .ignored, "$anchor": .ignored,
    "$defs": .ignored, "definitions": .ignored, "summary": .ignored,
  ]

  /// The roles by the length of their keywords, so that few are compared.
  private static let rolesByLength: [[(key: String, value: Role)]] = {
    let lengths = roles.map(\.key.utf8.count)
    return (0...(lengths.max() ?? 0)).map { length in roles.filter { $0.key.utf8.count == length } }
  }()

  private static func role(of key: JSONValue) -> Role? {
    guard let length = key.utf8Count, rolesByLength.indices.contains(length) else { return nil }
    return rolesByLength[length].first { key.stringEquals($0.key) }?.value
  }

  init(_ schema: JSONValue) {
    var members = schema.members
    while let (key, value) = members.nextUndecoded() {
      switch Self.role(of: key) {
      case .value(let path)?: self[keyPath: path] = value
      case .flag(let path)?: self[keyPath: path] = value.bool ?? false
      case .limit(let keyword)?: limits.append((keyword, value))
      case .resource?: isResource = true
      case .ignored?: break
      case nil:
        guard let key = key.string, !key.hasPrefix("x-") else { break }
        unknown.append((key, value))
      }
    }
  }

  func limit(_ keyword: Keyword) -> JSONValue? {
    limits.last { $0.keyword == keyword }?.value
  }

  /// The only value that the schema allows, if it is a text.
  var constantText: String? {
    if let constant { return constant.string }
    guard let values, values.count == 1 else { return nil }
    return values.elements.first { _ in true }?.string
  }
}

import ApusJSON

/// Any JSON, where a spec doesn't say what a value is: a free-form field, or a member of a union
/// that the spec doesn't know.
///
/// In a request it is written like records and lists of that form; only JSON bodies can hold `null`.
public enum AnyJSON: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number as it is spelled.
  case number(DecimalString)
  case string(String)
  case array([AnyJSON])
  /// Of members with the same key the last.
  case object([String: AnyJSON])

  /// Whether it is `null`.
  public var isNull: Bool { self == .null }

  /// A boolean; none for anything else.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// A number without a fraction and an exponent that fits; none for anything else.
  public var integer: Int? {
    if case .number(let value) = self { Int(value.text) } else { nil }
  }

  /// A number as the nearest `Double`; none for anything else.
  public var number: Double? {
    guard case .number(let text) = self, let value = Double(text.text), value.isFinite else {
      return nil
    }
    return value
  }

  /// A text; none for anything else.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// An array's elements; none for anything else.
  public var elements: [AnyJSON]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// An object's members; none for anything else.
  public var members: [String: AnyJSON]? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The value under a key; none if there is none, or this is no object.
  public subscript(key: String) -> AnyJSON? { members?[key] }

  /// The element at a place; none if there is none, or this is no array.
  public subscript(index: Int) -> AnyJSON? {
    guard let elements, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}

extension AnyJSON: ResponseValue {
  public init(from value: JSONValue) throws(DecodingFailure) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .bool(try Bool(from: value))
    case .number: self = .number(try DecimalString(from: value))
    case .string: self = .string(try String(from: value))
    case .array: self = .array(try [AnyJSON](from: value))
    case .object: self = .object(try [String: AnyJSON](from: value))
    }
  }
}

extension AnyJSON: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    switch self {
    case .null: encoder.encodeNull()
    case .bool(let value): value.encode(to: &encoder, rules: rules)
    case .number(let value): encoder.encode(number: value)
    case .string(let value): value.encode(to: &encoder, rules: rules)
    case .array(let value): value.encode(to: &encoder, rules: rules)
    case .object(let value): value.encode(to: &encoder, rules: rules)
    }
  }
}

extension AnyJSON: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  public init(integerLiteral value: Int) {
    self = .number(DecimalString(integerLiteral: value))
  }

  public init(floatLiteral value: Double) {
    self = .number(DecimalString(value.plainText ?? value.description))
  }

  public init(stringLiteral value: String) {
    self = .string(value)
  }

  public init(arrayLiteral elements: AnyJSON...) {
    self = .array(elements)
  }

  /// Where a key stands twice, the last value counts.
  public init(dictionaryLiteral elements: (String, AnyJSON)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
}

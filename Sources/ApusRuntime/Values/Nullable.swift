/// A value, or the JSON value `null`, which is neither a value nor the absence of the field.
///
/// A field of the type `Nullable<T>?` has three states: `nil` is left out, `.null` is sent and read as
/// `null`, and a literal or `.value` is a value.
public enum Nullable<Wrapped> {
  /// JSON's `null`.
  case null
  /// Anything else.
  case value(Wrapped)

  /// Takes a value, or `null` if there is none.
  public init(_ value: Wrapped?) {
    self = value.map(Nullable.value) ?? .null
  }

  /// The value; nothing for `.null`.
  public var value: Wrapped? {
    switch self {
    case .null: nil
    case .value(let value): value
    }
  }

  /// Whether it is `null`.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

extension Nullable: Sendable where Wrapped: Sendable {}
extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}

extension Nullable: RequestValue where Wrapped: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    switch self {
    case .null: encoder.encodeNull()
    case .value(let value): value.encode(to: &encoder, rules: rules)
    }
  }
}

extension Optional: RequestValue where Wrapped: RequestValue {
  /// Writes `null` for nothing: for the elements of a list or map.
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    if let self { self.encode(to: &encoder, rules: rules) } else { encoder.encodeNull() }
  }
}

extension Nullable: ResponseValue where Wrapped: ResponseValue {
  public init(from value: JSONValue) throws(DecodingFailure) {
    self = value.isNull ? .null : .value(try Wrapped(from: value))
  }
}

extension Nullable: ExpressibleByUnicodeScalarLiteral
where Wrapped: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral value: Wrapped.UnicodeScalarLiteralType) {
    self = .value(Wrapped(unicodeScalarLiteral: value))
  }
}

extension Nullable: ExpressibleByExtendedGraphemeClusterLiteral
where Wrapped: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Wrapped.ExtendedGraphemeClusterLiteralType) {
    self = .value(Wrapped(extendedGraphemeClusterLiteral: value))
  }
}

extension Nullable: ExpressibleByStringLiteral where Wrapped: ExpressibleByStringLiteral {
  public init(stringLiteral value: Wrapped.StringLiteralType) {
    self = .value(Wrapped(stringLiteral: value))
  }
}

extension Nullable: ExpressibleByStringInterpolation
where Wrapped: ExpressibleByStringInterpolation {
  public init(stringInterpolation: Wrapped.StringInterpolation) {
    self = .value(Wrapped(stringInterpolation: stringInterpolation))
  }
}

extension Nullable: ExpressibleByIntegerLiteral where Wrapped: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Wrapped.IntegerLiteralType) {
    self = .value(Wrapped(integerLiteral: value))
  }
}

extension Nullable: ExpressibleByFloatLiteral where Wrapped: ExpressibleByFloatLiteral {
  public init(floatLiteral value: Wrapped.FloatLiteralType) {
    self = .value(Wrapped(floatLiteral: value))
  }
}

extension Nullable: ExpressibleByBooleanLiteral where Wrapped: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Wrapped.BooleanLiteralType) {
    self = .value(Wrapped(booleanLiteral: value))
  }
}

extension Nullable: ExpressibleByArrayLiteral where Wrapped: RequestList {
  public init(arrayLiteral elements: Wrapped.Element...) {
    self = .value(Wrapped(elements: elements))
  }
}

extension Nullable: ExpressibleByDictionaryLiteral where Wrapped: RequestMap {
  /// Where a key stands twice, the last value counts.
  public init(dictionaryLiteral elements: (String, Wrapped.Value)...) {
    self = .value(Wrapped(entries: elements))
  }
}

/// A value to set, or the wish to empty the field on the server.
///
/// Sent as `key=value`, or as `key=` for `.clear`. To leave a field as it is, leave it out: that is
/// what `nil` says in a parameter of type `Clearable<T>?`. Literals stand for values to set.
public enum Clearable<Wrapped> {
  /// Empties the field.
  case clear
  /// Sets the field. An empty list empties it too.
  case set(Wrapped)

  /// Sets a value, or empties the field if there is none.
  public init(_ value: Wrapped?) {
    self = value.map(Clearable.set) ?? .clear
  }

  /// The value to set; nothing for `.clear`.
  public var value: Wrapped? {
    switch self {
    case .clear: nil
    case .set(let value): value
    }
  }
}

extension Clearable: Sendable where Wrapped: Sendable {}
extension Clearable: Equatable where Wrapped: Equatable {}
extension Clearable: Hashable where Wrapped: Hashable {}

extension Clearable: RequestValue where Wrapped: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    switch self {
    case .clear: encoder.encodeNothing()
    case .set(let value): encoder.encodeClearable(value, rules)
    }
  }
}

extension Clearable: ResponseValue where Wrapped: ResponseValue {
  /// Reads `null` as `.clear`: for the values of a map.
  public init(from value: JSONValue) throws(DecodingFailure) {
    self = value.isNull ? .clear : .set(try Wrapped(from: value))
  }
}

extension Clearable: ExpressibleByUnicodeScalarLiteral
where Wrapped: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral value: Wrapped.UnicodeScalarLiteralType) {
    self = .set(Wrapped(unicodeScalarLiteral: value))
  }
}

extension Clearable: ExpressibleByExtendedGraphemeClusterLiteral
where Wrapped: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Wrapped.ExtendedGraphemeClusterLiteralType) {
    self = .set(Wrapped(extendedGraphemeClusterLiteral: value))
  }
}

extension Clearable: ExpressibleByStringLiteral where Wrapped: ExpressibleByStringLiteral {
  public init(stringLiteral value: Wrapped.StringLiteralType) {
    self = .set(Wrapped(stringLiteral: value))
  }
}

extension Clearable: ExpressibleByStringInterpolation
where Wrapped: ExpressibleByStringInterpolation {
  public init(stringInterpolation: Wrapped.StringInterpolation) {
    self = .set(Wrapped(stringInterpolation: stringInterpolation))
  }
}

extension Clearable: ExpressibleByIntegerLiteral where Wrapped: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Wrapped.IntegerLiteralType) {
    self = .set(Wrapped(integerLiteral: value))
  }
}

extension Clearable: ExpressibleByFloatLiteral where Wrapped: ExpressibleByFloatLiteral {
  public init(floatLiteral value: Wrapped.FloatLiteralType) {
    self = .set(Wrapped(floatLiteral: value))
  }
}

extension Clearable: ExpressibleByBooleanLiteral where Wrapped: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Wrapped.BooleanLiteralType) {
    self = .set(Wrapped(booleanLiteral: value))
  }
}

extension Clearable: ExpressibleByArrayLiteral where Wrapped: RequestList {
  public init(arrayLiteral elements: Wrapped.Element...) {
    self = .set(Wrapped(elements: elements))
  }
}

extension Clearable: ExpressibleByDictionaryLiteral where Wrapped: RequestMap {
  /// Where a key stands twice, the last value counts.
  public init(dictionaryLiteral elements: (String, Wrapped.Value)...) {
    self = .set(Wrapped(entries: elements))
  }
}

/// A set of known texts that may grow: a value that the spec doesn't know is kept as it came, and can
/// be sent.
///
/// Conforming types are structs around their raw value, with a static property for each known one.
public protocol OpenEnum: RawRepresentable<String>, Sendable, Hashable, CustomStringConvertible,
  RequestValue, ResponseValue
{
  init(rawValue: String)
}

extension OpenEnum {
  public var description: String { rawValue }
}

/// A fixed set of texts: a response with any other doesn't decode.
///
/// Conforming types are enums with a raw value.
public protocol ClosedEnum: RawRepresentable<String>, Sendable, Hashable, RequestValue,
  ResponseValue
{}

extension RequestValue where Self: RawRepresentable<String> {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(rawValue, rules)
  }
}

/// A set of known whole numbers that may grow: a value that the spec doesn't know is kept as it came,
/// and can be sent.
public protocol OpenIntegerEnum: RawRepresentable<Int>, Sendable, Hashable,
  CustomStringConvertible, RequestValue, ResponseValue
{
  init(rawValue: Int)
}

extension OpenIntegerEnum {
  public var description: String { String(rawValue) }

  public init(from value: JSONValue) throws(DecodingFailure) {
    self.init(rawValue: try Int(from: value))
  }
}

/// A fixed set of whole numbers: a response with any other doesn't decode.
public protocol ClosedIntegerEnum: RawRepresentable<Int>, Sendable, Hashable, RequestValue,
  ResponseValue
{}

extension ClosedIntegerEnum {
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let known = Self(rawValue: try Int(from: value)) else {
      throw DecodingFailure(value, expected: "a known \(Self.self)")
    }
    self = known
  }
}

extension RequestValue where Self: RawRepresentable<Int> {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(rawValue, rules)
  }
}

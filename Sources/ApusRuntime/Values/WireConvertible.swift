/// A type of your own that takes the place of one that the wire has: `Money` for a decimal number, or
/// for a record of an amount and a currency.
///
///     struct Money: WireConvertible {
///       var amount: Decimal
///       init?(wire: DecimalString) {
///         guard let decimal = wire.decimal else { return nil }
///         amount = decimal
///       }
///       var wire: DecimalString { DecimalString(amount) }
///     }
public protocol WireConvertible: RequestValue, ResponseValue {
  /// What is sent and received.
  associatedtype Wire: RequestValue & ResponseValue

  /// Makes a value of what was received; none if it can't be one, which fails the response.
  init?(wire: Wire)

  /// What is sent.
  var wire: Wire { get }
}

extension WireConvertible {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    wire.encode(to: &encoder, rules: rules)
  }

  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let converted = Self(wire: try Wire(from: value)) else {
      throw DecodingFailure(value, expected: "a value that \(Self.self) can hold")
    }
    self = converted
  }
}

/// A set of values, each a text or a whole number over the wire.
public struct Enumeration: Sendable {
  /// One of the values.
  public struct Value: Sendable {
    /// The value as it is sent and received. A number is written in digits.
    public var name: SpecName
    /// The Swift name that the spec gives.
    public var alias: SpecName?
    /// The lines of the `///` comment.
    public var documentation: [String]
    /// Whether and why it is not to be used any more.
    public var deprecation: Deprecation?
  }
  /// Its name, or the field that it is written in.
  public var origin: TypeOrigin
  /// The lines of the `///` comment.
  public var documentation: [String]
  /// Whether and why it is not to be used any more.
  public var deprecation: Deprecation?
  /// Whether the values are whole numbers.
  public var isInteger: Bool
  /// Whether values that the spec doesn't know are refused.
  public var isClosed: Bool
  /// In the order of the spec.
  public var values: [Value]
  /// Whether requests hold it, responses, or both.
  public var usage: Usage = []
}

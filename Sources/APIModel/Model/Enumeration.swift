public struct Enumeration: Sendable {
  public struct Value: Sendable {
    /// What goes over the wire.
    public var name: SpecName
    /// The Swift name that the spec gives.
    public var alias: SpecName?
    public var documentation: [String]
    public var deprecation: Deprecation?
  }
  public var origin: TypeOrigin
  public var documentation: [String]
  public var deprecation: Deprecation?
  /// Whether values that the spec doesn't know are refused.
  public var isClosed: Bool
  public var values: [Value]
  public var usage: Usage = []
}

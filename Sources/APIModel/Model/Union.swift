import ApusDiagnostics

/// A value that is one of several types.
public struct Union: Sendable {
  /// One of the types.
  public struct Case: Sendable {
    /// What the discriminating field holds.
    public var value: SpecName?
    /// The Swift name that the spec gives.
    public var alias: SpecName?
    /// What its values are.
    public var type: TypeReference
    /// Where it stands.
    public var span: Span
  }
  /// Its name, or what it stands in.
  public var origin: TypeOrigin
  /// The lines of the `///` comment.
  public var documentation: [String]
  /// Whether and why it is not to be used any more.
  public var deprecation: Deprecation?
  /// The field that tells the cases apart; none if the first that fits is taken.
  public var discriminator: SpecName?
  /// In the order of the spec.
  public var cases: [Case]
  /// Whether requests hold it, responses, or both.
  public var usage: Usage = []
}

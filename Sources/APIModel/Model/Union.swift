import Diagnostics

public struct Union: Sendable {
  public struct Case: Sendable {
    /// What the discriminating field holds.
    public var value: SpecName?
    public var type: TypeReference
    public var span: Span
  }
  public var origin: TypeOrigin
  public var documentation: [String]
  public var deprecation: Deprecation?
  public var discriminator: SpecName?
  public var cases: [Case]
  public var usage: Usage = []
}

import ApusDiagnostics

/// A rule across the fields of one record or operation, by index into its fields.
public struct Rule: Sendable {
  /// What a rule asks for.
  public enum Kind: Sendable {
    /// At least one is given.
    case requireAny([Int])
    /// Exactly one is given.
    case requireOne([Int])
    /// At most one is given.
    case allowOne([Int])
    case require([Int], when: Condition)
    case forbid([Int], when: Condition)
  }
  /// The field is given and, if there are values, has one of them.
  public struct Condition: Sendable {
    /// An index into the fields.
    public var field: Int
    /// In the order of the spec.
    public var values: [Literal]
  }
  /// What sort of error it is.
  public var kind: Kind
  /// Where it is in the spec.
  public var span: Span
}

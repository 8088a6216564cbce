import Diagnostics

/// A rule across the fields of one record or operation, by index into its fields.
public struct Rule: Sendable {
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
    public var field: Int
    public var values: [Literal]
  }
  public var kind: Kind
  public var span: Span
}

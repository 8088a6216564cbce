import Diagnostics

/// A name as the spec has it, with its place.
public struct SpecName: Sendable {
  /// Without quotes.
  public var text: String
  /// Where it stands.
  public var span: Span
}

/// `@deprecated`, with what to do instead.
public struct Deprecation: Sendable {
  /// What to do instead.
  public var message: String?
}

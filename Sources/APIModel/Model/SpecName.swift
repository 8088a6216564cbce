import ApusDiagnostics

/// A name as the spec has it, with its place.
public struct SpecName: Sendable {
  /// Without quotes.
  public var text: String
  /// Where it is in the spec.
  public var span: Span

  /// Names what the spec gives no name of its own.
  public init(text: String, span: Span) {
    self.text = text
    self.span = span
  }
}

/// `@deprecated`, with what to do instead.
public struct Deprecation: Sendable {
  /// What to do instead.
  public var message: String?
}

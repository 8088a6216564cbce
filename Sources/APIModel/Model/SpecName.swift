import Diagnostics

/// A name as the spec has it, with its place.
public struct SpecName: Sendable {
  public var text: String
  public var span: Span
}

/// `@deprecated`, with what to do instead.
public struct Deprecation: Sendable {
  public var message: String?
}

/// A stretch of a source file, in UTF-8 bytes: `start` is its first, `end` the one after its last.
public struct Span: Sendable, Hashable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The smallest span that holds this one and another.
  public func joined(with other: Span) -> Span {
    Span(start: min(start, other.start), end: max(end, other.end))
  }
}

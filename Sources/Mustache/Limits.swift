/// What a rendering may cost before it is refused, so that no template can hang or crash.
public struct Limits: Sendable {
  /// How deep sections, partials, parents and blocks may be nested, in a template and
  /// while rendering.
  public var depth: Int
  /// How many bytes one rendering may print.
  public var output: Int
  /// How many texts and tags one rendering may go through.
  public var steps: Int
  /// How many pieces one line with groups may have, each a text, a tag or a line end; they are kept
  /// until it is clear which of the groups fit.
  public var pieces: Int

  public init(
    depth: Int = 256, output: Int = 256 << 20, steps: Int = 20_000_000, pieces: Int = 1_000_000
  ) {
    self.depth = depth
    self.output = output
    self.steps = steps
    self.pieces = pieces
  }
}

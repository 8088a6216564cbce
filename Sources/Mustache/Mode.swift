/// What a template may print, and how strict it is.
public enum Mode: Sendable {
  /// Mustache as its specification has it: `{{name}}` is escaped for HTML, and what is unknown
  /// prints nothing.
  case html
  /// For source code: nothing is escaped, only fragments can be printed, and what is unknown is an
  /// error. `docs/templates.md` has the whole of it.
  case code
}

/// What a rendering may cost before it is refused, so that no template can hang or crash.
public struct Limits: Sendable {
  /// How deep sections, partials, parents and blocks may stand in each other, in a template and
  /// while rendering.
  public var depth = 256
  /// How many bytes one rendering may print.
  public var output = 256 << 20
  /// How many texts and tags one rendering may go through.
  public var steps = 50_000_000

  public init() {}
}

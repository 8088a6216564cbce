/// What a template may print, and how strict it is.
public enum Mode: Sendable {
  /// Mustache as its specification has it: `{{name}}` is escaped for HTML, and what is unknown
  /// prints nothing.
  case html
  /// For source code: nothing is escaped, only fragments can be printed, and what is unknown is an
  /// error. `docs/templates.md` has the whole of it.
  case code
}

/// How a field may be without a value.
public enum Absence: Sendable, Hashable {
  /// It is there, but may be `null`.
  case null
  /// It may be left out, but is never `null`.
  case missing
  /// Both.
  case missingOrNull
}

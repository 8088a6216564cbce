/// How a field may be without a value.
public enum Absence: Sendable, Hashable {
  /// It is there, but may be `null`.
  case null
  /// It may be left out, or be `null`.
  case missingOrNull
}

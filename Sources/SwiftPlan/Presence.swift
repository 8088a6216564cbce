/// Whether a field may be left out, be null, or be cleared, and what that comes to in Swift. The one
/// place that decides it.
public struct Presence: Sendable, Hashable {
  /// The ways to have no value that a reader accepts.
  public enum Absence: Sendable { case none, missing, null, missingOrNull }

  /// Whether the property's type is an optional. Of what may be left out and be null, once.
  public let isOptional: Bool
  /// Whether the property's type is a `Clearable`.
  public let isClearable: Bool
  /// Whether the argument of an initialiser may be left out.
  public let hasDefault: Bool
  /// What a reader accepts in place of a value.
  public let absence: Absence

  /// Takes what a spec says of a field. In requests `nullable` is an error: a form can't carry null.
  init(isOptional: Bool, isNullable: Bool, isClearable: Bool) {
    self.isOptional = isOptional || isNullable
    self.isClearable = isClearable
    hasDefault = isOptional
    absence =
      switch (isOptional, isNullable || isClearable) {
      case (false, false): .none
      case (true, false): .missing
      case (false, true): .null
      case (true, true): .missingOrNull
      }
  }
}

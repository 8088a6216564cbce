/// Whether a field may be left out, be null, or be cleared, and what that comes to in Swift. The one
/// place that decides it:
///
/// | in the spec | response only | sent, perhaps read too |
/// | --- | --- | --- |
/// | `T` | `T` | `T` |
/// | `T?` | `T?`, nothing for null too | `T?`, never sent as null; nothing for null too |
/// | `nullable T` | `T?`, must be there | `T?` without a default, sent as null for nothing |
/// | `nullable T?` | `T?` | `Nullable<T>?`, which keeps the three apart |
/// | `clearable T` | | `Clearable<T>`, sent as an empty value for `.clear` |
/// | `clearable T?` | | `Clearable<T>?` |
///
/// Forms and queries can't carry null: there `nullable` is an error. JSON can, so that there
/// `clearable` is one.
public struct Presence: Sendable, Hashable {
  /// The ways to have no value that a reader accepts.
  public enum Absence: Sendable { case none, null, missingOrNull }

  /// Whether the property's type is an optional.
  public let isOptional: Bool
  /// Whether the property's type is a `Clearable`, perhaps an optional one.
  public let isClearable: Bool
  /// Whether the property's type is an optional `Nullable`.
  public let isNullable: Bool
  /// Whether nothing is sent as null.
  public let isNullSent: Bool
  /// Whether the argument of an initialiser may be left out.
  public let hasDefault: Bool
  /// What a reader accepts in place of a value.
  public let absence: Absence

  /// Takes what a spec says of a field, and whether requests have it.
  init(isOptional: Bool, isNullable: Bool, isClearable: Bool, isSent: Bool) {
    self.isOptional = isOptional || isNullable
    self.isClearable = isClearable
    self.isNullable = isSent && isNullable && isOptional
    isNullSent = isSent && isNullable && !isOptional
    hasDefault = isOptional
    absence =
      if isOptional { .missingOrNull } else if isNullable || isClearable { .null } else { .none }
  }
}

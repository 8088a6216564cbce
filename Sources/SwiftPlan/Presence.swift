import ApusAPIModel

/// Whether a field may be left out, be null, or be cleared, and what that comes to in Swift.
///
/// This table is the one place that decides it. A row says, for the values of one direction in one
/// format, what the property's type is and which ways to have no value a reader accepts.
public struct Presence: Sendable, Hashable {
  /// Where a record's values go.
  public enum Direction: Sendable { case request, response, both }

  /// What a spec says of a field.
  struct Modifiers: Sendable, Hashable {
    let isOptional: Bool
    let isNullable: Bool
    let isClearable: Bool
  }

  /// The ways to have no value that a reader accepts.
  public enum Absence: Sendable { case none, missing, null, missingOrNull }

  /// Whether the property's type is an optional. Of what may be left out and be null, once.
  public let isOptional: Bool
  /// Whether the property's type is a `Clearable`.
  public let isClearable: Bool
  /// Whether the argument of an initialiser may be left out.
  public let hasDefault: Bool
  public let absence: Absence

  init(_ modifiers: Modifiers, _ direction: Direction) {
    isClearable = modifiers.isClearable
    hasDefault = modifiers.isOptional
    // In requests `nullable` is an error: a form can't carry null.
    isOptional = modifiers.isOptional || modifiers.isNullable
    let mayBeNull = modifiers.isNullable || modifiers.isClearable
    absence =
      switch (modifiers.isOptional, mayBeNull) {
      case (false, false): .none
      case (true, false): .missing
      case (false, true): .null
      case (true, true): .missingOrNull
      }
  }
}

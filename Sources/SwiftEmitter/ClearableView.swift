import APIModel
import Mustache

/// What the template `clearable` prints: an extension of `Clearable` that lets a clearable record or
/// enum be set as shortly as a plain one, as `document: .init(…)` or `type: .passport`.
struct ClearableView {
  var wrapped: Code
  /// For what stands inside a deprecated operation, so that naming it is no warning.
  var isDeprecated: Bool
  /// For a record: what its initialiser takes.
  var properties: PropertyList
  /// For an enum `public static var passport: Self { .set(.passport) }`; for a record that has
  /// nothing to be set its initialiser.
  var members: [Code]

  private static let shape = Shape(
    "template", "isDeprecated", "wrapped", "properties", "hasProperties", "initializer", "members")

  var value: Value {
    .object(
      Object(
        Self.shape,
        [
          .text("clearable"), .bool(isDeprecated), Value(wrapped), properties.value,
          .bool(!properties.isEmpty),
          Value(properties.initializer(indentation: 2)), .list(members.map(Value.init)),
        ]))
  }

  /// The values of an enum that `Clearable` gets a member for: those that its own cases don't hide,
  /// less the deprecated ones, whose use would be a warning.
  static func members(
    of enumeration: Enumeration, _ names: [Code]
  ) -> [(value: Enumeration.Value, name: Code)] {
    zip(enumeration.values, names)
      .filter { !["clear", "set", "value"].contains($0.1) && $0.0.deprecation == nil }
      .map { (value: $0.0, name: $0.1) }
  }
}

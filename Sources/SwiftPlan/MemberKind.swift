import ApusNaming

/// What sort of member a name is for: how the name is made, which names it can't be, and how the spec
/// gives it another.
struct MemberKind: Sendable {
  /// Made of a name of the spec; none if that has no letter or digit.
  let makeName: @Sendable (String) -> Identifier?
  /// What has the name already, for names that it can't be.
  let reserved: [Identifier: String]
  /// The hint where a name can't be used.
  let hint: String

  static let field = MemberKind(
    makeName: SwiftNamer.property, reserved: ReservedNames.properties,
    hint: "write 'as NAME' behind the field's name")
  static let enumValue = MemberKind(
    makeName: SwiftNamer.enumValue, reserved: ReservedNames.enumValues,
    hint: "write 'as NAME' behind the value")
  static let unionCase = MemberKind(
    makeName: SwiftNamer.unionCase, reserved: ReservedNames.unionCases,
    hint: "write 'as NAME' behind the type")
}

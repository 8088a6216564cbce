/// Rules across fields.
extension ModelProblem {
  static let tooFewFields = Self(.tooFewFields, "the rule needs at least two fields")

  static func noValues(_ field: String) -> Self {
    Self(
      .noValues, "'\(field)' can't be compared",
      hint: "only enums, bools, constants and strings can")
  }

  static let impossibleRule = Self(
    .impossibleRule, "no value can satisfy this rule together with those before it")

  static func neverGiven(_ field: String) -> Self {
    Self(.neverGiven, "the rules never let '\(field)' be given")
  }

  static func alwaysGiven(_ field: String) -> Self {
    .warning(.alwaysGiven, "the rules never let '\(field)' be left out", hint: "drop its '?'")
  }

  static let idleRule = Self.warning(
    .idleRule, "the rule has no effect: the fields and the rules before it imply it")
}

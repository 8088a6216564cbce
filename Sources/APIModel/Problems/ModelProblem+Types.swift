/// Types and their limits.
extension ModelProblem {
  static func missingArgument(_ name: String) -> Self {
    Self(.missingArgument, "'\(name)' needs a type", hint: "write '\(name)<…>'")
  }

  static func unexpectedArgument(_ name: String) -> Self {
    Self(.unexpectedArgument, "'\(name)' takes no type")
  }

  static let expandableArgument = Self(
    .expandableArgument, "only a record or a union can be expandable")

  static let inlineType = Self(
    .inlineType, "only a field's type can be written where it is used",
    hint: "declare it and write its name")

  static func misplacedModifier(_ word: String) -> Self {
    Self(.misplacedModifier, "only a field or a map's value can be '\(word)'")
  }

  static let clearableElement = Self(.clearableElement, "a list's element can't be clearable")

  static func limits(_ what: String, on type: String) -> Self {
    Self(.limits, "\(type) can't have \(what)")
  }

  static let negativeLimit = Self(.negativeLimit, "a length or count can't be negative")

  static func fractionalLimit(_ number: String) -> Self {
    Self(.fractionalLimit, "expected a whole number, found '\(number)'")
  }

  static func tooLarge(_ number: String) -> Self {
    Self(.tooLarge, "'\(number)' doesn't fit into 64 bits")
  }

  static let emptyRange = Self(.emptyRange, "nothing is in this range")

  static func malformedPattern(_ fault: String) -> Self {
    Self(.malformedPattern, "the pattern \(fault)")
  }

  static func caseValueWithoutBy(_ value: String) -> Self {
    Self(
      .caseValueWithoutBy, "nothing says which field holds '\(value)'",
      hint: "write 'by FIELD' behind the union's name")
  }

  static let caseWithoutValue = Self(
    .caseWithoutValue, "the case doesn't say what the union's field holds",
    hint: "write 'value: Type'")
  static let repeatedCase = Self(.repeatedCase, "the union has a case of this type already")

  static let unionInUnion = Self(
    .unionInUnion, "a union's case can't be a union", hint: "write its cases here")

  static func caseNotRecord(_ field: String) -> Self {
    Self(.caseNotRecord, "only records can be told apart by '\(field)'")
  }

  static func caseField(_ record: String, _ field: String, _ value: String) -> Self {
    Self(.caseField, "'\(record)' has no field '\(field)' that can hold '\(value)'")
  }

  static func endlessRecord(_ path: String) -> Self {
    Self(
      .endlessRecord, "the record must hold itself: \(path)",
      hint: "make one of these fields optional or nullable")
  }

  static func mixedEnum(_ value: String) -> Self {
    Self(
      .mixedEnum, "'\(value)' is not like the values before it: all are numbers, or all are texts",
      hint: "put numbers between double quotes if they are texts")
  }
}

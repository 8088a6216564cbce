/// Values: of examples, responses and defaults.
extension ModelProblem {
  static func wrongType(_ expected: String, _ found: String) -> Self {
    Self(.wrongType, "expected \(expected), found \(found)")
  }

  static func unquoted(_ word: String) -> Self {
    Self(.unquoted, "expected text, found '\(word)'", hint: "put it between quotes")
  }

  static let notNullable = Self(.notNullable, "the value can't be null")
  static let notClearable = Self(.notClearable, "the value can't be cleared")

  static func unknownInResponse(_ name: String, _ hint: String?) -> Self {
    .warning(.unknownInResponse, "unknown field '\(name)' is ignored", hint: hint)
  }

  static func unknownOpenValue(_ value: String, _ hint: String?) -> Self {
    .warning(.unknownOpenValue, "the enum has no value '\(value)'", hint: hint)
  }

  static func missingField(_ name: String) -> Self {
    Self(.missingField, "field '\(name)' is missing")
  }

  static func brokenRule(_ rule: String) -> Self {
    Self(.brokenRule, "the request breaks a rule: \(rule)")
  }

  static let emptyList = Self(.emptyList, "a form or query can't carry an empty list")

  static func mapKey(_ key: String) -> Self {
    Self(
      .mapKey,
      key.isEmpty ? "a form's key can't be empty" : "a form's key can't hold brackets")
  }

  static func outOfBounds(_ found: String, _ expected: String) -> Self {
    Self(.outOfBounds, "expected \(expected), found \(found)")
  }

  static func malformedText(_ expected: String) -> Self {
    Self(.malformedText, "expected \(expected)")
  }

  static func patternMismatch(_ pattern: String) -> Self {
    Self(.patternMismatch, "the text doesn't match the pattern '\(pattern)'")
  }

  static let noCaseFits = Self(.noCaseFits, "the value fits no case of the union")

  static func notJSON(_ text: String) -> Self {
    Self(.notJSON, "'\(text)' is not JSON")
  }

  static func status(_ text: String) -> Self {
    Self(.status, "expected a status from 100 to 599, found '\(text)'")
  }

  static let missingBody = Self(
    .missingBody, "the response has no body, but the operation returns one")
  static let defaultOfRequired = Self(
    .defaultOfRequired, "only a field that may be left out has a default",
    hint: "add '?' behind its type")
}

import ApusRuntime

/// A way to break one value of a request, and what must be said of it.
public enum Flaw: String, CaseIterable, Sendable {
  // What is required is missing.
  case emptyPathParameter = "a path parameter is empty"
  case emptyList = "a required list is empty"

  // Out of bounds.
  case tooLong = "a text is too long"
  case tooShort = "a text is too short"
  case otherPattern = "a text doesn't match its pattern"
  case tooLow = "a number is too low"
  case tooHigh = "a number is too high"
  case tooFew = "a list has too few elements"
  case tooMany = "a list has too many elements"

  // Keys.
  case emptyKey = "a key of a map is empty"
  case bracketedKey = "a key of a map holds a bracket"

  // What can't be written.
  case dotPathParameter = "a path parameter is '.' or '..'"
  case emptyOptionalList = "a list that may be left out is empty"
  case notFinite = "a number isn't finite"
  case notDecimal = "a decimal number isn't one"
  case noTimestamp = "a time doesn't fit 64 bits"

  /// What it belongs to.
  public var kind: String {
    switch self {
    case .emptyPathParameter, .emptyList: "missing"
    case .tooLong, .tooShort, .otherPattern, .tooLow, .tooHigh, .tooFew, .tooMany: "out of bounds"
    case .emptyKey, .bracketedKey: "keys"
    case .dotPathParameter, .emptyOptionalList, .notFinite, .notDecimal, .noTimestamp:
      "unrepresentable"
    }
  }

  /// Whether a violation of a rule is what the flaw must lead to.
  public func breaks(_ rule: Rule) -> Bool {
    switch (self, rule) {
    case (.emptyPathParameter, .pathSegment), (.dotPathParameter, .pathSegment),
      (.emptyList, .someElements), (.emptyList, .count), (.emptyOptionalList, .someElements),
      (.emptyOptionalList, .count), (.tooFew, .count), (.tooMany, .count), (.tooLong, .length),
      (.tooShort, .length), (.otherPattern, .pattern), (.tooLow, .integer), (.tooLow, .number),
      (.tooHigh, .integer), (.tooHigh, .number), (.emptyKey, .mapKey), (.bracketedKey, .mapKey),
      (.notFinite, .finiteNumber), (.notDecimal, .decimalDigits), (.noTimestamp, .timestamp):
      true
    default: false
    }
  }
}

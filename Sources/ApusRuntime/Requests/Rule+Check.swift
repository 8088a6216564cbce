extension Rule {
  /// The rule that a text breaks: this one, none, or that its pattern can't be read.
  func broken(by text: String) -> Rule? {
    switch self {
    case .length(let limits): limits.contains(text.unicodeScalars.count) ? nil : self
    case .pattern(let pattern): Rule.broken(pattern, by: text)
    case .email: TextForm.isEmail(text) ? nil : self
    case .url: TextForm.isURL(text) ? nil : self
    case .date: TextForm.isDate(text) ? nil : self
    default: nil
    }
  }

  /// Whether a whole number is outside the limits.
  func isBroken(by value: Int) -> Bool {
    switch self {
    case .integer(let limits): !limits.contains(value)
    case .number(let limits): !limits.contains(Double(value))
    default: false
    }
  }

  /// Whether a number is outside the limits.
  func isBroken(by value: Double) -> Bool {
    switch self {
    case .integer(let limits):
      !Limits(
        lower: limits.lower.map(Double.init), upper: limits.upper.map(Double.init),
        excludesUpper: limits.excludesUpper
      ).contains(value)
    case .number(let limits): !limits.contains(value)
    default: false
    }
  }

  private static func broken(_ pattern: String, by text: String) -> Rule? {
    guard let expression = try? Regex(pattern) else { return .readablePattern(pattern) }
    // A string that arrives in Swift is compared by scalars, as every other language does.
    let exact = expression.matchingSemantics(.unicodeScalar).asciiOnlyDigits()
      .asciiOnlyWordCharacters()
    return text.firstMatch(of: exact) == nil ? .pattern(pattern) : nil
  }
}

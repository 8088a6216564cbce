/// The patterns that one request is checked against, each compiled once.
struct Patterns {
  private var expressions: [String: Regex<AnyRegexOutput>] = [:]

  /// The rule that a text breaks: that it matches the pattern, none, or that the pattern can be read.
  mutating func broken(_ pattern: String, by text: String) -> Rule? {
    guard let expression = expression(pattern) else { return .readablePattern(pattern) }
    return text.firstMatch(of: expression) == nil ? .pattern(pattern) : nil
  }

  private mutating func expression(_ pattern: String) -> Regex<AnyRegexOutput>? {
    if let known = expressions[pattern] { return known }
    // By scalars and in ASCII, as servers in other languages see it.
    let expression = try? Regex(pattern).matchingSemantics(.unicodeScalar).asciiOnlyDigits()
      .asciiOnlyWordCharacters()
    expressions[pattern] = expression
    return expression
  }
}

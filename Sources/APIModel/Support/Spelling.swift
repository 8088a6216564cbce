import ApusNaming

/// How names are to be spelt, and how a misspelt one would be right.
enum Spelling: String {
  /// `DocumentType`
  case upperCamelCase = "upper camel case"
  /// `createSession`
  case lowerCamelCase = "lower camel case"

  /// Whether a name is spelt so: ASCII letters and digits alone, starting with a letter of that case.
  func accepts(_ name: String) -> Bool {
    guard let first = name.utf8.first else { return false }
    let isStart = self == .upperCamelCase ? ASCII.isUpper(first) : ASCII.isLower(first)
    return isStart && name.utf8.allSatisfy(ASCII.isLetterOrDigit)
  }

  /// The name spelt so, as ``NameWords`` puts names together, if anything is left of it.
  func corrected(_ name: String) -> String? {
    let name = NameWords.camelCase(name, startingInLowercase: self == .lowerCamelCase)
    return accepts(name) ? name : nil
  }
}

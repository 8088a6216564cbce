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

  /// The name spelt so, if anything is left of it.
  func corrected(_ name: String) -> String? {
    let words = name.utf8.split { !ASCII.isLetterOrDigit($0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let first = words.first else { return nil }
    let rest = words.dropFirst().map(Self.capitalised).joined()
    let start = self == .upperCamelCase ? Self.capitalised(first) : Self.uncapitalised(first)
    return accepts(start + rest) ? start + rest : nil
  }

  /// The name with its first letter in upper case.
  static func capitalised(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }

  private static func uncapitalised(_ name: String) -> String {
    name.prefix(1).lowercased() + name.dropFirst()
  }
}

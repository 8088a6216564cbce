import ApusDiagnostics

/// A piece of a spec's text that the parser takes as a whole.
struct Token {
  enum Kind: UInt8 {
    case word, url, path, string, number, documentation
    case leftBrace, rightBrace, leftBracket, rightBracket, leftParenthesis, rightParenthesis
    case less, greater, colon, comma, question, equals, arrow, at
    /// `...` and `..<`
    case closedRange, halfOpenRange
    /// What no token begins with; reported already.
    case invalid
    /// The end of the file.
    case end
  }

  var kind: Kind
  var span: Span
  /// Counts from 0.
  var line: Int
  /// Whether only spaces and comments are before it on its line.
  var isFirstOnLine: Bool
  /// Whether the line before it is blank.
  var followsBlankLine: Bool
}

/// A comment that the lexer passed on its way to a token.
struct PassedComment {
  var comment: Comment
  /// Whether a token is before it on its line.
  var sharesLine: Bool
}

/// How large a spec and its parts may be.
public enum SpecBounds {
  /// Bytes of a file.
  public static let fileSize = 16 << 20
  /// Braces, brackets and angle brackets open at once.
  static let nesting = 64
  /// Bytes of a quoted string, between the quotes.
  static let string = 64 << 10
  /// Bytes of a word, a URL or a path.
  static let word = 1 << 10
  /// Problems reported for one file.
  static let problems = 100
}

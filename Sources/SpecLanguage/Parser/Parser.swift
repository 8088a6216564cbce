import ApusDiagnostics

/// Makes a syntax tree of a spec's text, by recursive descent, and reports every mistake in one run.
///
/// What a construct may look like is decided here; what its names mean is not. A function called
/// `parse…` reads a construct, `expect…` takes a token or reports that it is missing, and `accept…`
/// takes a token if it is there. After a mistake the parser goes on at the next entry.
public struct Parser {
  var lexer: Lexer
  /// The token to look at next.
  var token: Token
  /// The token taken last.
  var previous: Token
  /// Braces, brackets and angle brackets open around `token`.
  var depth = 0

  /// Parses one file. With problems the tree holds what could be understood; it isn't fit for
  /// generating or printing. There are at most 101 problems, in the order of the file: the last
  /// then says that more were left out.
  ///
  /// - Parameter file: UTF-8 of at most 16 MiB.
  public static func parse(_ file: SourceFile) -> (tree: SyntaxTree, problems: [Problem]) {
    guard file.bytes.count <= SpecBounds.fileSize else {
      let problem = Problem(
        .error, "a spec can't be larger than \(SpecBounds.fileSize >> 20) MiB",
        at: .init(file: file, span: Span(start: 0, end: 0)))
      return (SyntaxTree(file: file, declarations: [], closingComments: []), [problem])
    }
    var parser = Parser(file)
    for span in UTF8Scan.invalidSpans(in: file.bytes, atMost: SpecBounds.problems) {
      parser.report("expected UTF-8", at: span)
    }
    let tree = parser.parseFile()
    return (tree, parser.reportedProblems())
  }

  private init(_ file: SourceFile) {
    lexer = Lexer(file)
    let start = Token(
      kind: .invalid, span: Span(start: 0, end: 0), line: -1, isFirstOnLine: true,
      followsBlankLine: false)
    (token, previous) = (start, start)
    token = lexer.next()
  }

  private func reportedProblems() -> [Problem] {
    let problems = lexer.problems.inReadingOrder()
    guard problems.count > SpecBounds.problems else { return problems }
    let count = problems.count - SpecBounds.problems
    return problems.prefix(SpecBounds.problems)
      + [Problem(.error, "\(count) more \(count == 1 ? "problem was" : "problems were") left out")]
  }
}

/// Thrown where a construct can't be read to its end; what is wrong has been reported.
struct Unreadable: Error {}

// MARK: Tokens

extension Parser {
  mutating func advance() {
    previous = token
    token = lexer.next()
  }

  /// The two tokens behind `token`.
  func lookAhead() -> (Token, Token) {
    var ahead = lexer
    let first = ahead.next()
    return (first, ahead.next())
  }

  func text(_ token: Token) -> String { lexer.text(token.span.start, token.span.end) }

  /// Whether a token is this word.
  func isWord(_ word: String, _ token: Token) -> Bool {
    token.kind == .word && token.span.end - token.span.start == word.utf8.count
      && lexer.bytes[token.span.start..<token.span.end].elementsEqual(word.utf8)
  }

  func isWord(_ word: String) -> Bool { isWord(word, token) }

  /// Whether the entry goes on with a token of this kind on the same line.
  func continues(with kind: Token.Kind) -> Bool { token.kind == kind && !token.isFirstOnLine }

  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard continues(with: kind) else { return false }
    advance()
    return true
  }

  mutating func accept(word: String) -> Bool {
    guard !token.isFirstOnLine, isWord(word) else { return false }
    advance()
    return true
  }

  /// Takes a token on the same line.
  ///
  /// - Parameter description: what was expected, such as `':'` or `a type`.
  @discardableResult
  mutating func expect(_ kind: Token.Kind, _ description: String, hint: String? = nil) throws
    -> Token
  {
    guard continues(with: kind) else { throw unexpected(description, hint: hint) }
    advance()
    return previous
  }

  mutating func expect(word: String, after context: String) throws {
    guard !accept(word: word) else { return }
    throw unexpected("'\(word)' after '\(context)'", hint: suggestion(among: [word]))
  }

  /// `did you mean …?`, if the next token is a word like one of these.
  func suggestion(among words: [String]) -> String? {
    guard token.kind == .word else { return nil }
    return Suggestion.hint(for: text(token), among: words)
  }
}

// MARK: Problems

extension Parser {
  mutating func report(_ message: String, at span: Span, hint: String? = nil) {
    lexer.report(message, at: span, hint: hint)
  }

  /// Reports what was expected instead of the next token.
  mutating func unexpected(_ expected: String, hint: String? = nil) -> Unreadable {
    if token.kind == .end {
      report("expected \(expected) before the file's end", at: pointBehindPrevious, hint: hint)
    } else if token.isFirstOnLine, previous.line >= 0, previous.line < token.line {
      report("expected \(expected) before the line's end", at: pointBehindPrevious, hint: hint)
    } else if token.kind == .documentation {
      report("expected \(expected), found documentation", at: token.span, hint: hint)
    } else if token.kind != .invalid {
      report("expected \(expected), found \(quoted(token))", at: token.span, hint: hint)
    }
    return Unreadable()
  }

  private var pointBehindPrevious: Span { Span(start: previous.span.end, end: previous.span.end) }

  private func quoted(_ token: Token) -> String {
    switch token.kind {
    case .end: return "the file's end"
    case .documentation: return "documentation"
    case .string: return "a text"
    default:
      let text = text(token)
      return text.utf8.count <= 60 ? "'\(text)'" : "'\(text.prefix(50))…'"
    }
  }
}

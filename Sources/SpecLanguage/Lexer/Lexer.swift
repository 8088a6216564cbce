import ApusDiagnostics

/// Cuts a spec's bytes into tokens, one at a time, as the parser asks for them.
///
/// Comments are put aside in `comments` until the parser takes them. What is no token is reported
/// once, in `problems`, and comes out as what was probably meant or as an `invalid` token.
struct Lexer {
  let file: SourceFile
  let bytes: [UInt8]
  /// Where the text begins: behind a byte order mark.
  private let textStart: Int
  var offset: Int
  /// The line of `offset`, from 0.
  var line = 0
  /// Passed since the parser took them last.
  var comments: [PassedComment] = []
  var problems: [Problem] = []

  init(_ file: SourceFile) {
    self.file = file
    self.bytes = file.bytes
    self.textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.offset = textStart
  }

  /// The byte some places on, or 0 past the end.
  func byte(_ distance: Int = 0) -> UInt8 {
    let index = offset + distance
    return index < bytes.count ? bytes[index] : 0
  }

  mutating func report(_ message: String, at span: Span, hint: String? = nil) {
    problems.append(Problem(.error, message, at: .init(file: file, span: span), hint: hint))
  }

  /// The next token; at the end of the file, `end` again and again.
  mutating func next() -> Token {
    var isFirst = offset == textStart
    var newlines = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        offset += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        skipNewline()
        newlines += 1
        isFirst = true
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
        if startsDocumentation, isFirst {
          return token(.documentation, to: lineEnd, isFirst, newlines)
        }
        skipComment(sharesLine: !isFirst, followsBlankLine: newlines > 1)
        newlines = 0
      default:
        return lexToken(isFirst, newlines)
      }
    }
    return token(.end, to: offset, true, newlines)
  }

  /// Makes a token that ends at an offset, and goes there.
  private mutating func token(
    _ kind: Token.Kind, to end: Int, _ isFirst: Bool, _ newlines: Int
  ) -> Token {
    defer { offset = end }
    return Token(
      kind: kind, span: Span(start: offset, end: end), line: line, isFirstOnLine: isFirst,
      followsBlankLine: newlines > 1)
  }

  private mutating func lexToken(_ isFirst: Bool, _ newlines: Int) -> Token {
    let start = offset
    let kind = lexKind()
    let end = offset
    offset = start
    return token(kind, to: end, isFirst, newlines)
  }

  /// Goes behind the token at `offset`.
  private mutating func lexKind() -> Token.Kind {
    let first = bytes[offset]
    switch first {
    case _ where first.startsWord: return lexWord()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return lexNumber()
    case UInt8(ascii: "-") where byte(1).isDigit: return lexNumber()
    case UInt8(ascii: "-") where byte(1) == UInt8(ascii: ">"): return punctuation(.arrow, 2)
    case UInt8(ascii: "\""): return lexString()
    case UInt8(ascii: "/"):
      return lexUntilBlank(.path)
    case UInt8(ascii: "."):
      guard byte(1) == UInt8(ascii: ".") else { return lexStray() }
      if byte(2) == UInt8(ascii: ".") { return punctuation(.closedRange, 3) }
      return byte(2) == UInt8(ascii: "<") ? punctuation(.halfOpenRange, 3) : lexStray()
    case UInt8(ascii: "{"): return punctuation(.leftBrace)
    case UInt8(ascii: "}"): return punctuation(.rightBrace)
    case UInt8(ascii: "["): return punctuation(.leftBracket)
    case UInt8(ascii: "]"): return punctuation(.rightBracket)
    case UInt8(ascii: "("): return punctuation(.leftParenthesis)
    case UInt8(ascii: ")"): return punctuation(.rightParenthesis)
    case UInt8(ascii: "<"): return punctuation(.less)
    case UInt8(ascii: ">"): return punctuation(.greater)
    case UInt8(ascii: ":"): return punctuation(.colon)
    case UInt8(ascii: ","): return punctuation(.comma)
    case UInt8(ascii: "?"): return punctuation(.question)
    case UInt8(ascii: "="): return punctuation(.equals)
    case UInt8(ascii: "@"): return punctuation(.at)
    default: return lexStray()
    }
  }

  private mutating func punctuation(_ kind: Token.Kind, _ length: Int = 1) -> Token.Kind {
    offset += length
    return kind
  }
}

// MARK: Lines and comments

extension Lexer {
  /// The end of the line of `offset`.
  var lineEnd: Int {
    var end = offset
    while end < bytes.count, !bytes[end].isNewline { end += 1 }
    return end
  }

  /// Goes behind the LF, CR or CRLF at `offset`.
  mutating func skipNewline() {
    offset += byte() == UInt8(ascii: "\r") && byte(1) == UInt8(ascii: "\n") ? 2 : 1
    line += 1
  }

  mutating func skipBlanks() {
    while byte().isBlank { offset += 1 }
  }

  private var startsDocumentation: Bool {
    byte(2) == UInt8(ascii: "/") && byte(3) != UInt8(ascii: "/")
  }

  /// Puts the comment at `offset` aside and goes to its line's end.
  mutating func skipComment(sharesLine: Bool, followsBlankLine: Bool) {
    let span = Span(start: offset, end: trimmedEnd(from: offset, to: lineEnd))
    if sharesLine, offset > 0, !bytes[offset - 1].isBlank {
      report("expected a space before a comment", at: Span(start: offset, end: offset + 2))
    } else if sharesLine, startsDocumentation {
      report(
        "documentation goes on a line of its own, before what it documents", at: span,
        hint: "a comment begins with '//'")
    }
    let comment = Comment(
      text: lineText(from: offset + 2, to: span.end), followsBlankLine: followsBlankLine, span: span
    )
    comments.append(PassedComment(comment: comment, sharesLine: sharesLine))
    offset = lineEnd
  }

  /// The text of a comment or documentation line, without one space at its start and those at its
  /// end.
  mutating func lineText(from start: Int, to end: Int) -> String {
    reportControl(from: start, to: end)
    let start = start < end && bytes[start] == UInt8(ascii: " ") ? start + 1 : start
    return text(start, max(start, trimmedEnd(from: start, to: end)))
  }

  /// Reports the first control character of a stretch that is kept as it is.
  mutating func reportControl(from start: Int, to end: Int) {
    guard
      let index = bytes[start..<end].firstIndex(where: { $0 < 0x20 && !$0.isBlank || $0 == 0x7F })
    else { return }
    report(
      "unexpected character \(Unicode.Scalar(bytes[index]).code)",
      at: Span(start: index, end: index + 1))
  }

  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  func holds(_ byte: UInt8, in span: Span) -> Bool {
    bytes[span.start..<span.end].contains(byte)
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isNewline: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var startsWord: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 || self == UInt8(ascii: "_") }
  var continuesWord: Bool { startsWord || isDigit }
}

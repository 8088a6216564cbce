import ApusDiagnostics

/// Words, URLs, paths, numbers, and what is none of them. Each function goes behind what it names.
extension Lexer {
  mutating func lexWord() -> Token.Kind {
    let start = offset
    while true {
      while byte().continuesWord { offset += 1 }
      guard byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: "."), byte(1).continuesWord
      else { break }
      offset += 1
    }
    if byte() == UInt8(ascii: ":"), byte(1) == UInt8(ascii: "/"), byte(2) == UInt8(ascii: "/") {
      offset = start
      return lexUntilBlank(.url)
    }
    if byte() >= 0x80 { return lexOddWord(from: start) }
    checkLength(from: start)
    return .word
  }

  /// A URL or a path.
  mutating func lexUntilBlank(_ kind: Token.Kind) -> Token.Kind {
    let start = offset
    var isPrintable = true
    while offset < bytes.count, !bytes[offset].isBlank, !bytes[offset].isNewline {
      if bytes[offset] <= 0x20 || bytes[offset] >= 0x7F { isPrintable = false }
      offset += 1
    }
    if !isPrintable {
      report(
        "a \(kind == .url ? "URL" : "path") can hold only visible ASCII characters",
        at: Span(start: start, end: offset), hint: "percent-encode the others")
    }
    checkLength(from: start)
    return kind
  }

  mutating func lexNumber() -> Token.Kind {
    let start = offset
    if byte() == UInt8(ascii: "-") { offset += 1 }
    let firstDigit = offset
    skipDigits()
    let hasLeadingZero = offset - firstDigit > 1 && bytes[firstDigit] == UInt8(ascii: "0")
    if byte() == UInt8(ascii: "."), byte(1).isDigit {
      offset += 1
      skipDigits()
    }
    if byte() | 0x20 == UInt8(ascii: "e") {
      let sign = byte(1) == UInt8(ascii: "-") || byte(1) == UInt8(ascii: "+") ? 1 : 0
      if byte(1 + sign).isDigit {
        offset += 1 + sign
        skipDigits()
      }
    }
    if byte().continuesWord || byte() >= 0x80 { return lexOddWord(from: start) }
    if hasLeadingZero {
      report("a number can't begin with a zero", at: Span(start: start, end: offset))
    }
    checkLength(from: start)
    return .number
  }

  private mutating func skipDigits() {
    while byte().isDigit { offset += 1 }
  }

  /// A word that begins with a digit or holds letters beyond ASCII: taken as the word it looks like.
  private mutating func lexOddWord(from start: Int) -> Token.Kind {
    while byte().continuesWord || byte() >= 0x80 { offset += 1 }
    // Bytes that aren't UTF-8 have been reported as such.
    if UTF8Scan.invalidSpans(in: Array(bytes[start..<offset]), atMost: 1).isEmpty {
      report(
        "a name begins with a letter or '_' and holds only ASCII letters, digits and '_'",
        at: Span(start: start, end: offset), hint: "put other text between double quotes")
    }
    checkLength(from: start)
    return .word
  }

  private mutating func checkLength(from start: Int) {
    guard offset - start > SpecBounds.word else { return }
    report(
      "longer than \(SpecBounds.word) bytes, the most for a name, a number, a URL or a path",
      at: Span(start: start, end: offset))
  }

  /// A character that no token begins with. Bytes that aren't UTF-8 have been reported as such.
  mutating func lexStray() -> Token.Kind {
    let start = offset
    guard let (scalar, length) = UTF8Scan.scalar(in: bytes, at: offset) else {
      offset += 1
      return .invalid
    }
    if scalar.properties.isAlphabetic { return lexOddWord(from: start) }
    offset += length
    let span = Span(start: start, end: offset)
    switch scalar {
    case "\u{201C}", "\u{201D}", "'", "\u{2018}", "\u{2019}", "`":
      report("unexpected '\(scalar)'", at: span, hint: "put text between \" and \"")
    case ";": report("unexpected ';'", at: span, hint: "a line's end or ',' ends an entry")
    case "|":
      report(
        "unexpected '|'", at: span,
        hint: "what may be null is 'nullable T'; what is one of several types is a 'union'")
    case ".": report("unexpected '.'", at: span, hint: "a range is written 1...10")
    case "#": report("unexpected '#'", at: span, hint: "a comment begins with '//'")
    default:
      let isVisible = scalar.properties.generalCategory.isVisible
      report("unexpected \(isVisible ? "'\(scalar)'" : "character \(scalar.code)")", at: span)
    }
    return .invalid
  }
}

import ApusDiagnostics

/// The lines of `sends`, which aren't made of tokens.
extension Parser {
  /// Reads `{`, a pair a line, and a line that begins with `}`.
  mutating func parsePairs() throws -> Body<Pair> {
    guard continues(with: .leftBrace) else { throw unexpected("'{' after 'sends'") }
    let open = token
    // The lexer is behind the brace: from here on the lines are read as they are.
    var body = Body<Pair>(
      openingComment: nil, entries: [], closingComments: [], isOneLine: false, span: open.span)
    lexer.skipBlanks()
    if lexer.startsComment {
      lexer.skipComment(sharesLine: true, followsBlankLine: false)
      body.openingComment = takeComments().last
    } else if lexer.offset < lexer.bytes.count, !lexer.byte().isNewline,
      lexer.byte() != UInt8(ascii: "}")
    {
      let end = lexer.trimmedEnd(from: lexer.offset, to: lexer.lineEnd)
      report("expected the first pair on the next line", at: Span(start: lexer.offset, end: end))
      lexer.offset = lexer.byte(end - 1 - lexer.offset) == UInt8(ascii: "}") ? end - 1 : end
    }
    var followsBlankLine = false
    while lexer.byte() != UInt8(ascii: "}") {
      guard lexer.offset < lexer.bytes.count, !lexer.startsDeclaration(Self.declarationWords) else {
        advance()
        throw unclosed(open)
      }
      if lexer.byte().isNewline {
        lexer.skipNewline()
        lexer.skipBlanks()
        followsBlankLine = lexer.byte().isNewline || followsBlankLine
      } else if lexer.startsComment {
        lexer.skipComment(sharesLine: false, followsBlankLine: followsBlankLine)
        followsBlankLine = false
      } else {
        if let pair = parsePair(followsBlankLine) { body.entries.append(pair) }
        followsBlankLine = false
      }
    }
    body.isOneLine = lexer.line == open.line
    body.closingComments = takeComments()
    previous = lexer.next()
    token = lexer.next()
    body.span = open.span.joined(with: previous.span)
    return body
  }

  /// Reads the line at the lexer's offset.
  private mutating func parsePair(_ followsBlankLine: Bool) -> Pair? {
    var attributes = Attributes()
    attributes.trivia.comments = takeComments()
    attributes.trivia.followsBlankLine = followsBlankLine
    let start = lexer.offset
    let end = lexer.trimmedEnd(from: start, to: lexer.lineEnd)
    defer { lexer.offset = lexer.lineEnd }
    var key = Span(start: start, end: start)
    if lexer.byte() == UInt8(ascii: "\"") {
      _ = lexer.lexString()
      key.end = lexer.offset
    } else {
      key.end = lexer.bytes[start..<end].firstIndex(of: UInt8(ascii: "=")) ?? end
    }
    let equals = lexer.bytes[key.end..<max(end, key.end)].first { !$0.isBlank }
    guard equals == UInt8(ascii: "="), key.end > start,
      let sign = lexer.bytes[key.end..<end].firstIndex(of: UInt8(ascii: "="))
    else {
      let line = Span(start: start, end: end)
      report("expected a pair such as type=document", at: line, hint: "'}' ends the pairs")
      return nil
    }
    lexer.offset = sign + 1
    lexer.skipBlanks()
    return Pair(
      attributes: attributes, key: pairPart(key),
      value: pairPart(parsePairValue(to: end)))
  }

  private mutating func parsePairValue(to end: Int) -> Span {
    let start = min(lexer.offset, end)
    guard start < end, lexer.byte() == UInt8(ascii: "\"") else {
      lexer.reportControl(from: start, to: end)
      return Span(start: start, end: end)
    }
    _ = lexer.lexString()
    if lexer.offset < end {
      report(
        "expected the line's end after the text", at: Span(start: lexer.offset, end: end),
        hint: #"a quotation mark within a text is written \""#)
    }
    return Span(start: start, end: lexer.offset)
  }

  /// The key or the value in a span.
  private func pairPart(_ span: Span) -> Name {
    let start = span.start
    if start < span.end, lexer.bytes[start] == UInt8(ascii: "\"") {
      return Name(text: lexer.stringValue(span), span: span)
    }
    let end = lexer.trimmedEnd(from: start, to: span.end)
    return Name(text: lexer.text(start, end), span: Span(start: start, end: end))
  }
}

extension Lexer {
  var startsComment: Bool { byte() == UInt8(ascii: "/") && byte(1) == UInt8(ascii: "/") }

  /// Whether a line begins here with one of these words and a name.
  func startsDeclaration(_ words: [String]) -> Bool {
    words.contains { word in
      let end = offset + word.utf8.count
      return end < bytes.count && bytes[end] == UInt8(ascii: " ")
        && bytes[offset..<end].elementsEqual(word.utf8)
        && !bytes[end..<lineEnd].contains(UInt8(ascii: "="))
    }
  }
}

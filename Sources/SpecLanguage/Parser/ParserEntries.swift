import ApusDiagnostics

/// What bodies, lists and the file have in common: entries one after the other, each with the
/// comments and attributes around it, and recovery after a mistake.
extension Parser {
  /// Reads `{ entries }`.
  ///
  /// - Parameter entry: reads one entry, up to and including `parseEntryEnd`.
  mutating func parseBody<Entry>(
    of owner: String, _ entry: (inout Parser, Attributes) throws -> Entry
  ) throws -> Body<Entry> {
    guard continues(with: .leftBrace) else { throw unexpected("'{' after \(owner)") }
    return try nested { parser in
      let open = parser.token
      parser.advance()
      let opening = parser.takeOpeningComment(behind: open)
      let entries = try parser.parseEntries(until: .rightBrace, from: open) { parser in
        let attributes = try parser.parseAttributes()
        if parser.startsDeclaration { throw parser.unclosed(open) }
        parser.beginEntry()
        return try entry(&parser, attributes)
      }
      let closing = parser.takeComments()
      parser.advance()
      return Body(
        openingComment: opening, entries: entries, closingComments: closing,
        isOneLine: open.line == parser.previous.line,
        span: open.span.joined(with: parser.previous.span))
    }
  }

  /// Reads entries up to a closing brace or bracket, which is left to be taken.
  mutating func parseEntries<Entry>(
    until closer: Token.Kind, from open: Token, _ entry: (inout Parser) throws -> Entry
  ) throws -> [Entry] {
    var entries: [Entry] = []
    while token.kind != closer {
      if token.kind == .end || closer != .end && startsDeclaration { throw unclosed(open) }
      if closer == .rightBracket, token.kind == .rightBrace { throw unexpected("']'") }
      let start = token.span.start
      do {
        entries.append(try entry(&self))
      } catch is Unclosed {
        throw Unclosed()
      } catch {
        skipEntry(from: start, closer)
      }
    }
    return entries
  }

  /// Reports an opening brace or bracket that is still open at `token`.
  mutating func unclosed(_ open: Token) -> Unclosed {
    let closer = open.kind == .leftBrace ? "}" : "]"
    let place = token.kind == .end ? "the file's end" : "line \(token.line + 1)"
    report(
      "'\(text(open))' is never closed", at: open.span, hint: "expected '\(closer)' before \(place)"
    )
    return Unclosed()
  }

  /// Goes one level deeper, for the time of a closure.
  mutating func nested<Result>(_ read: (inout Parser) throws -> Result) throws -> Result {
    guard depth < SpecBounds.nesting else {
      report("nested more than \(SpecBounds.nesting) levels deep", at: token.span)
      throw Unreadable()
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  /// After a mistake: goes to the next line, or to what closes the body or list that the entry is
  /// in. Nothing is reported on the way.
  private mutating func skipEntry(from start: Int, _ closer: Token.Kind) {
    let problemCount = lexer.problems.count
    var depth = 0
    if token.span.start == start { skipOne(&depth) }
    while token.kind != .end {
      if token.isFirstOnLine, depth == 0 || startsDeclaration { break }
      let closes = token.kind == closer || token.kind == .rightBrace && closer == .rightBracket
      if depth == 0, closes { break }
      skipOne(&depth)
    }
    let end = token.span.start
    let reported = lexer.problems[problemCount...].filter { $0.location?.span.start ?? 0 >= end }
    lexer.problems.replaceSubrange(problemCount..., with: reported)
    lexer.comments.removeAll()
  }

  private mutating func skipOne(_ depth: inout Int) {
    switch token.kind {
    case .leftBrace, .leftBracket: depth += 1
    case .rightBrace, .rightBracket: depth = max(0, depth - 1)
    default: break
    }
    advance()
  }

  /// Whether a declaration begins here, as far as its first words tell: then whatever is still open
  /// was meant to be closed.
  private var startsDeclaration: Bool {
    // Nearly all first words are the names of fields.
    guard token.isFirstOnLine, token.kind == .word, lexer.byte() != UInt8(ascii: ":"),
      Self.declarationWords.contains(where: { isWord($0) })
    else { return false }
    let (next, _) = lookAhead()
    return next.kind == .word && !next.isFirstOnLine && !isWord("as", next)
  }
}

/// Thrown where something is still open but the file or the next declaration begins: everything
/// around it ends there too, without a word.
struct Unclosed: Error {}

// MARK: Around an entry

extension Parser {
  /// Reads the comments, the documentation and the `@deprecated` before an entry.
  mutating func parseAttributes() throws -> Attributes {
    var trivia = Trivia()
    var documentation: Documentation?
    var deprecation: Deprecation?
    trivia.followsBlankLine = token.followsBlankLine
    while true {
      trivia.comments += takeComments()
      if token.kind == .documentation {
        parseLine(of: &documentation)
      } else if token.kind == .at {
        let next = try parseDeprecation()
        if deprecation != nil { report("'@deprecated' is repeated", at: next.span) }
        deprecation = next
      } else {
        break
      }
    }
    if let documentation, token.kind == .rightBrace || token.kind == .end {
      report("there is nothing here to document", at: documentation.span)
      throw Unreadable()
    }
    return Attributes(trivia: trivia, documentation: documentation, deprecation: deprecation)
  }

  /// What an entry begins with may be the first on its line; what follows may not.
  mutating func beginEntry() { token.isFirstOnLine = false }

  private mutating func parseLine(of documentation: inout Documentation?) {
    let span = token.span
    let line = lexer.lineText(from: span.start + 3, to: span.end)
    if documentation == nil {
      documentation = Documentation(lines: [line], span: span)
    } else {
      documentation?.lines.append(line)
      documentation?.span.end = span.end
    }
    advance()
  }

  private mutating func parseDeprecation() throws -> Deprecation {
    advance()
    let start = previous.span
    guard accept(word: "deprecated") else {
      throw unexpected("'deprecated' after '@'", hint: suggestion(among: ["deprecated"]))
    }
    guard continues(with: .string) else {
      return Deprecation(message: nil, span: start.joined(with: previous.span))
    }
    let message = takeText()
    return Deprecation(message: message, span: start.joined(with: message.span))
  }

  /// Takes the comma behind an entry and the comment on its last line, and sees to it that the entry
  /// ends here. Comments from within the entry go before it.
  mutating func parseEntryEnd(_ attributes: inout Attributes) throws {
    let end = previous.span.end
    let inner = lexer.comments.prefix { $0.comment.span.start < end }
    let before = inner.map(\.comment)
    lexer.comments.removeFirst(inner.count)
    var trailing = takeTrailingComment()
    try parseSeparator()
    trailing = trailing ?? takeTrailingComment()
    guard trailing != nil || !before.isEmpty else { return }
    attributes.trivia.comments += before
    attributes.trivia.trailing = trailing
  }

  /// Takes a comma, or sees a line's end or what closes the body or list.
  mutating func parseSeparator() throws {
    if token.kind == .comma {
      guard depth > 0 else { throw unexpected("the line's end") }
      return advance()
    }
    let closes = depth > 0 && (token.kind == .rightBrace || token.kind == .rightBracket)
    guard token.isFirstOnLine || closes || token.kind == .end else {
      throw unexpected(depth > 0 ? "',' or the line's end" : "the line's end")
    }
  }

  private mutating func takeTrailingComment() -> Comment? {
    guard let first = lexer.comments.first, first.sharesLine else { return nil }
    lexer.comments.removeFirst()
    return first.comment
  }

  private mutating func takeOpeningComment(behind brace: Token) -> Comment? {
    guard
      let index = lexer.comments.firstIndex(where: {
        $0.sharesLine && $0.comment.span.start > brace.span.start
      })
    else { return nil }
    return lexer.comments.remove(at: index).comment
  }

  mutating func takeComments() -> [Comment] {
    guard !lexer.comments.isEmpty else { return [] }
    defer { lexer.comments.removeAll() }
    return lexer.comments.map(\.comment)
  }
}

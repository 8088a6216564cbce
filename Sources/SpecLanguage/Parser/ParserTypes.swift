import ApusDiagnostics

/// Types, their limits, and the bodies of enums.
extension Parser {
  /// Reads a type, with its modifiers and limits but without `?`.
  mutating func parseType() throws -> TypeSyntax {
    if continues(with: .word) {
      if let type = try parseForeignModifier() { return type }
      if isWord("nullable") || isWord("clearable") { return try parseModifiers() }
      if isWord("true") || isWord("false") { return .literal(takeName()) }
      if isWord("enum") || isWord("closed") { return try parseInlineEnum() }
      return try parseNamedType()
    }
    if continues(with: .string) { return .constant(takeText()) }
    if continues(with: .number) { return .literal(takeName()) }
    if continues(with: .leftBracket) { return try parseListType() }
    if continues(with: .leftBrace) { return .record(try parseRecordBody(of: "a type")) }
    throw unexpected("a type")
  }

  /// Reads a field's type, with `?` if it is there.
  mutating func parseFieldType() throws -> TypeSyntax {
    let type = try parseType()
    guard accept(.question) else { return type }
    let mark = previous.span
    while accept(.question) {
      report("'?' is repeated", at: previous.span)
    }
    return .optional(type, mark)
  }

  private mutating func parseModifiers() throws -> TypeSyntax {
    var words: [Token] = []
    while !token.isFirstOnLine, isWord("nullable") || isWord("clearable") {
      advance()
      if words.contains(where: { text($0) == text(previous) }) {
        report("'\(text(previous))' is repeated", at: previous.span)
      } else {
        words.append(previous)
      }
    }
    let type = try parseType()
    return words.reversed().reduce(type) { type, word in
      isWord("nullable", word) ? .nullable(type, word.span) : .clearable(type, word.span)
    }
  }

  private mutating func parseNamedType() throws -> TypeSyntax {
    var name = try parseIdentifier("a type's name")
    // The one type of two words.
    if name.text == "decimal", accept(word: "number") {
      name = Name(text: "decimal number", span: name.span.joined(with: previous.span))
    }
    var argument: TypeSyntax?
    if continues(with: .less) {
      argument = try nested { parser in
        parser.advance()
        let argument = try parser.parseInnerType()
        try parser.expect(.greater, "'>'")
        return argument
      }
    }
    let limits = try parseLimits()
    let span = name.span.joined(with: previous.span)
    return parseBracketsOfList(.named(name, argument: argument, limits, span))
  }

  /// Reads `optional T` and `required T`, which other languages have: reported, and read as `T`.
  private mutating func parseForeignModifier() throws -> TypeSyntax? {
    guard isWord("optional") || isWord("required") else { return nil }
    let (next, _) = lookAhead()
    guard next.kind == .word || next.kind == .leftBracket, !next.isFirstOnLine else { return nil }
    let word = text(token)
    advance()
    let start = previous.span
    let type = try parseType()
    let written = lexer.text(type.span.start, type.span.end)
    report(
      "there is no modifier '\(word)'", at: start,
      hint: word == "optional"
        ? "what may be left out is written '\(written)?'" : "write '\(written)'")
    return type
  }

  /// Reads `T[]`, which other languages have: reported, and read as a list.
  private mutating func parseBracketsOfList(_ type: TypeSyntax) -> TypeSyntax {
    guard continues(with: .leftBracket), lookAhead().0.kind == .rightBracket else { return type }
    advance()
    advance()
    let span = type.span.joined(with: previous.span)
    report(
      "a list has its brackets around the type", at: span,
      hint: "write '[\(lexer.text(type.span.start, type.span.end))]'")
    return .list(type, nil, span)
  }

  private mutating func parseListType() throws -> TypeSyntax {
    let start = token.span
    let element = try nested { parser in
      parser.advance()
      let element = try parser.parseInnerType()
      try parser.expect(.rightBracket, "']'")
      return element
    }
    let limits = try parseLimits()
    return .list(element, limits, start.joined(with: previous.span))
  }

  /// Reads the type of a list's, a map's or a union's parts, and refuses `?`.
  mutating func parseInnerType() throws -> TypeSyntax {
    let type = try parseType()
    if accept(.question) {
      report(
        "only a field's whole type can have '?'", at: previous.span,
        hint: "what may be null is written 'nullable T'")
    }
    return type
  }

  private mutating func parseInlineEnum() throws -> TypeSyntax {
    let start = token.span
    let isClosed = accept(word: "closed")
    try expect(word: "enum", after: "closed")
    let body = try parseEnumBody(of: "'enum'")
    return .enumeration(isClosed: isClosed, body, start.joined(with: previous.span))
  }

  mutating func parseEnumBody(of owner: String) throws -> Body<EnumValue> {
    try parseBody(of: owner) { parser, attributes in
      var attributes = attributes
      let isNumber = parser.token.kind == .number
      let value =
        isNumber
        ? parser.takeName()
        : try parser.parseWordOrText("a value, a word or a text between double quotes")
      let alias = try parser.parseAlias()
      try parser.parseEntryEnd(&attributes)
      return EnumValue(
        attributes: attributes, value: value, isNumber: isNumber, alias: alias)
    }
  }

  /// Reads `as name`, if it is there.
  mutating func parseAlias() throws -> Name? {
    accept(word: "as") ? try parseIdentifier("a name after 'as'") : nil
  }
}

// MARK: Limits

extension Parser {
  private mutating func parseLimits() throws -> LimitsSyntax? {
    guard accept(.leftParenthesis) else { return nil }
    let start = previous.span
    var range: LimitsSyntax.Range?
    var pattern: Text?
    var style: Name?
    repeat {
      if accept(word: "pattern") {
        guard continues(with: .string) else {
          throw unexpected("the pattern, a text between double quotes")
        }
        let next = takeText()
        if pattern != nil { report("a second pattern", at: next.span) }
        pattern = next
      } else if continues(with: .word), lookAhead().0.kind != .string {
        let next = takeName()
        if let limit = parseNamedLimit(next) {
          if range != nil { report("a second range", at: next.span) }
          range = limit
          continue
        }
        if style != nil { report("a second style", at: next.span) }
        style = next
      } else {
        let next = try parseRange()
        if range != nil { report("a second range", at: next.span) }
        range = next
      }
    } while accept(.comma)
    try expect(.rightParenthesis, "')'")
    return LimitsSyntax(
      range: range, pattern: pattern, style: style, span: start.joined(with: previous.span))
  }

  /// Reads `max 100`, which other languages have: reported, and read as `...100`.
  private mutating func parseNamedLimit(_ word: Name) -> LimitsSyntax.Range? {
    guard continues(with: .number) else { return nil }
    let number = takeNumber()
    let span = word.span.joined(with: previous.span)
    let range: LimitsSyntax.Range
    let written: String
    switch word.text.lowercased() {
    case "max", "maximum", "maxlength", "max_length":
      range = .init(upper: number, span: span)
      written = "...\(number.text)"
    case "min", "minimum", "minlength", "min_length":
      range = .init(lower: number, span: span)
      written = "\(number.text)..."
    default:
      range = .init(lower: number, upper: number, span: span)
      written = "\(number.text)...\(number.text)"
    }
    report("a limit is written as a range", at: span, hint: "write '\(written)'")
    return range
  }

  private mutating func parseRange() throws -> LimitsSyntax.Range {
    let start = token.span
    let lower = continues(with: .number) ? takeNumber() : nil
    guard continues(with: .closedRange) || continues(with: .halfOpenRange) else {
      if let lower {
        throw unexpected(
          "'...' or '..<'", hint: "exactly \(lower.text) is \(lower.text)...\(lower.text)")
      }
      throw unexpected(
        "a range such as 1...10, a pattern or a style", hint: suggestion(among: ["pattern"]))
    }
    advance()
    let sign = previous
    let upper = continues(with: .number) ? takeNumber() : nil
    if upper == nil, lower == nil || sign.kind == .halfOpenRange {
      throw unexpected("a number after '\(text(sign))'")
    }
    return LimitsSyntax.Range(
      lower: lower, upper: upper, excludesUpper: sign.kind == .halfOpenRange,
      span: start.joined(with: previous.span))
  }
}

import ApusDiagnostics

/// Fields, rules and what else is in a record or an operation.
extension Parser {
  private static let ruleWords = ["require", "allow", "when"]
  private static let operationWords = ["example", "server", "body", "auth", "response"]

  mutating func parseRecordBody(of owner: String) throws -> Body<Member> {
    try parseBody(of: owner) { try $0.parseMember($1, inOperation: false) }
  }

  mutating func parseOperationBody() throws -> Body<Member> {
    try parseBody(of: "the operation") { try $0.parseMember($1, inOperation: true) }
  }

  private mutating func parseMember(_ attributes: Attributes, inOperation: Bool) throws -> Member {
    if token.kind == .closedRange { return try parseAdditional(attributes, inOperation) }
    guard token.kind == .word || token.kind == .string else {
      throw unexpected(inOperation ? "a field, a rule or an example" : "a field or a rule")
    }
    if token.kind == .string || startsField { return .field(try parseField(attributes)) }
    if let location = locationOfField {
      if !inOperation {
        report("only an operation's own fields have a location", at: token.span)
      }
      advance()
      let start = previous.span
      if location == .wholeBody { advance() }
      return .field(
        try parseField(attributes, location: location, start.joined(with: previous.span)))
    }
    let keyword = try parseMemberWord()
    if !inOperation, Self.operationWords.contains(keyword) {
      report("only an operation can have '\(keyword)'", at: previous.span)
    }
    switch keyword {
    case "example": return .example(try parseExample(attributes, from: previous.span))
    case "server": return try parseServer(attributes)
    case "body": return try parseBodyFormat(attributes)
    case "auth": return try parseAuth(attributes)
    case "response": return .response(try parseResponse(attributes))
    default: return .rule(try parseRule(attributes, keyword))
    }
  }

  /// Reads `... [as name]: Type`.
  private mutating func parseAdditional(
    _ attributes: Attributes, _ inOperation: Bool
  ) throws -> Member {
    var attributes = attributes
    let name = takeName()
    if inOperation {
      report("only a record has fields beside those that it names", at: name.span)
    }
    let alias = try parseAlias()
    try expect(.colon, "':' after '...'")
    let type = try parseInnerType()
    let span = name.span.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return .additional(
      FieldSyntax(attributes: attributes, name: name, alias: alias, type: type, span: span))
  }

  /// Whether the word here is a field's name: `:` or `as` follows.
  var startsField: Bool {
    // Nearly always so, and cheaper than looking ahead.
    if lexer.byte() == UInt8(ascii: ":") { return true }
    let (next, second) = lookAhead()
    if next.isFirstOnLine { return false }
    return next.kind == .colon || isWord("as", next) && second.kind != .colon
  }

  /// The location that the word here gives to the field whose name follows.
  private var locationOfField: ParameterLocation? {
    guard let location = ParameterLocation(rawValue: text(token)) else { return nil }
    let (next, second) = lookAhead()
    if location == .body, isWord("is", next), !next.isFirstOnLine, !second.isFirstOnLine,
      second.kind == .word && !isWord("as", second) || second.kind == .string
    {
      return .wholeBody
    }
    guard !next.isFirstOnLine, next.kind == .word || next.kind == .string else { return nil }
    guard !second.isFirstOnLine, second.kind == .colon || isWord("as", second) else { return nil }
    return location
  }

  /// Takes the word that a member other than a field begins with.
  private mutating func parseMemberWord() throws -> String {
    let words = Self.ruleWords + Self.operationWords
    let word = text(token)
    if words.contains(word) {
      advance()
      return word
    }
    let (next, _) = lookAhead()
    let isFollowed = !next.isFirstOnLine && [.word, .string, .number].contains(next.kind)
    let all = words + ParameterLocation.allCases.map(\.rawValue)
    if isFollowed, let meant = Suggestion.nearest(to: word, among: all) {
      report("unknown word '\(word)'", at: token.span, hint: "did you mean '\(meant)'?")
      guard words.contains(meant) else { throw Unreadable() }
      advance()
      return meant
    }
    advance()
    throw unexpected("':' after the field's name")
  }

  mutating func parseField(
    _ attributes: Attributes, location: ParameterLocation? = nil, _ locationSpan: Span? = nil
  ) throws -> FieldSyntax {
    var attributes = attributes
    let start = locationSpan ?? token.span
    let isWord = token.kind == .word
    let name = try parseFieldName()
    if isWord, location != .header, lexer.holds(UInt8(ascii: "-"), in: name.span) {
      report(
        "a field's name can't hold '-'", at: name.span,
        hint: "put a name with a '-' between double quotes")
    }
    let alias = try parseAlias()
    try expect(.colon, alias == nil ? "':' after the field's name" : "':' after the name")
    let type = try parseFieldType()
    let defaultValue = accept(.equals) ? try parseValue() : nil
    let span = start.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return FieldSyntax(
      attributes: attributes, location: location, locationSpan: locationSpan, name: name,
      alias: alias,
      type: type, defaultValue: defaultValue, span: span)
  }

  /// Reads the rest of `server NAME`.
  private mutating func parseServer(_ attributes: Attributes) throws -> Member {
    var attributes = attributes
    let start = previous.span
    let name = try parseIdentifier("a server's name")
    let span = start.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return .server(attributes, name, span)
  }

  /// Reads the rest of `body FORMAT ["content/type"]`.
  private mutating func parseBodyFormat(_ attributes: Attributes) throws -> Member {
    var attributes = attributes
    let start = previous.span
    let format = try parseIdentifier("a body's format")
    let contentType = continues(with: .string) ? takeText() : nil
    let span = start.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return .bodyFormat(attributes, format, contentType: contentType, span)
  }

  /// Reads the rest of `auth …`.
  private mutating func parseAuth(_ attributes: Attributes) throws -> Member {
    var attributes = attributes
    let start = previous.span
    let authentication = try parseAuthentication()
    let span = start.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return .auth(attributes, authentication, span)
  }
}

// MARK: Rules

extension Parser {
  /// Reads what follows `require`, `allow` or `when`.
  private mutating func parseRule(_ attributes: Attributes, _ keyword: String) throws -> RuleSyntax
  {
    var attributes = attributes
    let start = previous.span
    let kind: RuleSyntax.Kind
    switch keyword {
    case "require":
      if accept(word: "any") {
        try expect(word: "of", after: "require any")
        kind = .requireAny(try parseFieldNames())
      } else if accept(word: "one") {
        try expect(word: "of", after: "require one")
        kind = .requireOne(try parseFieldNames())
      } else {
        throw unexpected(
          "'any of' or 'one of' after 'require'",
          hint: suggestion(among: ["any", "one"])
            ?? "what is always needed has no '?'; what is needed at times is 'when … require …'")
      }
    case "allow":
      guard accept(word: "one") else {
        throw unexpected("'one of' after 'allow'", hint: suggestion(among: ["one"]))
      }
      try expect(word: "of", after: "allow one")
      kind = .allowOne(try parseFieldNames())
    default: kind = try parseCondition()
    }
    let span = start.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return RuleSyntax(attributes: attributes, kind: kind, span: span)
  }

  private mutating func parseCondition() throws -> RuleSyntax.Kind {
    let field = try parseFieldName("a field's name after 'when'")
    var values: [Name] = []
    if continues(with: .equals) {
      let start = token.span
      while accept(.equals) {}
      report("a rule compares with 'is'", at: start.joined(with: previous.span), hint: "write 'is'")
      repeat { values.append(try parseRuleValue()) } while accept(word: "or")
    } else if accept(word: "is") {
      repeat { values.append(try parseRuleValue()) } while accept(word: "or")
    }
    if accept(word: "require") {
      return .whenRequire(field, values: values, fields: try parseFieldNames())
    }
    if accept(word: "forbid") {
      return .whenForbid(field, values: values, fields: try parseFieldNames())
    }
    let words = values.isEmpty ? ["is", "require", "forbid"] : ["or", "require", "forbid"]
    let choice = "'\(words[0])', 'require' or 'forbid'"
    throw unexpected(choice, hint: suggestion(among: words))
  }

  private mutating func parseRuleValue() throws -> Name {
    if continues(with: .number) { return takeName() }
    return try parseWordOrText("a value")
  }
}

import ApusDiagnostics

/// The file and its declarations.
extension Parser {
  static let declarationWords = [
    "api", "operation", "record", "enum", "closed", "union", "page", "section",
  ]

  mutating func parseFile() -> SyntaxTree {
    var tree = SyntaxTree(file: lexer.file, declarations: [], closingComments: [])
    // Each round ends with a mistake that left something open, or with the file.
    while token.kind != .end {
      do {
        tree.declarations += try parseEntries(until: .end, from: token) { parser in
          try parser.parseDeclaration()
        }
      } catch {}
    }
    tree.closingComments = takeComments()
    return tree
  }

  private mutating func parseDeclaration() throws -> Declaration {
    let attributes = try parseAttributes()
    beginEntry()
    let keyword = try parseDeclarationWord()
    switch keyword {
    case "api": return .api(try parseAPI(attributes))
    case "operation": return .operation(try parseOperation(attributes))
    case "record": return .record(try parseRecord(attributes))
    case "union": return .union(try parseUnion(attributes))
    case "page": return .page(try parsePage(attributes))
    case "section": return .section(try parseSection(attributes))
    case "closed":
      let start = previous.span
      try expect(word: "enum", after: "closed")
      return .enumeration(try parseEnum(attributes, isClosed: true, from: start))
    default:
      return .enumeration(try parseEnum(attributes, isClosed: false, from: previous.span))
    }
  }

  /// Takes the word that a declaration begins with; one that is nearly such a word is reported and
  /// taken for it.
  private mutating func parseDeclarationWord() throws -> String {
    guard token.kind == .word else { throw unexpected("a declaration") }
    let word = text(token)
    if Self.declarationWords.contains(word) {
      advance()
      return word
    }
    let meant = Suggestion.nearest(to: word, among: Self.declarationWords)
    let error = unexpected(
      "a declaration",
      hint: meant.map { "did you mean '\($0)'?" }
        ?? "a declaration begins with api, operation, record, enum, union, page or section")
    guard let meant else { throw error }
    advance()
    return meant
  }

  private mutating func parseSection(_ attributes: Attributes) throws -> SectionDeclaration {
    var attributes = attributes
    let name = try parseIdentifier("a section's name")
    try parseEntryEnd(&attributes)
    return SectionDeclaration(attributes: attributes, name: name)
  }

  private mutating func parseRecord(_ attributes: Attributes) throws -> RecordDeclaration {
    var attributes = attributes
    let name = try parseIdentifier("a record's name")
    let body = try parseRecordBody(of: "the record's name")
    try parseEntryEnd(&attributes)
    return RecordDeclaration(attributes: attributes, name: name, body: body)
  }

  private mutating func parseEnum(
    _ attributes: Attributes, isClosed: Bool, from start: Span
  ) throws -> EnumDeclaration {
    var attributes = attributes
    let name = try parseIdentifier("an enum's name")
    let body = try parseEnumBody(of: "the enum's name")
    let span = start.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return EnumDeclaration(
      attributes: attributes, isClosed: isClosed, name: name, body: body, span: span)
  }

  private mutating func parseUnion(_ attributes: Attributes) throws -> UnionDeclaration {
    var attributes = attributes
    let name = try parseIdentifier("a union's name")
    let discriminator = accept(word: "by") ? try parseFieldName("a field's name after 'by'") : nil
    let body = try parseBody(of: discriminator == nil ? "the union's name" : "the field's name") {
      try $0.parseUnionCase($1)
    }
    try parseEntryEnd(&attributes)
    return UnionDeclaration(
      attributes: attributes, name: name, discriminator: discriminator, body: body)
  }

  private mutating func parseUnionCase(_ attributes: Attributes) throws -> UnionCase {
    var attributes = attributes
    let (next, _) = lookAhead()
    var value: Name?
    if token.kind == .word || token.kind == .string, next.kind == .colon, !next.isFirstOnLine {
      value = try parseWordOrText("a value")
      advance()
    }
    let type = try parseInnerType()
    let alias = try parseAlias()
    try parseEntryEnd(&attributes)
    return UnionCase(attributes: attributes, value: value, type: type, alias: alias)
  }

  private mutating func parseOperation(_ attributes: Attributes) throws -> OperationDeclaration {
    var attributes = attributes
    let name = try parseIdentifier("an operation's name")
    try expect(.colon, "':' after the operation's name")
    let method = try parseIdentifier("a method")
    try expect(.path, "a path", hint: "a path begins with '/'")
    let path = Name(text: text(previous), span: previous.span)
    let response = accept(.arrow) ? try parseType() : nil
    let body = token.kind == .leftBrace && !token.isFirstOnLine ? try parseOperationBody() : nil
    try parseEntryEnd(&attributes)
    return OperationDeclaration(
      attributes: attributes, name: name, method: method, path: path, response: response, body: body
    )
  }
}

extension Parser {
  /// Takes the word that an entry begins with; one that is nearly right is reported and taken for
  /// what it looks like.
  mutating func parseKeyword(among words: [String], _ description: String) throws -> String {
    guard token.kind == .word else { throw unexpected(description) }
    let word = text(token)
    if words.contains(word) {
      advance()
      return word
    }
    let meant = Suggestion.nearest(to: word, among: words)
    let error = unexpected(
      description,
      hint: meant.map { "did you mean '\($0)'?" } ?? "one of \(words.joined(separator: ", "))")
    guard let meant else { throw error }
    advance()
    return meant
  }
}

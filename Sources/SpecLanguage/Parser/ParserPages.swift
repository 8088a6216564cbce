import ApusDiagnostics

/// How lists come in pages.
extension Parser {
  mutating func parsePage(_ attributes: Attributes) throws -> PageDeclaration {
    var attributes = attributes
    let name = try parseIdentifier("a page's name")
    let body = try parseBody(of: "the page's name") { try $0.parsePageEntry($1) }
    try parseEntryEnd(&attributes)
    return PageDeclaration(attributes: attributes, name: name, body: body)
  }

  private mutating func parsePageEntry(_ attributes: Attributes) throws -> PageDeclaration.Entry {
    var attributes = attributes
    let start = token.span
    if token.kind == .string || token.kind == .word && startsField {
      let field = try parseField(attributes)
      return PageDeclaration.Entry(
        attributes: field.attributes, kind: .field(field), span: field.span)
    }
    let kind: PageDeclaration.Kind
    switch try parseKeyword(among: ["items", "more", "next"], "an entry of a page") {
    case "items": kind = .items(try parseFieldName())
    case "more": kind = .more(try parseFieldName())
    default: kind = try parseNext()
    }
    let span = start.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return PageDeclaration.Entry(attributes: attributes, kind: kind, span: span)
  }

  /// Reads what follows `next`.
  private mutating func parseNext() throws -> PageDeclaration.Kind {
    let isURL = !token.isFirstOnLine && isWord("url")
    let parameter = try parseFieldName("a parameter's name")
    try expect(word: "from", after: "next \(parameter.text)")
    let (next, _) = lookAhead()
    let isFollowed = (next.kind == .word || next.kind == .string) && !next.isFirstOnLine
    if isURL {
      guard isFollowed, isWord("link"), isWord("header", next) else {
        return .nextURL(field: try parseFieldName())
      }
      advance()
      advance()
      return .nextLinkHeader
    }
    if continues(with: .number) {
      let start = takeNumber()
      try expect(word: "by", after: "from \(start.text)")
      if accept(word: "items") {
        return .nextFromNumber(parameter: parameter, start: start, step: .items)
      }
      guard continues(with: .number), text(token) == "1" else {
        throw unexpected("'1' or 'items' after 'by'", hint: suggestion(among: ["items"]))
      }
      advance()
      return .nextFromNumber(parameter: parameter, start: start, step: .one)
    }
    if isFollowed, isWord("last") {
      advance()
      return .nextFromLastItem(parameter: parameter, field: try parseFieldName())
    }
    return .nextFromResponse(parameter: parameter, field: try parseFieldName())
  }
}

import ApusDiagnostics

/// Examples and values.
extension Parser {
  /// Reads what follows `example`.
  mutating func parseExample(_ attributes: Attributes, from start: Span) throws -> ExampleSyntax {
    var attributes = attributes
    guard continues(with: .string) else {
      throw unexpected("the example's title, a text between double quotes")
    }
    let title = takeText()
    let body = try parseBody(of: "the example's title") { try $0.parseExamplePart($1) }
    let span = start.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return ExampleSyntax(attributes: attributes, title: title, body: body, span: span)
  }

  private mutating func parseExamplePart(_ attributes: Attributes) throws -> ExampleSyntax.Part {
    var attributes = attributes
    let start = token.span
    switch try parseKeyword(among: ["request", "sends", "response"], "a part of an example") {
    case "request":
      let body = try parseBody(of: "'request'") { try $0.parseValueEntry($1, inJSON: false) }
      let span = start.joined(with: previous.span)
      try parseEntryEnd(&attributes)
      return .request(attributes, body, span)
    case "sends":
      let path = continues(with: .path) ? takeName() : nil
      if accept(word: "json") {
        let value = try parseValue(inJSON: true)
        let span = start.joined(with: previous.span)
        try parseEntryEnd(&attributes)
        return .sendsJSON(attributes, path: path, value, span)
      }
      let body = try parsePairs()
      let span = start.joined(with: previous.span)
      try parseEntryEnd(&attributes)
      return .sends(attributes, path: path, body, span)
    default:
      guard continues(with: .number) else { throw unexpected("a status, such as 200") }
      let status = takeNumber()
      let isLast = token.isFirstOnLine || token.kind == .rightBrace || token.kind == .comma
      let value = try isLast ? nil : parseValue(inJSON: true)
      let span = start.joined(with: previous.span)
      try parseEntryEnd(&attributes)
      return .response(attributes, status: status, value, span)
    }
  }
}

// MARK: Values

extension Parser {
  /// Reads a value.
  ///
  /// - Parameter inJSON: whether keys must be quoted and only JSON's own words are known.
  mutating func parseValue(inJSON: Bool = false) throws -> Value {
    if continues(with: .string) { return .string(takeText()) }
    if continues(with: .number) { return .number(takeNumber()) }
    if continues(with: .leftBracket) { return try parseList(inJSON: inJSON) }
    if continues(with: .leftBrace) {
      return .object(try parseBody(of: "a value") { try $0.parseValueEntry($1, inJSON: inJSON) })
    }
    guard continues(with: .word) else { throw unexpected("a value") }
    if inJSON, !["true", "false", "null"].contains(where: { isWord($0) }) {
      throw unexpected("a JSON value", hint: "put text between double quotes")
    }
    return .word(takeName())
  }

  private mutating func parseList(inJSON: Bool) throws -> Value {
    try nested { parser in
      let open = parser.token
      parser.advance()
      let values = try parser.parseEntries(until: .rightBracket, from: open) { parser in
        parser.beginEntry()
        let value = try parser.parseValue(inJSON: inJSON)
        try parser.parseSeparator()
        return value
      }
      parser.advance()
      return .list(values, open.span.joined(with: parser.previous.span))
    }
  }

  private mutating func parseValueEntry(
    _ attributes: Attributes, inJSON: Bool
  ) throws -> ValueEntry {
    var attributes = attributes
    guard token.kind == .string || token.kind == .word && !inJSON else {
      throw unexpected(inJSON ? "a key between double quotes" : "a field's name")
    }
    let key = try parsePath("a field's name")
    try expect(.colon, "':' after '\(key.map(\.text).joined(separator: "."))'")
    let value = try parseValue(inJSON: inJSON)
    try parseEntryEnd(&attributes)
    return ValueEntry(attributes: attributes, key: key, value: value)
  }
}

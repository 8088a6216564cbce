import ApusDiagnostics

/// What an operation answers, beside the type behind its `->`.
extension Parser {
  /// Reads what follows `response`.
  mutating func parseResponse(_ attributes: Attributes) throws -> ResponseSyntax {
    var attributes = attributes
    let start = previous.span
    let kind: ResponseSyntax.Kind
    if continues(with: .number) {
      let status = takeNumber()
      kind = .status(status, accept(.colon) ? try parseType() : nil)
    } else if accept(word: "errors") {
      try expect(.colon, "':' after 'errors'")
      kind = .errors(try parseType())
    } else if accept(word: "events") {
      try expect(.colon, "':' after 'events'")
      kind = try parseEvents()
    } else {
      throw unexpected(
        "a status, 'errors' or 'events' after 'response'",
        hint: suggestion(among: ["errors", "events"]))
    }
    let span = start.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return ResponseSyntax(attributes: attributes, kind: kind, span: span)
  }

  /// Reads `Type [until "text"] [when parameter]`.
  private mutating func parseEvents() throws -> ResponseSyntax.Kind {
    let type = try parseType()
    var end: Text?
    if accept(word: "until") {
      guard continues(with: .string) else {
        throw unexpected("the last event's data, a text between double quotes")
      }
      end = takeText()
    }
    let parameter = accept(word: "when") ? try parseFieldName("a parameter's name") : nil
    return .events(type, end: end, parameter: parameter)
  }
}

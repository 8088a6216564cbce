import ApusDiagnostics

/// Names, texts and numbers.
extension Parser {
  mutating func takeName() -> Name {
    advance()
    return Name(text: text(previous), span: previous.span)
  }

  mutating func takeText() -> Text {
    advance()
    return Text(value: lexer.stringValue(previous.span), span: previous.span)
  }

  mutating func takeNumber() -> NumberSyntax {
    advance()
    return NumberSyntax(text: text(previous), span: previous.span)
  }

  /// Reads a name of letters, digits and `_`.
  mutating func parseIdentifier(_ description: String) throws -> Name {
    let name = Name(
      text: text(token), span: try expect(.word, description).span)
    if lexer.holds(UInt8(ascii: "."), in: name.span)
      || lexer.holds(UInt8(ascii: "-"), in: name.span)
    {
      let plain = name.text.filter { $0 != "-" && $0 != "." }
      let hint = ["datetime", "uint64"].first { $0 == plain.lowercased() }
      report(
        "\(description) can't hold '.' or '-'", at: name.span,
        hint: hint.map { "did you mean '\($0)'?" })
      if let hint { return Name(text: hint, span: name.span) }
    }
    return name
  }

  /// Reads a word that may hold `.` and `-`, or a quoted text.
  mutating func parseWordOrText(_ description: String, hint: String? = nil) throws -> Name {
    if continues(with: .word) { return takeName() }
    guard continues(with: .string) else { throw unexpected(description, hint: hint) }
    let text = takeText()
    return Name(text: text.value, span: text.span)
  }

  /// Reads the name of a field: a word that may hold `-`, or a quoted text.
  mutating func parseFieldName(_ description: String = "a field's name") throws -> Name {
    let isWord = token.kind == .word
    let name = try parseWordOrText(description)
    if isWord, lexer.holds(UInt8(ascii: "."), in: name.span) {
      report(
        "\(description) can't hold '.'", at: name.span,
        hint: "put a name with a '.' between double quotes")
    }
    return name
  }

  /// Reads `path.to.field`.
  mutating func parsePath(_ description: String, hint: String? = nil) throws -> [Name] {
    if continues(with: .word) { return splitPath(takeName()) }
    return [try parseWordOrText(description, hint: hint)]
  }

  private func splitPath(_ name: Name) -> [Name] {
    guard lexer.holds(UInt8(ascii: "."), in: name.span) else { return [name] }
    var start = name.span.start
    return name.text.split(separator: ".").map { step in
      defer { start += step.utf8.count + 1 }
      return Name(
        text: String(step), span: Span(start: start, end: start + step.utf8.count))
    }
  }

  /// Reads names with commas between them, up to the line's end.
  mutating func parseFieldNames() throws -> [Name] {
    var names = [try parseFieldName()]
    while accept(.comma) { names.append(try parseFieldName("a field's name after ','")) }
    return names
  }
}

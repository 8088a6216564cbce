import ApusDiagnostics

/// The `api` block.
extension Parser {
  mutating func parseAPI(_ attributes: Attributes) throws -> APIDeclaration {
    var attributes = attributes
    let name = try parseIdentifier("the API's name")
    let body = try parseBody(of: "the API's name") { try $0.parseSetting($1) }
    try parseEntryEnd(&attributes)
    return APIDeclaration(attributes: attributes, name: name, body: body)
  }

  private mutating func parseSetting(_ attributes: Attributes) throws -> Setting {
    var attributes = attributes
    let start = token.span
    let kind = try parseSettingKind()
    let span = start.joined(with: previous.span)
    try parseEntryEnd(&attributes)
    return Setting(attributes: attributes, kind: kind, span: span)
  }

  private mutating func parseSettingKind() throws -> Setting.Kind {
    let words = [
      "server", "auth", "credential", "body", "lists", "header", "idempotency", "hashable", "error",
    ]
    switch try parseKeyword(among: words, "a setting of the API") {
    case "server":
      let isNamed = continues(with: .word) && lookAhead().0.kind == .url
      let name = isNamed ? try parseIdentifier("a server's name") : nil
      try expect(.url, "a URL", hint: "a URL begins as https://")
      return .server(name: name, url: Name(text: text(previous), span: previous.span))
    case "auth":
      return .auth(try parseAuthentication())
    case "credential":
      let name = try parseIdentifier("a credential's name")
      try expect(.colon, "':' after the credential's name")
      return .credential(name: name, try parseScheme())
    case "body":
      let format = try parseIdentifier("a body's format")
      return .body(format: format, contentType: continues(with: .string) ? takeText() : nil)
    case "lists": return .lists(style: try parseIdentifier("a style of lists"))
    case "header":
      let name = try parseHeaderName()
      guard continues(with: .string) else {
        throw unexpected("the header's value, a text between double quotes")
      }
      return .header(name: name, value: takeText())
    case "idempotency": return .idempotency(header: try parseHeaderName())
    case "hashable": return .hashable
    default:
      return .error(try parseBody(of: "'error'") { try $0.parseErrorField($1) })
    }
  }

  private mutating func parseScheme() throws -> SchemeSyntax {
    let scheme = try parseIdentifier("a way to authenticate")
    let parameter: String? =
      switch scheme.text {
      case "header": "a header's name"
      case "query": "a parameter's name"
      case "cookie": "a cookie's name"
      default: nil
      }
    return SchemeSyntax(scheme: scheme, parameter: try parameter.map { try parseWordOrText($0) })
  }

  /// Reads what follows `auth`: a scheme, or names of credentials between `and` and `or`.
  mutating func parseAuthentication() throws -> AuthenticationSyntax {
    let scheme = try parseScheme()
    guard scheme.parameter == nil, isWord("and") || isWord("or"), !token.isFirstOnLine else {
      return .scheme(scheme)
    }
    var alternatives = [[scheme.scheme]]
    while true {
      if accept(word: "and") {
        alternatives[alternatives.count - 1].append(try parseIdentifier("a credential's name"))
      } else if accept(word: "or") {
        alternatives.append([try parseIdentifier("a credential's name")])
      } else {
        return .credentials(alternatives)
      }
    }
  }

  private mutating func parseHeaderName() throws -> Name {
    try parseWordOrText("a header's name")
  }

  private mutating func parseErrorField(_ attributes: Attributes) throws -> ErrorField {
    var attributes = attributes
    let words = ["kind", "code", "message", "parameter"]
    let start = token.span
    let role = Name(text: try parseKeyword(among: words, "a part of an error"), span: start)
    let path = try parsePath("the path of a field", hint: "such as error.message")
    try parseEntryEnd(&attributes)
    return ErrorField(attributes: attributes, role: role, path: path)
  }
}

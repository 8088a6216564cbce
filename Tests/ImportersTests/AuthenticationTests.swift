import Testing

/// How calls authenticate, as the document and its operations say.
@Suite struct AuthenticationTests {
  /// A document whose operations have these requirements.
  private func importing(_ requirements: [String?], general: String? = nil) -> Importing {
    let operations = requirements.enumerated().map { index, requirement in
      let security = requirement.map { #""security": \#($0),"# } ?? ""
      return #""/a\#(index)": { "get": { \#(security) "responses": {} } }"#
    }
    return Importing(
      """
      { "openapi": "3.0.3", "info": { "title": "Test" },
        "servers": [{ "url": "https://api.example.com" }],
        \(general.map { "\"security\": \($0)," } ?? "")
        "paths": { \(operations.joined(separator: ",")) },
        "components": { "securitySchemes": {
          "oauth": { "type": "oauth2" }, "oidc": { "type": "openIdConnect" },
          "key": { "type": "apiKey", "in": "header", "name": "X-Key" },
          "query": { "type": "apiKey", "in": "query", "name": "key" } } } }
      """)
  }

  private static let oauth = #"[{ "oauth": ["a"] }]"#
  private static let key = #"[{ "key": [] }]"#
  private static let either = #"[{ "key": [] }, { "oauth": [] }]"#

  @Test func isWhatAllOperationsName() throws {
    for (requirements, auth) in [
      ([Self.oauth, #"[{ "oauth": ["b", "c"] }]"#], "auth bearer"),
      ([#"[{ "oidc": [] }]"#], "auth bearer"), ([Self.key, Self.key], "auth header X-Key"),
    ] {
      let importing = importing(requirements)
      #expect(importing.lines.contains("  \(auth)"))
      #expect(importing.messages == [])
      try importing.api()
    }
    #expect(importing([nil], general: Self.key).lines.contains("  auth header X-Key"))
    // What operations say goes before what the document says.
    #expect(importing([Self.oauth], general: Self.key).lines.contains("  auth bearer"))
  }

  @Test(
    arguments: [
      ([oauth, key, key], nil, nil, "'key' in 2 operations, 'oauth' in 1 operation"),
      (
        [either, either, key], nil, "auth header X-Key",
        "'key' or 'oauth' in 2 operations, 'key' in 1 operation"
      ),
      ([either], nil, "auth bearer", "'key' or 'oauth' in 1 operation"),
      ([oauth, nil], nil, "auth bearer", "'oauth' in 1 operation, none in 1 operation"),
      (
        [nil, oauth, "[]"], key, "auth header X-Key",
        "'key' in 1 operation, 'oauth' in 1 operation, none in 1 operation"
      ),
      (
        [#"[{}, { "key": [] }]"#, key], nil, "auth header X-Key",
        "none or 'key' in 1 operation, 'key' in 1 operation"
      ),
    ] as [([String?], String?, String?, String)])
  func saysHowOperationsDiffer(
    _ requirements: [String?], _ general: String?, _ auth: String?, _ text: String
  ) throws {
    let importing = importing(requirements, general: general)
    #expect(importing.lines.first { $0.hasPrefix("  auth") } == auth.map { "  \($0)" })
    #expect(
      importing.messages == [
        "warning: not imported: how each operation authenticates: \(text) "
          + "(/components/securitySchemes)"
      ])
    #expect(importing.lines.contains("// not imported: how each operation authenticates: \(text)"))
    try importing.api()
  }

  @Test func saysWhichSchemeCannotBeSaid() {
    let messages = importing([#"[{ "query": [] }]"#]).messages
    #expect(
      messages == [
        "warning: not imported: the security scheme 'query' (/components/securitySchemes)"
      ])
  }

  @Test func saysWhatTheDocumentIs() throws {
    func head(_ info: String) throws -> [Substring] {
      let importing = Importing(
        """
        { "openapi": "3.0.3", "info": \(info), "paths": {},
          "servers": [{ "url": "https://api.example.com" }] }
        """)
      let (lines, _) = (importing.lines.prefix { !$0.hasPrefix("api ") }, try importing.api())
      return Array(lines)
    }
    #expect(
      try head(
        #"{ "title": "Demo", "version": "1.2", "license": { "name": "MIT", "url": "https://a.b" } }"#
      )
        == [
          "// Imported from the OpenAPI document 'Demo', version 1.2",
          "// Licence of the document: MIT, https://a.b", "",
        ])
    #expect(
      try head(#"{ "version": "2" }"#) == ["// Imported from an OpenAPI document, version 2", ""])
    #expect(try head("{}") == [])
    let odd = try head(
      #"{ "title": " a \n// b\u0000\u202e \u2028c  ", "license": { "identifier": "\n" } }"#)
    #expect(odd == ["// Imported from the OpenAPI document 'a // b c'", ""])
    let long = try head(#"{ "title": "\#(String(repeating: "long ", count: 200))" }"#)
    #expect(long.first.map { $0.count < 260 && $0.hasSuffix("…'") } == true)
  }
}

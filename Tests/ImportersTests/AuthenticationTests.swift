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

  private static let credentials = ["  credential oauth: bearer", "  credential key: header X-Key"]

  /// Requirements of operations and of the document, and the lines of the spec that say so.
  @Test(
    arguments: [
      ([oauth, key, key], nil, credentials + ["  auth key"], ["  auth oauth"]),
      ([either, either, key], nil, credentials + ["  auth key or oauth"], ["  auth key"]),
      ([either], nil, credentials + ["  auth key or oauth"], []),
      ([oauth, nil, oauth], nil, ["  auth bearer"], ["  auth none"]),
      (
        [nil, oauth, "[]"], key, credentials + ["  auth key"], ["  auth oauth", "  auth none"]
      ),
      (
        [key, #"[{}, { "key": [] }]"#], nil,
        ["  credential key: header X-Key", "  auth key"], ["  auth key or none"]
      ),
      (
        [#"[{ "key": [], "oauth": [] }]"#], nil, credentials + ["  auth key and oauth"], []
      ),
      ([#"[{ "query": [] }]"#], nil, ["  auth query key"], []),
    ] as [([String?], String?, [String], [String])])
  func saysHowOperationsDiffer(
    _ requirements: [String?], _ general: String?, _ settings: [String], _ own: [String]
  ) throws {
    let importing = importing(requirements, general: general)
    let block = importing.lines.prefix { $0 != "}" }
    let lines = block.filter { $0.hasPrefix("  auth") || $0.hasPrefix("  credential") }
    #expect(lines.map(String.init) == settings)
    let operations = importing.lines.dropFirst(block.count).filter { $0.hasPrefix("  auth") }
    #expect(operations.map(String.init) == own)
    #expect(importing.messages == [])
    try importing.api()
  }

  @Test func saysWhichSchemeCannotBeSaid() {
    let messages = importing([#"[{ "unknown": [] }]"#, #"[{ "unknown": [] }, { "key": [] }]"#])
      .messages
    #expect(
      messages == [
        "warning: not imported: the security scheme 'unknown' (/components/securitySchemes)"
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

import Testing

/// What bodies become, and paths that hold more than a path.
@Suite struct BodyTests {
  private static let schemas = #"""
    "Own": { "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } },
    "Pet": { "type": "object", "properties": { "name": { "type": "string", "nullable": true } } },
    "Owner": { "type": "object", "properties": { "pet": { "$ref": "#/components/schemas/Pet" } } }
    """#
  private static let pet = ##"{ "$ref": "#/components/schemas/Pet" }"##

  /// What an operation sends, and what it becomes.
  @Test(arguments: [
    (
      "application/json", true, ##"{ "$ref": "#/components/schemas/Own" }"##, "{ a: string }"
    ),
    (
      "application/json", false, ##"{ "$ref": "#/components/schemas/Own" }"##,
      "{ body is own: Own? }"
    ),
    (
      "application/json", false, #"{ "properties": { "a": { "type": "boolean" } } }"#,
      "{ a: bool? }"
    ),
    ("application/json", true, pet, "{ body is pet: Pet }"),
    (
      "application/json", true, #"{ "type": "array", "items": \#(pet) }"#,
      "{ body is items: [Pet] }"
    ),
    (
      "application/json", false, #"{ "type": "object", "additionalProperties": \#(pet) }"#,
      "{ body is values: map<Pet>? }"
    ),
    ("application/json", true, #"{ "type": "integer" }"#, "{ body is body: integer }"),
    ("application/json", true, "{}", "{ body is body: json }"),
    (
      "application/merge-patch+json", true, pet,
      #"{ body json "application/merge-patch+json", body is pet: Pet }"#
    ),
    (
      "application/octet-stream", true, #"{ "type": "string", "format": "binary" }"#,
      "{ body bytes, body is content: file }"
    ),
    ("image/jpeg", false, "{}", #"{ body bytes "image/jpeg", body is content: file? }"#),
    (
      "text/plain; charset=utf-8", true, #"{ "type": "string" }"#,
      "{ body text, body is text: string }"
    ),
  ])
  func becomesFieldsOrOneValue(
    _ type: String, _ isRequired: Bool, _ schema: String, _ body: String
  ) throws {
    for method in ["post", "delete"] {
      let importing = Importing(
        Importing.document(
          """
          "/things": { "\(method)": { "requestBody": { "required": \(isRequired), "content":
            { "\(type)": { "schema": \(schema) } } }, "responses": {} } },
          "/owner": { "get": { "responses": { "200": { "content": { "application/json":
            { "schema": { "$ref": "#/components/schemas/Owner" } } } } } } }
          """, schemas: Self.schemas))
      #expect(importing.messages == [])
      let expected =
        method == "post" || body.contains("body") ? body : body.replacing("{ a", with: "{ body a")
      #expect(importing.laidOut.contains("/things \(expected)"), "\(importing.spec)")
      try importing.api()
    }
  }

  @Test func saysThatThereIsNone() throws {
    let form = #""content": { "application/x-www-form-urlencoded": { "schema": {} } }"#
    let importing = Importing(
      Importing.document(
        #"""
        "/a": { "post": { "requestBody": { \#(form) }, "responses": {} } },
        "/b": { "post": { "responses": {} }, "get": { "responses": {} } }
        """#))
    #expect(importing.laidOut.contains("POST /b { body none }"), "\(importing.spec)")
    #expect(importing.lines.contains { $0.hasSuffix("POST /a") })
    try importing.api()
  }

  @Test func tellsPathsApart() throws {
    let operation = #"{ "get": { "responses": {} } }"#
    let importing = Importing(
      Importing.document(
        """
        "/a": \(operation), "/a?beta=true": \(operation), "/a#one": \(operation),
        "/a#two": \(operation)
        """))
    #expect(importing.messages == [])
    #expect(importing.spec.contains(#"GET /a { beta: "true" }"#), "\(importing.spec)")
    let api = try importing.api()
    #expect(api.operations.map(\.path) == ["/a", "/a", "/a", "/a"])
    let one = Importing(
      Importing.document(#""/a#one": \#(operation), "/a": \#(operation)"#), only: ["GET /a#one"])
    #expect(try one.api().operations.count == 1)
  }
}

extension Importing {
  /// The spec on one line, with commas where lines end within a body.
  fileprivate var laidOut: String {
    var text = ""
    for line in lines.map({ $0.drop { $0 == " " } }) {
      let isOpen = text.hasSuffix("{") || text.isEmpty
      text +=
        isOpen || line == "}" || line.isEmpty
        ? " \(line)" : text.hasSuffix(" ") ? line : ", \(line)"
    }
    return text
  }
}

import ApusImporters
import Testing

/// What parameters become.
@Suite struct ParameterTests {
  private static let schemas = #"""
    "Kind": { "type": "string", "enum": ["home", "work"] },
    "KindOrNone": { "anyOf": [{ "$ref": "#/components/schemas/Kind" }, { "type": "null" }] },
    "Filter": { "type": "object", "properties": { "a": { "type": "string" } } },
    "Either": { "anyOf": [{ "$ref": "#/components/schemas/Filter" }, { "type": "null" }] }
    """#

  /// A query parameter's schema, and what of its style is lost.
  @Test(arguments: [
    (##"{ "$ref": "#/components/schemas/Kind" }"##, nil),
    (##"{ "$ref": "#/components/schemas/KindOrNone" }"##, nil),
    (
      ##"{ "$ref": "#/components/schemas/Filter" }"##,
      "the style of an object; it is sent as thing[key]=…"
    ),
    (
      ##"{ "$ref": "#/components/schemas/Either" }"##,
      "the style of an object; it is sent as thing[key]=…"
    ),
    (
      ##"{ "type": "array", "items": { "$ref": "#/components/schemas/Kind" } }"##,
      "the style of a list; it is sent as thing[0]=…"
    ),
  ])
  func saysWhichStyleIsLost(_ schema: String, _ loss: String?) throws {
    let importing = Importing(Self.get(#""in": "query", "schema": \#(schema)"#))
    let styles = importing.lines.filter { $0.contains("style") }
    #expect(styles == (loss.map { ["  // not imported: \($0)"] } ?? []))
    try importing.api()
  }

  @Test func saysOnceThatTheMediaTypeIsLost() throws {
    let importing = Importing(
      Self.get(
        #""in": "query", "content": { "application/json": { "schema": { "type": "object" } } }"#))
    #expect(importing.messages.count == 1)
    #expect(importing.spec.contains("not imported: the media type of the parameter 'thing'"))
    try importing.api()
  }

  /// A document of one operation with a parameter called `thing`.
  private static func get(_ parameter: String) -> String {
    Importing.document(
      """
      "/things": { "get": { "parameters": [{ "name": "thing", \(parameter) }], "responses": {} } }
      """, schemas: schemas)
  }
}

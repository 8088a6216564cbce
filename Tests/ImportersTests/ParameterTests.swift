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

  private static let filter = ##""schema": { "$ref": "#/components/schemas/Filter" }"##
  private static let list = #""schema": { "type": "array", "items": { "type": "integer" } }"#

  /// What a query parameter says beside its name, its type, and what the API's lists are written in.
  @Test(
    arguments: [
      (##""schema": { "$ref": "#/components/schemas/Kind" }"##, "Kind?", nil),
      (##""schema": { "$ref": "#/components/schemas/KindOrNone" }"##, "KindOrNone?", nil),
      (list, "[integer]?", "repeated"),
      (list + #", "explode": false"#, "[integer]?", "commas"),
      (list + #", "style": "spaceDelimited""#, "[integer]?", "spaces"),
      (list + #", "style": "pipeDelimited""#, "[integer]?", "pipes"),
      (list + #", "style": "pipeDelimited", "explode": true"#, "[integer]?", "repeated"),
      (list + #", "style": "deepObject""#, "[integer]?", nil),
      (filter, "Filter(exploded)?", nil),
      (filter + #", "explode": false"#, "Filter(commas)?", nil),
      (filter + #", "style": "deepObject""#, "Filter?", nil),
      (#""content": { "application/json": { \#(filter) } }"#, "Filter(json)?", nil),
      (
        #""content": { "application/json": { "schema": { "type": "object" } } }"#,
        "map<json>(json)?", nil
      ),
    ] as [(String, String, String?)])
  func saysHowListsAreWritten(_ parameter: String, _ type: String, _ lists: String?) throws {
    let importing = Importing(Self.get(#""in": "query", \#(parameter)"#))
    #expect(importing.spec.contains(" thing: \(type)"), "\(importing.spec)")
    #expect(importing.lines.first { $0.hasPrefix("  lists") } == lists.map { "  lists \($0)" })
    try importing.api()
  }

  @Test func saysWhichListIsWrittenOtherwise() throws {
    func parameter(_ name: String, _ more: String = "") -> String {
      #"{ "name": "\#(name)", "in": "query", \#(Self.list)\#(more) }"#
    }
    let importing = Importing(
      Importing.document(
        """
        "/things": { "get": { "parameters": [\(parameter("a")), \(parameter("b")),
          \(parameter("c", #", "explode": false"#))], "responses": {} } }
        """))
    #expect(importing.spec.contains("{ a: [integer]?, b: [integer]?, c: [integer](commas)? }"))
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

import ApusDiagnostics
import ApusJSON
import Testing

@testable import ApusImporters

/// Documents whose schemas hold each other again and again: the work grows with the document, or ends
/// with an error.
@Suite struct WorkTests {
  /// How much was read of a document.
  private func work(_ document: String) throws -> Int {
    let bytes = Array(document.utf8)
    let file = SourceFile(path: "api.json", bytes: bytes)
    var reader = OperationReader(
      document: OpenAPIDocument(file: file, root: try JSONDocument(bytes).root))
    reader.readAll()
    #expect(reader.schemas.context.errors.problems.map(\.message) == [])
    return reader.schemas.context.work.used
  }

  private static func reference(_ name: String) -> String {
    ##"{ "$ref": "#/components/schemas/\##(name)" }"##
  }

  /// A document that returns the first of some schemas.
  private static func chain(_ count: Int, _ schema: (Int) -> String) -> String {
    let schemas = (0..<count).map { "\"A\($0)\": \(schema($0))" } + [#""A\#(count)": {}"#]
    return Importing.thing(
      "\"a\": \(reference("A0"))", schemas: schemas.joined(separator: ","))
  }

  private static func list(_ range: Range<Int>) -> String {
    range.map { reference("A\($0)") }.joined(separator: ",")
  }

  @Test(arguments: [
    (1, #"{ "allOf": [A0, A0, A0] }"#), (2, #"{ "allOf": [A1, A0], "anyOf": [A0, A1, A0] }"#),
    (3, #"{ "anyOf": [{ "allOf": [A0], "nullable": true }, A1, A2] }"#),
    (2, #"{ "allOf": [{ "properties": { "x": A0, "y": { "allOf": [A0, A1] } } }, A1] }"#),
  ])
  func endsCircles(_ count: Int, _ schema: String) throws {
    let document = Self.chain(count) { _ in
      (0..<3).reduce(schema) { $0.replacing("A\($1)", with: Self.reference("A\($1)")) }
    }
    #expect(try work(document) < 400)
    try Importing(document).api()
  }

  @Test func mergesEachSchemaOnce() throws {
    let six = Self.chain(6) { _ in #"{ "allOf": [\#(Self.list(0..<6))] }"# }
    #expect(try work(six) < 1000)
    let laters = Self.chain(30) { index in
      #"{ "allOf": [\#(Self.list(index + 1..<30)),"#
        .replacing("[,", with: "[") + #"{ "properties": { "p\#(index)": {} } }] }"#
    }
    #expect(try work(laters) < 10_000)
    let importing = Importing(laters)
    #expect(importing.lines.contains("  a: {") || importing.spec.contains("p29"))
    try importing.api()
  }

  @Test func saysOnceWhatIsLost() throws {
    // Each leads twice to the next, so that there are 65,536 paths to the last.
    let document = Self.chain(17) { index in
      index == 16
        ? #"{ "properties": { "a": {} }, "additionalProperties": { "type": "string" } }"#
        : #"{ "allOf": [\#(Self.list(index + 1..<index + 2)), \#(Self.list(index + 1..<index + 2))] }"#
    }
    let importing = Importing(document)
    #expect(importing.messages.count == 1)
    #expect(importing.lines.count { $0.contains("not imported") } < 20)
    try importing.api()
  }

  @Test(arguments: [
    #"{ "anyOf": [NEXT, { "properties": { "x": { "type": "string" } } }] }"#,
    #"{ "properties": { "n": NEXT, "m": { "type": "array", "items": NEXT } } }"#,
    #"{ "oneOf": [{ "allOf": [NEXT, NEXT] }, { "allOf": [NEXT, { "properties": { "b": {} } }] }] }"#,
    #"{ "type": "array", "items": { "anyOf": [NEXT, { "type": "array", "items": NEXT }] } }"#,
    #"{ "additionalProperties": { "anyOf": [NEXT, { "additionalProperties": NEXT }] } }"#,
    ##"{ "oneOf": [NEXT, NEXT], "discriminator": { "propertyName": "t", "mapping": { "a": "#/a" } } }"##,
    #"{ "allOf": [{ "anyOf": [NEXT, NEXT] }, NEXT] }"#,
  ])
  func growsWithTheDocument(_ schema: String) throws {
    func document(_ count: Int) -> String {
      Self.chain(count) { schema.replacing("NEXT", with: Self.reference("A\($0 + 1)")) }
    }
    // Some hold all that comes after them; what they come to is bounded below.
    let few = try work(document(20))
    #expect(few < 20_000)
    #expect(try work(document(40)) <= 5 * few)
  }

  @Test func readsSharedSchemasOnce() throws {
    func document(_ count: Int) -> String {
      let fields = (0..<count).map { #""p\#($0)": { "properties": { "a": { "items": {} } } }"# }
      let children = (0..<count).map {
        #""C\#($0)": { "allOf": [\#(Self.reference("Thing")), { "properties": { "c": {} } }] }"#
      }
      return Importing.thing(
        fields.joined(separator: ","), schemas: children.joined(separator: ","))
    }
    let few = try work(document(50))
    #expect(try work(document(100)) < 3 * few)
  }

  @Test func findsDirectionsOnce() throws {
    let schemas = (0..<2000).map { index in
      #""A\#(index)": { "properties": { "n": \#(Self.reference("A\(index + 1)")) } }"#
    }
    let operations = (0..<2000).map { index in
      """
      "/a\(index)": { "post": { "responses": {}, "requestBody": { "content": { "application/json":
        { "schema": { "properties": { "a": \(Self.reference("A\(index)")) } } } } } } }
      """
    }
    let last = #""A2000": { "properties": { "z": { "type": "string", "readOnly": true } } }"#
    let importing = Importing(
      Importing.document(
        operations.joined(separator: ","), schemas: (schemas + [last]).joined(separator: ",")))
    #expect(importing.spec.contains("record A0Input") == false)
    #expect(!importing.problems.hasErrors)
  }

  @Test func endsWithAnErrorThatNamesThePlace() {
    let fields = (0..<1500).map { #""p\#($0)": { "type": "string" }"# }.joined(separator: ",")
    let operations = (0..<1500).map { index in
      """
      "/a\(index)": { "post": { "responses": {}, "requestBody": { "content":
        { "multipart/form-data": { "schema": \(Self.reference("Large")) } } } } }
      """
    }
    let importing = Importing(
      Importing.document(
        operations.joined(separator: ","), schemas: #""Large": { "properties": { \#(fields) } }"#))
    #expect(importing.spec.isEmpty)
    #expect(importing.problems.count == 1)
    let message = importing.problems.first?.message ?? ""
    #expect(
      message.hasPrefix("the schemas are too large once references are followed: more than 2000000")
    )
    #expect(message.contains("(/components/schemas/Large"))
    #expect(importing.problems.first?.hint != nil)
  }

  @Test func refusesSpecsThatAreTooLarge() {
    let text = String(repeating: "word ", count: 4000)
    let operations = (0..<1000).map {
      ##""/a\##($0)": { "get": { "parameters": [{ "$ref": "#/components/parameters/P" }] } }"##
    }
    let document = """
      { "openapi": "3.0.0", "paths": { \(operations.joined(separator: ",")) }, "components":
        { "parameters": { "P": { "name": "p", "in": "query", "description": "\(text)",
          "schema": { "type": "string" } } } } }
      """
    let importing = Importing(document)
    #expect(
      importing.messages == ["error: the spec would be larger than the 16 MiB that one can have"])
  }

  @Test func fillsServersOnce() {
    let variables = (0..<200).map { #""v\#($0)": { "default": "{v\#($0 + 1)}{v\#($0 + 1)}" }"# }
    let document = """
      { "openapi": "3.0.0", "paths": {}, "servers": [{ "url": "https://{v0}.example.com",
        "variables": { \(variables.joined(separator: ",")) } }] }
      """
    let importing = Importing(document)
    #expect(importing.messages.contains { $0.contains("the server, which has no complete URL") })
  }

  @Test(arguments: ["<", "‹", "<a", "<a href=", "&", "&#", "<p>", "[](", "é<"])
  func readsDescriptionsInOnePass(_ part: String) {
    let start = ContinuousClock.now
    let lines = PlainText.lines(of: String(repeating: part, count: 300_000), width: 96)
    #expect(lines.count <= 300_000)
    // Some 0.3 seconds in a debug build; a tag's end looked for anew each time took a minute.
    #expect(ContinuousClock.now - start < .seconds(15))
  }
}

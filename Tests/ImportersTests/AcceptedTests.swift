import Testing

/// What fuzzing found: documents whose specs `apus check` once refused.
@Suite struct AcceptedTests {
  /// The schemas that a thing refers to, and one of its properties.
  @Test(arguments: [
    // A union in a union, behind what isn't a bare reference.
    (
      #""U": { "anyOf": [{ "type": "integer" }, { "type": "string" }] }"#,
      #"{ "anyOf": [{ "allOf": [U], "nullable": true }, { "type": "boolean" }] }"#
    ),
    (#""U": { "enum": [1, "a", true] }"#, #"{ "anyOf": [U, { "type": "array" }] }"#),
    // Lists and maps of nothing but themselves.
    (
      #""U": { "anyOf": [{ "type": "array", "items": U }, { "type": "array", "items": U }] }"#, "U"
    ),
    (
      #""U": { "oneOf": [{ "additionalProperties": U }, { "additionalProperties": U }] }"#,
      #"{ "anyOf": [U, { "type": "string" }] }"#
    ),
    // An enum has no ID to be expanded from.
    (
      #""U": { "enum": ["a", "b"] }"#,
      #"{ "anyOf": [{ "type": "string" }, U], "x-expansionResources": {} }"#
    ),
    (
      #""U": { "anyOf": [{ "type": "string" }, V], "x-expansionResources": {} }, "V": { "properties": { "a": {} } }"#,
      #"{ "anyOf": [{ "type": "string" }, { "allOf": [U], "nullable": true }, { "type": "integer" }] }"#
    ),
    // A required circle through a record that is written inline.
    (
      #""U": { "required": ["r"], "properties": { "r": { "required": ["u"], "properties": { "u": U } } } }"#,
      "U"
    ),
    ("\"U\": { \"properties\": { \"f\": { \"type\": \"string\", \"format\": \"binary\" } } }", "U"),
    // A schema that comes back to itself by `allOf`, which copies.
    (
      #""U": { "properties": { "c": { "type": "array", "items": { "allOf": [U, { "properties": { "x": {} } }] } } } }"#,
      "U"
    ),
    // A default among the values of an enum beside alternatives.
    (
      #""U": { "enum": ["a", "b"], "anyOf": [{ "type": "boolean" }, {}] }"#,
      #"{ "allOf": [U], "default": "a" }"#
    ),
    // A discriminator that a case has otherwise in the end.
    (
      #""U": { "properties": { "kind": { "type": "string", "enum": ["a", 1] } } }, "V": { "properties": { "kind": { "const": "v" } } }"#,
      #"{ "oneOf": [U, V], "discriminator": { "propertyName": "kind" } }"#
    ),
  ])
  func acceptsSchemas(_ schemas: String, _ property: String) throws {
    func filled(_ text: String) -> String {
      ["U", "V"].reduce(text) { text, name in
        let reference = ##"{ "$ref": "#/components/schemas/\##(name)" }"##
        return text.replacing(" \(name) ", with: " \(reference) ")
          .replacing("[\(name)", with: "[\(reference)")
          .replacing(" \(name)]", with: " \(reference)]").replacing(
            ": \(name),", with: ": \(reference),")
      }
    }
    let reference = ##"{ "$ref": "#/components/schemas/U" }"##
    let thing = property == "U" ? reference : filled(property)
    let importing = Importing(Importing.thing("\"thing\": \(thing)", schemas: filled(schemas)))
    #expect(!importing.spec.isEmpty, "\(importing.messages)")
    try importing.api()
    let sent = Importing(Importing.form("\"thing\": \(thing)", schemas: filled(schemas)))
    #expect(!sent.spec.isEmpty, "\(sent.messages)")
    try sent.api()
  }

  @Test(arguments: [
    // Paths that no server could tell apart, and parameters within a step.
    #""/{a}/x": { "get": { "responses": {} } }, "/{b}/x": { "get": { "responses": {} } }"#,
    #""/{id}.{format}": { "get": { "responses": {} } }"#,
    #""/a": { "get": { "responses": {} }, "get": { "responses": {} } }, "/a": { "get": {} }"#,
    // A form that goes into the query, beside a parameter of the same name.
    """
    "/a": { "get": { "parameters": [{ "name": "q", "in": "query", "schema": {} }], "requestBody": {
      "content": { "application/x-www-form-urlencoded": { "schema": { "properties": { "q": {} } } } }
      } } }
    """,
    // Headers.
    """
    "/a": { "get": { "parameters": [
      { "name": "A", "in": "header", "schema": { "const": "é" } },
      { "name": "a", "in": "header", "schema": { "type": "string" } },
      { "name": "B", "in": "header", "schema": { "enum": ["", 1, 2] } },
      { "name": "C", "in": "header", "schema":
        { "anyOf": [{ "type": "number" }, { "enum": [""] }] } }] } }
    """,
    // Pages of what may be null or has no ID.
    """
    "/a": { "get": { "parameters": [{ "name": "page", "in": "query", "schema": {} },
      { "name": "starting_after", "in": "query", "schema": {} }],
      "responses": { "200": { "content": { "application/json": { "schema": { "properties": {
        "data": { "items": { "nullable": true, "properties": { "id": {} } } }, "has_more": {},
        "next_page": {} } } } } } } } },
    "/b": { "get": { "parameters": [{ "name": "starting_after", "in": "query", "schema": {} }],
      "responses": { "200": { "content": { "application/json": { "schema": { "properties": {
        "data": { "items": { "properties": { "id": { "writeOnly": true }, "b": {} } } },
        "has_more": {}, "url": {} } } } } } } } }
    """,
  ])
  func acceptsPaths(_ paths: String) throws {
    let importing = Importing(Importing.document(paths))
    #expect(!importing.spec.isEmpty, "\(importing.messages)")
    try importing.api()
  }

  @Test(arguments: [
    "https://api:example.com", "https://api[example.com", "https://a:70000", "https://a:1:2",
    "https://:80", "https://{a}", "ftp://a", "",
  ])
  func leavesOutServersThatAreNone(_ url: String) throws {
    let importing = Importing(
      #"{ "openapi": "3.0.0", "paths": {}, "servers": [{ "url": "\#(url)" }] }"#)
    #expect(importing.lines.contains("  server https://example.com"))
    #expect(importing.messages.count == 1)
    try importing.api()
  }

  @Test func saysWhichPathIsThatOfAnother() {
    let importing = Importing(
      Importing.document(
        #""/{a}/x": { "get": { "responses": {} } }, "/{b}/x": { "get": { "responses": {} } }"#))
    #expect(
      importing.messages == [
        "warning: not imported: the operation GET /{b}/x, whose path equals /{a}/x "
          + "(/paths/~1{b}~1x/get)"
      ])
  }

  @Test(arguments: ["", " ", "{", #"{ "openapi": "3.0"#])
  func pointsIntoTheDocument(_ text: String) throws {
    let problem = try #require(Importing(text).problems.first)
    let location = try #require(problem.location)
    #expect(location.span.end <= location.file.bytes.count)
  }

  @Test func doublesOfMergedFieldsKeepTheirLosses() throws {
    let importing = Importing(
      Importing.thing(
        ##""a": { "$ref": "#/components/schemas/A" }, "b": { "$ref": "#/components/schemas/B" }"##,
        schemas: ##"""
          "Base": { "properties": { "p": { "properties": { "q": { "type": "number", "multipleOf": 2 } } } } },
          "A": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "properties": { "x": {} } }] },
          "B": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "properties": { "y": {} } }] }
          """##))
    #expect(importing.messages.count == 1)
    try importing.api()
  }
}

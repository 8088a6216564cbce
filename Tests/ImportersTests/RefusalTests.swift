import ApusDiagnostics
import ApusImporters
import Testing

/// Documents that can't be imported, or not wholly.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("", "the document is empty", 1, 1),
    (" \n", "the document is empty", 2, 1),
    ("openapi: 3.0.0\npaths: {}\n", "the document is not JSON", 1, 1),
    (
      "{ \"openapi\": \"3.0.0\", }", "malformed JSON: expected a key between double quotes", 1, 23
    ),
    ("{ \"openapi\": \"3.0.0\"", "malformed JSON: the text ends too early", 1, 21),
    ("[]", "the document is not an OpenAPI document: it has no 'openapi'", 1, 1),
    ("{}", "the document is not an OpenAPI document: it has no 'openapi'", 1, 1),
    ("{ \"swagger\": \"2.0\" }", "only OpenAPI 3.0 and 3.1 can be imported, not Swagger 2", 1, 1),
    ("{\n  \"openapi\": \"4.0\" }", "only OpenAPI 3.0 and 3.1 can be imported (/openapi)", 2, 14),
    ("{ \"openapi\": \"3.0.0\", \"paths\": [] }", "expected an object of paths (/paths)", 1, 32),
  ])
  func refuses(_ document: String, _ message: String, _ line: Int, _ column: Int) throws {
    let importing = Importing(document)
    #expect(importing.spec.isEmpty)
    let problem = try #require(importing.problems.first)
    #expect(problem.message == message)
    let location = try #require(problem.location)
    let position = SourceLines(of: location.file).position(at: location.span.start)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test(arguments: [
    (#"{ "type": "text" }"#, "unknown type 'text'"),
    (#"5"#, "expected a schema, found a number"),
    (#"{ "anyOf": {} }"#, "expected a list of schemas"),
    (#"{ "type": 5 }"#, "expected a type's name, found a number"),
    (#"{ "enum": "a" }"#, "expected a list of values"),
  ])
  func refusesSchemas(_ schema: String, _ message: String) {
    let importing = Importing(Importing.thing(#""thing": \#(schema)"#))
    #expect(importing.spec.isEmpty)
    #expect(importing.problems.first?.message.hasPrefix(message) == true, "\(importing.messages)")
    #expect(importing.problems.first?.severity == .error)
  }

  @Test(arguments: [
    (#"{ "type": "string", "pattern": "(?=a)" }"#, "'pattern' of a string"),
    (#"{ "type": "number", "multipleOf": 2 }"#, "'multipleOf'"),
    (#"{ "type": "number", "exclusiveMinimum": 0 }"#, "'exclusiveMinimum' of a number"),
    (#"{ "type": "integer", "minimum": 0.5 }"#, "'minimum' of an integer"),
    (
      #"{ "type": "integer", "exclusiveMinimum": 9223372036854775807 }"#,
      "'exclusiveMinimum' of an integer"
    ),
    (
      #"{ "type": "integer", "exclusiveMaximum": -9223372036854775808 }"#,
      "'exclusiveMaximum' of an integer"
    ),
    (#"{ "type": "array", "items": {}, "uniqueItems": true }"#, "'uniqueItems'"),
    (#"{ "type": "array", "prefixItems": [{}] }"#, "'prefixItems'"),
    (
      ##"{ "$ref": "#/components/schemas/Thing", "minProperties": 2 }"##,
      "'minProperties' beside '$ref'"
    ),
    (##"{ "$ref": "#/components/schemas/Thing", "enum": ["a"] }"##, "'enum' beside '$ref'"),
    (##"{ "$ref": "#/components/schemas/Thing", "oneOf": [{}] }"##, "alternatives beside '$ref'"),
    (#"{ "anyOf": [{}], "maxLength": 5 }"#, "'maxLength' beside alternatives"),
    (#"{ "properties": { "a": {} }, "maxProperties": 5 }"#, "'maxProperties' beside properties"),
    (#"{ "allOf": [{ "type": "string" }], "maxLength": 5 }"#, "'maxLength' beside 'allOf'"),
    (#"{ "allOf": [{}], "required": ["a"] }"#, "'required' beside 'allOf'"),
    (#"{ "allOf": [{ "type": "string" }, {}] }"#, "'allOf' of what has no properties"),
    (#"{ "const": 1.5 }"#, "a constant number"),
    (#"{ "type": "null" }"#, "a value that is always null"),
    (#"{ "$ref": "other.json#/Thing" }"#, "a reference to another document"),
    (##"{ "$ref": "#/components/schemas/None" }"##, "a reference that has no target"),
    (#"{ "enum": ["a", {}] }"#, "an object in an enum"),
    (#"{ "enum": [1, 1.5] }"#, "an enum of numbers that aren't whole"),
    (#"{ "enum": [1, 5] }"#, "the numbers left out between 1 and 5"),
    (#"{ "type": "integer", "minimum": 5, "maximum": 1 }"#, "limits that no value meets"),
    (#"{ "type": "string", "default": 5 }"#, "the default 5"),
    (#"{ "type": "string", "not": {} }"#, "'not'"),
    (#"false"#, "a schema that no value matches"),
    (
      #"{ "type": "string", "anyOf": [{ "maxLength": 3 }, { "pattern": "a" }] }"#,
      "alternatives that only restrict"
    ),
    (
      #"{ "properties": { "a": {} }, "oneOf": [{ "required": ["a"] }, {}] }"#,
      "alternatives that only restrict"
    ),
  ])
  func saysWhatIsLost(_ schema: String, _ loss: String) throws {
    let importing = Importing(Importing.thing(#""thing": \#(schema)"#))
    #expect(importing.problems.count == 1)
    let problem = try #require(importing.problems.first)
    #expect(problem.severity == .warning)
    let start = "not imported: \(loss) (/components/schemas/Thing/properties/thing"
    #expect(problem.message.hasPrefix(start), "\(problem.message)")
    #expect(importing.lines.contains("  // not imported: \(loss)"))
    try importing.api()
  }

  @Test(arguments: [
    #"{ "type": ["object", "null"], "properties": { "a": { "type": "string" } } }"#,
    #"{ "type": ["array", "null"], "items": { "type": "string" } }"#,
    #"{ "type": "array", "items": { "type": "string" }, "nullable": true }"#,
  ])
  func saysThatResponsesMayBeNull(_ schema: String) throws {
    let importing = Importing(
      Importing.document(
        #"""
        "/a": { "get": { "responses": { "200": { "content": { "application/json":
          { "schema": \#(schema) } } } } } }
        """#))
    #expect(importing.messages.count == 1)
    #expect(importing.messages.first?.contains("that the response may be null") == true)
    try importing.api()
  }

  @Test func endsCircles() throws {
    let itself = Importing(
      Importing.thing(
        ##""thing": { "$ref": "#/components/schemas/Node" }"##,
        schemas: ##"""
          "Node": { "required": ["next", "id"], "properties": {
            "next": { "$ref": "#/components/schemas/Node" }, "id": { "type": "string" } } }
          """##))
    #expect(itself.lines.contains("  next: Node?"), "\(itself.spec)")
    #expect(
      itself.messages == [
        "warning: not imported: that it is required: values would be infinite "
          + "(/components/schemas/Node/properties/next)"
      ])
    try itself.api()
    let longer = Importing(
      Importing.thing(
        ##""thing": { "$ref": "#/components/schemas/A" }"##,
        schemas: ##"""
          "A": { "required": ["b"], "properties": { "b": { "$ref": "#/components/schemas/B" } } },
          "B": { "required": ["a"], "properties": { "a": { "$ref": "#/components/schemas/A" } } }
          """##))
    #expect(longer.messages.count == 1)
    #expect(longer.messages.first?.contains("(2 places, the first ") == true)
    #expect(longer.lines.contains("record A { b: B? }") || longer.spec.contains("  b: B?"))
    try longer.api()
  }

  @Test func suggestsSteps() {
    let document = Importing.document(
      #""/zoo/keepers": { "get": { "responses": {} } }, "/zoo": { "get": { "responses": {} } }"#)
    for pattern in ["keeper", "keepers"] {
      let problem = Importing(document, only: [pattern]).problems.first
      #expect(problem?.hint == "did you mean '/**/keepers/**'?")
    }
    #expect(Importing(document, only: ["/**/keepers/**"]).messages == [])
    #expect(Importing(document, only: ["**"]).spec == Importing(document).spec)
    #expect(Importing(document, only: ["GET **/keepers"]).messages == [])
  }

  @Test func survivesCircles() {
    let importing = Importing(
      Importing.thing(
        ##"""
        "self": { "$ref": "#/components/schemas/Thing" },
        "a": { "$ref": "#/components/schemas/A" },
        "either": { "$ref": "#/components/schemas/Either" },
        "all": { "$ref": "#/components/schemas/All" }
        """##,
        schemas: ##"""
          "A": { "$ref": "#/components/schemas/B" }, "B": { "$ref": "#/components/schemas/A" },
          "Either": { "anyOf": [{ "$ref": "#/components/schemas/Either" },
                                { "$ref": "#/components/schemas/Either" }] },
          "All": { "allOf": [{ "$ref": "#/components/schemas/All" },
                             { "properties": { "x": { "type": "string" } } }] }
          """##))
    #expect(!importing.problems.isEmpty)
  }

  @Test func survivesDepth() throws {
    let depth = 120
    let deep =
      String(repeating: #"{ "type": "array", "items": "#, count: depth) + "{}"
      + String(repeating: " }", count: depth)
    let importing = Importing(Importing.thing(#""thing": \#(deep)"#))
    #expect(importing.messages.count == 1)
    #expect(importing.messages.first?.contains("nested deeper than") == true)
    try importing.api()
    let chain = (0..<3000).map { index in
      let next = ##"{ "$ref": "#/components/schemas/c_\##(index + 1)" }"##
      return #""c_\#(index)": { "properties": { "next": \#(next) } }"#
    }
    let long = Importing(
      Importing.thing(
        ##""next": { "$ref": "#/components/schemas/c_0" }"##,
        schemas: (chain + [#""c_3000": { "type": "string" }"#]).joined(separator: ",")))
    #expect(long.messages == [])
    try long.api()
  }
}

import ApusImporters
import Testing

/// What each kind of schema becomes.
@Suite struct SchemaTests {
  private static let other = #""Other": { "properties": { "id": { "type": "string" } } }"#
  private static let expandable = ##"""
    { "anyOf": [{ "type": "string" }, { "$ref": "#/components/schemas/Other" }],
      "x-expansionResources": {} }
    """##
  private static let page = ##"""
    { "type": "object", "properties": { "object": { "enum": ["list"] }, "has_more": {},
      "data": { "type": "array", "items": { "$ref": "#/components/schemas/Other" } }, "url": {} } }
    """##

  /// A response's property, as JSON, and the field's type.
  @Test(arguments: [
    (#"{ "type": "string" }"#, "string?"),
    (#"{ "type": "string", "maxLength": 5000 }"#, "string(...5000)?"),
    (#"{ "type": "string", "minLength": 0 }"#, "string?"),
    (#"{ "type": "string", "minLength": 1, "pattern": "^a" }"#, #"string(1..., pattern "^a")?"#),
    (#"{ "type": "string", "format": "email" }"#, "email?"),
    (#"{ "type": "string", "format": "uri" }"#, "url?"),
    (#"{ "type": "string", "format": "password" }"#, "secret?"),
    (#"{ "type": "string", "format": "decimal" }"#, "decimal?"),
    (#"{ "type": "string", "format": "date" }"#, "date?"),
    (#"{ "type": "string", "format": "date-time" }"#, "datetime?"),
    (#"{ "type": "string", "format": "uuid", "maxLength": 36 }"#, "uuid?"),
    (#"{ "type": "string", "format": "byte" }"#, "bytes?"),
    (#"{ "type": "integer", "format": "uint64" }"#, "uint64?"),
    (#"{ "type": "number", "format": "decimal" }"#, "decimal number?"),
    (#"{ "type": "integer" }"#, "integer?"),
    (#"{ "type": "integer", "format": "unix-time" }"#, "timestamp?"),
    (#"{ "type": "integer", "minimum": 1, "maximum": 9 }"#, "integer(1...9)?"),
    (#"{ "type": "integer", "minimum": 1, "exclusiveMinimum": true }"#, "integer(2...)?"),
    (#"{ "type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 9 }"#, "integer(2..<9)?"),
    (#"{ "type": "integer", "exclusiveMinimum": 3, "minimum": 5 }"#, "integer(5...)?"),
    (#"{ "type": "integer", "minimum": 3, "exclusiveMinimum": 3 }"#, "integer(4...)?"),
    (#"{ "type": "integer", "exclusiveMaximum": 9, "maximum": 5 }"#, "integer(...5)?"),
    (#"{ "type": "integer", "maximum": 9, "exclusiveMaximum": 9 }"#, "integer(..<9)?"),
    (#"{ "type": "integer", "maximum": 9, "exclusiveMaximum": true }"#, "integer(..<9)?"),
    (#"{ "type": "integer", "maximum": 9, "exclusiveMaximum": false }"#, "integer(...9)?"),
    (
      #"{ "type": "integer", "exclusiveMinimum": 9223372036854775806 }"#,
      "integer(9223372036854775807...)?"
    ),
    (#"{ "type": "number", "exclusiveMinimum": 0, "minimum": 0.5 }"#, "number(0.5...)?"),
    (#"{ "type": "number", "exclusiveMaximum": 1.5 }"#, "number(..<1.5)?"),
    (#"{ "type": "boolean" }"#, "bool?"),
    (#"{ "type": "boolean", "enum": [true] }"#, "bool?"),
    (#"{ "type": "string", "nullable": true }"#, "nullable string?"),
    (#"{ "type": ["string", "null"] }"#, "nullable string?"),
    (#"{ "type": ["integer", "string"] }"#, "IntegerOrString?"),
    (#"{ "const": "fixed" }"#, #""fixed"?"#),
    (#"{ "const": 5 }"#, "integer(5...5)?"),
    (#"{ "type": "string", "enum": ["only"] }"#, #""only"?"#),
    (#"{ "type": "string", "enum": ["a", "b"] }"#, "enum { a, b }?"),
    (#"{ "enum": ["a", "b", null] }"#, "nullable enum { a, b }?"),
    (#"{ "type": "integer", "enum": [3, 1, 2] }"#, "integer(1...3)?"),
    (#"{ "enum": ["a", 1] }"#, "AOrInteger?"),
    (#"{ "enum": ["a", "b", true, null] }"#, "nullable BoolOrThingValue?"),
    (#"{ "enum": [true, 1, false] }"#, "BoolOrInteger?"),
    (#"{ "type": "array", "items": { "type": "string" }, "maxItems": 3 }"#, "[string](...3)?"),
    (#"{ "type": "object" }"#, "json?"),
    (#"{}"#, "json?"),
    (#"{ "type": "object", "additionalProperties": { "type": "integer" } }"#, "map<integer>?"),
    (#"{ "type": "object", "properties": { "a": { "type": "string" } } }"#, "{ a: string? }?"),
    (#"{ "anyOf": [{ "type": "string" }], "nullable": true }"#, "nullable string?"),
    (#"{ "oneOf": [{ "type": "integer" }, { "type": "null" }] }"#, "nullable integer?"),
    (#"{ "anyOf": [{ "enum": ["a"] }, { "type": "string", "enum": ["b"] }] }"#, "enum { a, b }?"),
    (##"{ "$ref": "#/components/schemas/Other" }"##, "Other?"),
    (
      ##"{ "allOf": [{ "$ref": "#/components/schemas/Other" }], "nullable": true }"##,
      "nullable Other?"
    ),
    (expandable, "expandable<Other>?"),
    (page, "list<Other>?"),
  ])
  func becomesAType(_ schema: String, _ type: String) throws {
    let importing = Importing(Importing.thing(#""thing": \#(schema)"#, schemas: Self.other))
    #expect(importing.messages == [])
    #expect(
      importing.spec.contains("record Thing { thing: \(type) }")
        || importing.lines.contains("  thing: \(type)"), "\(importing.spec)")
    try importing.api()
  }

  private static let clearableMap = #"""
    { "anyOf": [{ "type": "object", "additionalProperties": { "type": "string" } },
                { "enum": [""], "type": "string" }] }
    """#

  /// A form's property, as JSON, and the field's type.
  @Test(arguments: [
    (
      #"{ "anyOf": [{ "type": "integer" }, { "type": "string", "enum": [""] }] }"#,
      "clearable integer?"
    ),
    (
      #"{ "anyOf": [{ "type": "string" }, { "type": "string", "maxLength": 0 }] }"#,
      "clearable string?"
    ),
    (#"{ "type": "string", "enum": ["", "a", "b"] }"#, "clearable enum { a, b }?"),
    (
      #"{ "anyOf": [{ "type": "string", "enum": ["a"] }, { "type": "string", "enum": [""] }] }"#,
      "clearable enum { a }?"
    ),
    (#"{ "type": "array", "items": { "type": "string", "enum": ["a"] } }"#, "[enum { a }]?"),
    (
      #"{ "type": "object", "additionalProperties": { "type": "string", "enum": ["a"] } }"#,
      "map<enum { a }>?"
    ),
    (clearableMap, "clearable map<string>?"),
    (#"{ "type": "object", "properties": {} }"#, "map<string>?"),
    (#"{ "type": "string", "default": "x" }"#, #"string? = "x""#),
    (#"{ "type": "boolean", "default": true }"#, "bool? = true"),
    (#"{ "type": "integer", "default": 3 }"#, "integer? = 3"),
    (#"{ "type": "string", "enum": ["a", "b"], "default": "b" }"#, "enum { a, b }? = b"),
  ])
  func becomesATypeInAForm(_ schema: String, _ type: String) throws {
    let importing = Importing(Importing.form(#""thing": \#(schema)"#))
    #expect(importing.messages == [])
    #expect(importing.spec.contains("thing: \(type)"), "\(importing.spec)")
    try importing.api()
  }

  @Test func makesUnionsOfMixedEnums() throws {
    let mixed = #"{ "enum": ["a", 1, true, ""] }"#
    let thing = Importing(Importing.thing(#""thing": { "enum": ["b", 3, 2] }"#))
    #expect(thing.spec.contains(#"union BOrInteger { "b", integer(2...3) }"#))
    try thing.api()
    let form = Importing(Importing.form(#""thing": \#(mixed)"#))
    #expect(form.messages == [])
    #expect(form.spec.contains("thing: clearable BoolOrIntegerOrThing?"), "\(form.spec)")
    try form.api()
  }

  @Test func clearsSharedEnums() throws {
    let reference = ##"{ "$ref": "#/components/schemas/Kind" }"##
    let form = Importing(
      Importing.form(
        #""thing": \#(reference), "list": { "type": "array", "items": \#(reference) }"#,
        schemas: #""Kind": { "type": "string", "enum": ["a", "b", ""] }"#))
    #expect(form.messages == [])
    #expect(form.spec.contains("thing: clearable Kind?"), "\(form.spec)")
    #expect(form.spec.contains("list: [Kind]?"))
    #expect(form.lines.filter { $0.hasPrefix("enum ") } == [#"enum Kind { a, b, "" as empty }"#])
    try form.api()
  }

  @Test func makesUnions() throws {
    let importing = Importing(
      Importing.form(
        #"""
        "trial_end": { "anyOf": [{ "type": "integer", "format": "unix-time" },
                                 { "type": "string", "enum": ["now"] }] },
        "bank_account": { "anyOf": [{ "type": "object", "title": "bank_details",
          "properties": { "iban": { "type": "string" } } }, { "type": "string" }] }
        """#))
    #expect(importing.spec.contains(#"union TrialEnd { "now", timestamp }"#))
    #expect(importing.spec.contains("union BankAccount { BankDetails, string }"))
    #expect(importing.spec.contains("record BankDetails { iban: string? }"))
    try importing.api()
  }

  @Test func tellsCasesApart() throws {
    func object(_ name: String, is object: String, needs more: String = "") -> String {
      #"""
      "\#(name)": { "required": ["object"\#(more)], "properties": {
        "object": { "type": "string", "enum": ["\#(object)"] }, "deleted": { "type": "boolean" } } }
      """#
    }
    let importing = Importing(
      Importing.thing(
        ##"""
        "owner": { "anyOf": [{ "$ref": "#/components/schemas/customer" },
                             { "$ref": "#/components/schemas/deleted_customer" }] },
        "payer": { "anyOf": [{ "$ref": "#/components/schemas/customer" },
                             { "$ref": "#/components/schemas/card" }] }
        """##,
        schemas: [
          object("customer", is: "customer"), object("card", is: "card"),
          object("deleted_customer", is: "customer", needs: #", "deleted""#),
        ].joined(separator: ",")))
    #expect(
      importing.spec.contains(
        "union CustomerOrDeleted by object { customer: DeletedCustomer, customer: Customer }"))
    #expect(
      importing.spec.contains("union CardOrCustomer by object { card: Card, customer: Customer }"))
    try importing.api()
  }

  @Test func sharesWhatIsEqual() throws {
    let kind = #"{ "type": "string", "enum": ["home", "work"] }"#
    let address = #"{ "properties": { "city": { "type": "string" }, "kind": \#(kind) } }"#
    let importing = Importing(
      Importing.thing(
        #"""
        "billing_address": \#(address), "home": \#(address), "address_kind": \#(kind),
        "other_kind": { "type": "string", "enum": ["office", "field"] }
        """#))
    #expect(importing.lines.count { $0.hasPrefix("record ") } == 2)
    #expect(importing.lines.count { $0.hasPrefix("enum ") } == 1)
    #expect(importing.spec.contains("other_kind: enum { office, field }?"))
    try importing.api()
  }
}

import ApusMustache
import Testing

/// The shapes in which Swift code is broken, each as a template, in lines of every width.
struct SwiftShapeTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let value: Value
    /// What is printed from a width on up to the one before; the last is the narrowest tried.
    let expected: [(from: Int, text: String)]

    var testDescription: String { name }

    init(
      _ name: String, _ template: String, _ value: Value = [:],
      _ expected: KeyValuePairs<Int, String>
    ) {
      self.name = name
      self.template = template + "\n"
      self.value = value
      self.expected = expected.map { (from: $0.key, text: $0.value + "\n") }
    }
  }

  static let arguments: Value = [
    "arguments": [.code("aaa: 1"), .code("bbb: two"), .code("ccc: 3")], "tail": .code("?.x"),
  ]

  static let calls: [Shape] = [
    Shape(
      "a call",
      """
      {{#@group}}
      encoder.field(
        {{#arguments}}
        {{.}}{{^@last}},{{/@last}}
        {{/arguments}}
      ) {
      {{/@group}}
      """, arguments,
      [
        41: "encoder.field(aaa: 1, bbb: two, ccc: 3) {",
        0: "encoder.field(\n  aaa: 1,\n  bbb: two,\n  ccc: 3\n) {",
      ]),
    Shape(
      "an assignment",
      """
      {{#@group}}
      self.name = try object.value(
        {{#arguments}}{{.}}{{^@last}}, {{/@last}}{{/arguments}})
      {{/@group}}
      """, arguments,
      [
        54: "self.name = try object.value(aaa: 1, bbb: two, ccc: 3)",
        0: "self.name = try object.value(\n  aaa: 1, bbb: two, ccc: 3)",
      ]),
    Shape(
      "an assignment with a tail",
      """
      {{#@group}}
      self.name = T(try object.value(
        {{#arguments}}{{.}}{{^@last}}, {{/@last}}{{/arguments}}
      ){{tail}}
      {{/@group}}
      """, arguments,
      [
        59: "self.name = T(try object.value(aaa: 1, bbb: two, ccc: 3)?.x",
        0: "self.name = T(try object.value(\n  aaa: 1, bbb: two, ccc: 3\n)?.x",
      ]),
    Shape(
      "a label", "{{#@group}}\npublic let name:\n  {{type}}\n{{/@group}}",
      ["type": .code("Customer.Address")],
      [33: "public let name: Customer.Address", 0: "public let name:\n  Customer.Address"]),
    Shape(
      "a list",
      """
      {{#@group}}
      [
        {{#x}}
        {{.}}{{^@last}},{{/@last}}{{#@last}}{{#@broken}}{{^@first}},{{/@first}}{{/@broken}}{{/@last}}
        {{/x}}
      ]
      {{/@group}}
      """, ["x": [.code("one"), .code("two"), .code("three")]],
      [18: "[one, two, three]", 0: "[\n  one,\n  two,\n  three,\n]"]),
    Shape(
      "a block",
      """
      {{#@group}}
      public static var a: Self {
        .set(.a)
      }
      {{/@group}}
      """, [:],
      [
        38: "public static var a: Self { .set(.a) }",
        0: "public static var a: Self {\n  .set(.a)\n}",
      ]),
    Shape(
      "a chain", "guard {{#x}}{{.}}{{^@last}}{{#@group}}\n  || {{/@group}}{{/@last}}{{/x}};",
      ["x": [.code("aaa == nil"), .code("bb == nil"), .code("cccc == nil")]],
      [
        45: "guard aaa == nil || bb == nil || cccc == nil;",
        29: "guard aaa == nil || bb == nil\n  || cccc == nil;",
        0: "guard aaa == nil\n  || bb == nil\n  || cccc == nil;",
      ]),
  ]

  static let expectation = """
    {{#@group}}
    #expect(
      {{left}}{{#@group}}
        == {{right}}{{#@group}}
    {{/@group}}){{/@group}}
    {{/@group}}
    """
  static let heading = """
    {{#@group}}
    {{#@group}}
    public final class {{name}}:
      {{#conformances}}{{.}}{{^@last}}, {{/@last}}{{/conformances}}
    {{/@group}}
    {
    {{/@group}}
    """
  static let parameter = """
    {{#@group}}
    {{name}}: {{#isGeneric}}{{#@group}}Clearable<{{#@broken}}
      {{/@broken}}{{type}}{{#@broken}}
    {{/@broken}}>?{{/@group}}{{/isGeneric}}{{^isGeneric}}{{type}}{{/isGeneric}}\
    {{#isOptional}} ={{#@group}}
      nil{{/@group}}{{/isOptional}},
    {{/@group}}
    """

  static let declarations: [Shape] = [
    Shape(
      "an expectation", expectation,
      ["left": .code("request.target"), "right": .code("\"/v1/charges\"")],
      [
        40: "#expect(request.target == \"/v1/charges\")",
        34: "#expect(\n  request.target == \"/v1/charges\")",
        21: "#expect(\n  request.target\n    == \"/v1/charges\")",
        0: "#expect(\n  request.target\n    == \"/v1/charges\"\n)",
      ]),
    Shape(
      "an expectation of several lines", expectation,
      ["left": .code("request.target"), "right": .code("\"\"\"\n/v1\n\"\"\"")],
      [8: "#expect(\n  request.target\n    == \"\"\"\n    /v1\n    \"\"\")"]),
    Shape(
      "a heading", heading,
      ["name": .code("Charge"), "conformances": [.code("RequestValue"), .code("Sendable")]],
      [
        51: "public final class Charge: RequestValue, Sendable {",
        49: "public final class Charge: RequestValue, Sendable\n{",
        0: "public final class Charge:\n  RequestValue, Sendable\n{",
      ]),
    Shape(
      "an extension",
      """
      {{#@group}}
      extension Clearable
      {{#@group}}
      where
        Wrapped == {{type}}
      {
      {{/@group}}
      {{/@group}}
      """, ["type": .parts([Code("Charge"), Code(".Options"), Code(".Card")])],
      [
        58: "extension Clearable where Wrapped == Charge.Options.Card {",
        38: "extension Clearable\nwhere Wrapped == Charge.Options.Card {",
        32: "extension Clearable\nwhere\n  Wrapped == Charge.Options.Card\n{",
        27: "extension Clearable\nwhere\n  Wrapped == Charge.Options\n    .Card\n{",
        19: "extension Clearable\nwhere\n  Wrapped == Charge\n    .Options.Card\n{",
      ]),
    Shape(
      "a parameter", parameter,
      [
        "name": .code("name"), "isOptional": true, "isGeneric": false,
        "type": .parts([Code("Charge"), Code(".Options"), Code(".Card?")]),
      ],
      [
        33: "name: Charge.Options.Card? = nil,", 28: "name: Charge.Options.Card? =\n  nil,",
        20: "name: Charge.Options\n  .Card? = nil,",
        18: "name: Charge\n  .Options.Card? =\n  nil,",
      ]),
    Shape(
      "a required parameter", parameter,
      [
        "name": .code("name"), "isOptional": false, "isGeneric": false,
        "type": .parts([Code("Charge"), Code(".Options"), Code(".Card")]),
      ],
      [
        26: "name: Charge.Options.Card,", 20: "name: Charge.Options\n  .Card,",
        16: "name: Charge\n  .Options.Card,", 12: "name: Charge\n  .Options\n  .Card,",
      ]),
    Shape(
      "a parameter of a generic type", parameter,
      [
        "name": .code("name"), "isOptional": true, "isGeneric": true,
        "type": .parts([Code("Charge"), Code(".Card")]),
      ],
      [
        36: "name: Clearable<Charge.Card>? = nil,", 31: "name: Clearable<Charge.Card>? =\n  nil,",
        16: "name: Clearable<\n  Charge.Card\n>? = nil,",
      ]),
    Shape(
      "a parameter of a short type",
      "{{#@group}}\n{{name}}:\n  {{type}}{{#isOptional}} = nil{{/isOptional}},\n{{/@group}}",
      ["name": .code("name"), "isOptional": false, "type": .code("ChargeOptions")],
      [20: "name: ChargeOptions,", 8: "name:\n  ChargeOptions,"]),
    Shape(
      "a case", "case card({{#@group}}\n  {{type}}{{/@group}})",
      ["type": .code("Charge.Options.Card")],
      [30: "case card(Charge.Options.Card)", 0: "case card(\n  Charge.Options.Card)"]),
    Shape(
      "a binding",
      """
      {{#@group}}
      if let value: {{type}} ={{#@group}}
        union.value({{/@group}}{{#@broken}}
        {{/@broken}}{{key}})
      {
      {{/@group}}
      """, ["type": .code("Charge.Card"), "key": .code("\"card\"")],
      [
        49: "if let value: Charge.Card = union.value(\"card\") {",
        40: "if let value: Charge.Card = union.value(\n  \"card\")\n{",
        0: "if let value: Charge.Card =\n  union.value(\n  \"card\")\n{",
      ]),
  ]

  @Test(arguments: calls + declarations)
  func breaks(_ shape: Shape) throws {
    var last = 100
    for (from, text) in shape.expected {
      for width in Set([from, last]) {
        let result = try render(
          "main", of: ["main": shape.template], with: shape.value, mode: .code,
          style: LineStyle(width: width))
        #expect(result == text, "\(width)")
      }
      last = from - 1
    }
  }
}

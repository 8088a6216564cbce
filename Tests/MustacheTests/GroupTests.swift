import ApusDiagnostics
import ApusMustache
import Testing

/// Groups of soft line ends: on one line where they fit, else as they are written.
struct GroupTests {
  /// A rendering in lines of some width.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let templates: [String: String]
    let value: Value
    /// What is printed at which width.
    let expected: [(width: Int, text: String)]

    var testDescription: String { name }

    init(
      _ name: String, _ main: String, _ others: [String: String] = [:], _ value: Value = [:],
      _ expected: KeyValuePairs<Int, String>
    ) {
      self.name = name
      templates = others.merging(["main": main]) { $1 }
      self.value = value
      self.expected = expected.map { (width: $0.key, text: $0.value) }
    }
  }

  static let letters: Value = ["x": [.code("aaa"), .code("bbb"), .code("ccc")]]
  static let call = """
    {{#@group}}
    f(
      {{#x}}
      {{.}}{{^@last}},{{/@last}}
      {{/x}}
    ) {
    {{/@group}}
    }

    """

  static let basics: [Case] = [
    Case(
      "the broken form is written, and joined where it fits", call, [:], letters,
      [18: "f(aaa, bbb, ccc) {\n}\n", 17: "f(\n  aaa,\n  bbb,\n  ccc\n) {\n}\n"]),
    Case(
      "a line end in the middle becomes a space", "{{#@group}}\nguard\n  a\nelse {\n{{/@group}}\n",
      [:], [:], [14: "guard a else {\n", 13: "guard\n  a\nelse {\n"]),
    Case(
      "nothing after blanks, and blank lines join too",
      "{{#@group}}\na \n  b\n\n  c\n{{/@group}}\n",
      [:], [:], [5: "a b c\n", 4: "a \n  b\n\n  c\n"]),
    Case(
      "a comment in a template has the rest of its line to itself",
      "{{#@group}}\nf(\n  // {{x}}\n  a, // b\n  c\n)\n{{/@group}}\n", [:], ["x": .code("x")],
      [100: "f(\n  // x\n  a, // b\n  c\n)\n"]),
    Case(
      "a comment in an inner group breaks the outer one",
      "{{#@group}}\nf(\n  {{#@group}}\n  g(\n    a // b\n  ){{/@group}}\n)\n{{/@group}}\n",
      [:], [:], [100: "f(\n  g(\n    a // b\n  )\n)\n"]),
    Case(
      "a comment for broken groups alone breaks none",
      "{{#@group}}\nf({{#@broken}} // a{{/@broken}}\n  b\n)\n{{/@group}}\n", [:], [:],
      [4: "f(b)\n", 3: "f( // a\n  b\n)\n"]),
    Case(
      "two slashes in a literal or a name are no comment",
      "{{#@group}}\nf(\n  \"a //\",\n  h://i\n)\n{{/@group}}\n", [:], [:],
      [100: "f(\"a //\", h://i)\n"]),
    Case(
      "a scalar is a column", "{{#@group}}\nf(\n  {{x}}\n)\n{{/@group}}\n", [:],
      ["x": .code("äöü")], [6: "f(äöü)\n", 5: "f(\n  äöü\n)\n"]),
    Case(
      "what follows the group counts", "{{#@group}}f({{#x}}\n  {{.}}{{/x}}\n){{/@group}} + b\nc\n",
      [:], ["x": [.code("a")]], [8: "f(a) + b\nc\n", 7: "f(\n  a\n) + b\nc\n"]),
    Case(
      "what comes before counts", "{{x}} = {{#@group}}f(\n  a\n){{/@group}}\n", [:],
      ["x": .code("b")], [8: "b = f(a)\n", 7: "b = f(\n  a\n)\n"]),
    Case(
      "inline", "case a({{#@group}}\n  {{x}}{{/@group}})\n", [:], ["x": .code("Bc")],
      [10: "case a(Bc)\n", 9: "case a(\n  Bc)\n"]),
    Case(
      "each ] takes a column more", "{{#@group}}\nx = [\n  a\n]\n{{/@group}}\n", [:], [:],
      [8: "x = [a]\n", 7: "x = [\n  a\n]\n"]),
    Case(
      "but not after the group", "x{{#@group}}\n  [{{/@group}}]]]\n", [:], [:],
      [6: "x []]]\n", 5: "x\n  []]]\n"]),
    Case(
      "CR LF stays", "{{#@group}}\r\nf(\r\n  a\r\n)\r\n{{/@group}}\r\nb\r\n", [:], [:],
      [4: "f(a)\r\nb\r\n", 3: "f(\r\n  a\r\n)\r\nb\r\n"]),
    Case(
      "an empty group", "a\n{{#@group}}\n{{/@group}}\nb{{#@group}}{{/@group}}\n", [:], [:],
      [0: "a\nb\n"]),
    Case(
      "at the end of the file", "{{#@group}}\nf(\n  a\n)\n{{/@group}}", [:], [:],
      [4: "f(a)\n", 3: "f(\n  a\n)\n"]),
    Case(
      "a line with tags that print nothing",
      "{{#@group}}\na\n{{#y}}x{{/y}} {{#y}}y{{/y}}\nb\n{{/@group}}\n",
      [:], ["y": false], [3: "a b\n", 2: "a\n\nb\n"]),
  ]

  static let nesting: [Case] = [
    Case(
      "the outermost goes first",
      "{{#@group}}\nf(\n  {{#@group}}\n  g(\n    a\n  )\n  {{/@group}}\n)\n{{/@group}}\n",
      [:], [:],
      [7: "f(g(a))\n", 6: "f(\n  g(a)\n)\n", 5: "f(\n  g(\n    a\n  )\n)\n"]),
    Case(
      "siblings are decided each for itself",
      "{{#@group}}\n{{#@group}}a(\n  b){{/@group}},\n{{#@group}}ccc(\n  ddd){{/@group}}\n{{/@group}}\n",
      [:], [:],
      [
        14: "a(b), ccc(ddd)\n", 13: "a(b),\nccc(ddd)\n", 8: "a(b),\nccc(ddd)\n",
        7: "a(b),\nccc(\n  ddd)\n",
      ]),
    Case(
      "a later sibling may break",
      "a({{#@group}}\n  b){{/@group}} c({{#@group}}\n  d){{/@group}}\n",
      [:], [:],
      [9: "a(b) c(d)\n", 8: "a(b) c(\n  d)\n", 7: "a(b) c(\n  d)\n", 6: "a(\n  b) c(\n  d)\n"]),
    Case(
      "a group of a line end alone",
      "{{#@group}}{{h}}:\n  {{x}}{{/@group}}{{#@group}}\n{{/@group}}{\n}\n", [:],
      ["h": .code("a"), "x": .code("B")],
      [6: "a: B {\n}\n", 5: "a: B\n{\n}\n", 4: "a: B\n{\n}\n", 3: "a:\n  B\n{\n}\n"]),
    Case(
      "a fill", "  {{#x}}{{.}}{{^@last}}{{#@group}}\n    || {{/@group}}{{/@last}}{{/x}};\n", [:],
      letters,
      [
        19: "  aaa || bbb\n    || ccc;\n", 20: "  aaa || bbb || ccc;\n",
        12: "  aaa || bbb\n    || ccc;\n", 11: "  aaa\n    || bbb\n    || ccc;\n",
      ]),
    Case(
      "partials are indented", "a\n  {{>p}}\nb\n", ["p": call], letters,
      [
        20: "a\n  f(aaa, bbb, ccc) {\n  }\nb\n",
        19: "a\n  f(\n    aaa,\n    bbb,\n    ccc\n  ) {\n  }\nb\n",
      ]),
    Case(
      "and are in the group", "{{#@group}}\nf(\n  {{>p}}\n)\n{{/@group}}\n", ["p": "a\n  b\n"], [:],
      [6: "f(a b)\n", 5: "f(\n  a\n    b\n)\n"]),
    Case(
      "blocks too", "  {{<p}}\n  {{$b}}\n  c,\n  d\n  {{/b}}\n  {{/p}}\n",
      ["p": "{{#@group}}\nf(\n  {{$b}}\n  {{/b}}\n)\n{{/@group}}\n"], [:],
      [9: "  f(c, d)\n", 8: "  f(\n    c,\n    d\n  )\n"]),
    Case(
      "a block in a line", "{{<p}}{{$b}}c{{/b}}{{/p}}",
      ["p": "{{#@group}}\nf(\n  {{$b}}{{/b}}\n)\n{{/@group}}\n"], [:],
      [4: "f(c)\n", 3: "f(\n  c\n)\n"]),
  ]

  static let lists = """
    {{#@group}}
    [
      {{#x}}
      {{.}}{{^@last}},{{/@last}}{{#@last}}{{#@broken}},{{/@broken}}{{/@last}}
      {{/x}}
    ]
    {{/@group}}

    """

  static let variants: [Case] = [
    Case(
      "a comma where it is broken", lists, [:], letters,
      [16: "[aaa, bbb, ccc]\n", 15: "[\n  aaa,\n  bbb,\n  ccc,\n]\n"]),
    Case(
      "what is flat",
      "{{#@group}}a{{^@broken}};{{/@broken}}\nb{{#@broken}}.{{/@broken}}{{/@group}}\n", [:],
      [:], [4: "a; b\n", 3: "a\nb.\n"]),
    Case(
      "lines of both",
      """
      {{#@group}}
      a
      {{#@broken}}
      b
      {{/@broken}}
      {{^@broken}}
      c
      {{/@broken}}
      {{/@group}}
      d

      """, [:], [:], [3: "a c\nd\n", 2: "a\nb\nd\n"]),
    Case(
      "brackets of one's own",
      "{{#@group}}A<{{#@broken}}\n  {{/@broken}}B{{#@broken}}\n{{/@broken}}>{{/@group}}\n", [:],
      [:], [4: "A<B>\n", 3: "A<\n  B\n>\n"]),
    Case(
      "a group in what is broken",
      "{{#@group}}a\n{{#@broken}}b({{#@group}}\n  cc){{/@group}}{{/@broken}}{{/@group}}\n", [:],
      [:],
      [1: "a\n", 0: "a\nb(\n  cc)\n"]),
    Case(
      "the broken comma counts for what is before",
      "{{#@group}}a({{#@group}}\n  b){{/@group}}{{#@broken}},{{/@broken}}\n\ncccc{{/@group}}\n",
      [:], [:],
      [9: "a(b) cccc\n", 8: "a(b),\n\ncccc\n", 5: "a(b),\n\ncccc\n", 4: "a(\n  b),\n\ncccc\n"]),
  ]

  static let values: [Case] = [
    Case(
      "several lines break all groups around",
      "{{#@group}}\nf(\n  {{#@group}}\n  g(\n    {{x}}\n  )\n  {{/@group}}\n)\n{{/@group}}\n",
      [:], ["x": .code("\"\"\"\na\n\"\"\"")],
      [100: "f(\n  g(\n    \"\"\"\n    a\n    \"\"\"\n  )\n)\n"]),
    Case(
      "but not those beside",
      "{{#@group}}f(\n  {{#@group}}g(\n    a\n  ){{/@group}},\n  {{x}}\n){{/@group}}\n",
      [:], ["x": .code("b\nc")], [100: "f(\n  g(a),\n  b\n  c\n)\n"]),
    Case(
      "lines are indented as the line is in the end",
      "a\n    {{#@group}}b(\n  {{x}}){{/@group}}\n    {{#@group}}b(\n  c){{/@group}} {{x}}\n", [:],
      ["x": .code("d\ne")],
      [100: "a\n    b(\n  d\n  e)\n    b(c) d\n    e\n"]),
    Case(
      "parts fill", "{{#@group}}\n  let x: {{x}}?,\n{{/@group}}\n", [:],
      ["x": .parts([Code("Aaa"), Code(".Bbb"), Code(".Ccc")])],
      [
        22: "  let x: Aaa.Bbb.Ccc?,\n", 21: "  let x: Aaa.Bbb\n    .Ccc?,\n",
        16: "  let x: Aaa.Bbb\n    .Ccc?,\n", 15: "  let x: Aaa\n    .Bbb.Ccc?,\n",
        13: "  let x: Aaa\n    .Bbb\n    .Ccc?,\n", 14: "  let x: Aaa\n    .Bbb.Ccc?,\n",
      ]),
    Case(
      "and are one outside of groups", "  {{x}}{{#@group}}{{/@group}}{{x}}\n", [:],
      ["x": .parts([Code("Aaa"), Code(".Bbb")])], [0: "  Aaa.BbbAaa.Bbb\n"]),
    Case(
      "four blanks are the unit", "{{#@group}}\n    a: {{x}}\n{{/@group}}\n", [:],
      ["x": .parts([Code("Aaa"), Code(".Bbb")])],
      [14: "    a: Aaa.Bbb\n", 13: "    a: Aaa\n        .Bbb\n"]),
    Case(
      "of all templates", "{{! a\n b }}{{#@group}}\n      a: {{x}}\n{{/@group}}\n",
      ["p": "\n   x\n  \n"],
      ["x": .parts([Code("Aaa"), Code(".Bbb")])],
      [15: "      a: Aaa\n         .Bbb\n"]),
    Case(
      "a value for the columns left",
      "  {{x}}\n{{#@group}}\na(\n    {{x}}\n){{#@group}}\n{{/@group}}{{x}}{{/@group}}\n", [:],
      ["x": .fitted { Code("// \($0)\n// b") }],
      [20: "  // 18\n  // b\na(\n    // 16\n    // b\n) // 18\n// b\n"]),
    Case(
      "none are left", "abc{{x}}{{#@group}}{{/@group}}{{x}}\n", [:],
      ["x": .fitted { Code("\($0)") }],
      [2: "abc00\n", 5: "abc21\n"]),
  ]

  @Test(arguments: basics + nesting + variants + values)
  func lays(_ test: Case) throws {
    for (width, text) in test.expected {
      let result = try render(
        "main", of: test.templates, with: test.value, mode: .code, style: LineStyle(width: width))
      #expect(result == text, "\(width)")
    }
  }

  @Test func theStyleSaysWhatIsTight() throws {
    let style = LineStyle(width: 9, tightAfter: "<", tightBefore: ">", roomBefore: ">")
    let result = { try render("main", of: ["main": $0], with: [:], mode: .code, style: style) }
    #expect(try result("{{#@group}}A<\n  (\n  b\n>{{/@group}}\n") == "A<( b>\n")
    #expect(try result("{{#@group}}A<\n  (\n  bcde\n>{{/@group}}\n") == "A<\n  (\n  bcde\n>\n")
  }

  @Test func genericArgumentsAreTightAsTheDocsSay() throws {
    let main = "{{#@group}}\nPage<\n  {{.}}\n>\n{{/@group}}\n"
    #expect(
      try render("main", of: ["main": main], with: .code("Item"), mode: .code) == "Page<Item>\n")
  }

  @Test func aBraceCanStandBeforeATag() throws {
    let main = "{{#@group}}a\n{{=<% %>=}}{<%={{ }}=%>{{/@group}}\n"
    #expect(try render("main", of: ["main": main], with: [:], mode: .code) == "a {\n")
  }

  @Test func htmlHasNoGroups() throws {
    let main = "{{#@group}}\n{{.}}\n {{#@broken}}b{{/@broken}}\n{{/@group}}\n{{x}}\n"
    let value: Value = [
      "@group": "a", "x": .parts([Code("<"), Code("b")]), "@broken": true,
    ]
    #expect(try render("main", of: ["main": main], with: value, mode: .html) == "a\n b\n&lt;b\n")
  }
}

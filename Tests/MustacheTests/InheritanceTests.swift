import ApusMustache
import Testing

/// Parents and blocks, which are alike in both modes.
struct InheritanceTests {
  static let given: [(name: String, templates: [String: String], expected: String)] = [
    ("a block by itself is its default", ["main": "{{$b}}x{{/b}}\n"], "x\n"),
    (
      "a parent without blocks is a partial", ["main": "{{<p}}{{/p}}\n", "p": "{{$b}}x{{/b}}"], "x"
    ),
    (
      "what is given replaces the default",
      ["main": "{{<p}}{{$b}}y{{/b}}{{/p}}", "p": "[{{$a}}x{{/a}}{{$b}}x{{/b}}]"], "[xy]"
    ),
    (
      "each parent tag gives its own",
      ["main": "{{<p}}{{$b}}1{{/b}}{{/p}} {{<p}}{{$b}}2{{/b}}{{/p}}", "p": "{{$b}}{{/b}}"], "1 2"
    ),
    (
      "the outermost goes first",
      [
        "main": "{{<p}}{{$b}}1{{/b}}{{/p}}", "p": "{{<q}}{{$b}}2{{/b}}{{/q}}", "q": "{{$b}}3{{/b}}",
      ],
      "1"
    ),
    (
      "partials of the parent have the blocks too",
      ["main": "{{<p}}{{$b}}1{{/b}}{{/p}}", "p": "{{>q}}", "q": "{{$b}}3{{/b}}"], "1"
    ),
    (
      "what is given holds blocks and parents of its own",
      [
        "main": "{{<p}}{{$t}}T{{/t}}{{$b}}{{<card}}{{$t}}C{{/t}}{{/card}}{{/b}}{{/p}}",
        "p": "{{$t}}{{/t}}({{$b}}{{/b}})", "card": "<{{$t}}{{/t}}>",
      ], "T(<C>)"
    ),
    (
      "what is given can be replaced in part",
      [
        "main": "{{<p}}{{$in}}1{{/in}}{{/p}}", "p": "{{<q}}{{$b}}[{{$in}}2{{/in}}]{{/b}}{{/q}}",
        "q": "{{$b}}3{{/b}}",
      ], "[1]"
    ),
    (
      "a parent may be named by a value",
      ["main": "{{<*kind}}{{$b}}1{{/b}}{{/*kind}}", "p": "p{{$b}}{{/b}}"], "p1"
    ),
    (
      "a context is that of the block's place",
      ["main": "{{<p}}{{$b}}{{#inner}}in{{/inner}}{{/b}}{{/p}}", "p": "{{#o}}{{$b}}{{/b}}{{/o}}"],
      "in"
    ),
  ]

  static let lines: [(name: String, templates: [String: String], expected: String)] = [
    (
      "a parent alone on its line indents",
      ["main": "a\n  {{<p}}{{/p}}\nb", "p": "1\n2\n"], "a\n  1\n  2\nb"
    ),
    (
      "a parent over several lines is alone on them",
      [
        "main": "a\n {{<p}}\n   {{$b}}\n   1\n   {{/b}}\n {{/p}}\nb", "p": "[\n{{$b}}\n{{/b}}\n]\n",
      ],
      "a\n [\n 1\n ]\nb"
    ),
    (
      "a block within a line",
      ["main": "{{<p}}{{$b}}1{{/b}}{{/p}}", "p": "a:\n  {{$b}}x{{/b}}\n"], "a:\n  1\n"
    ),
    (
      "a block within a line, given lines",
      ["main": "{{<p}}{{$b}}\n1\n2{{/b}}{{/p}}", "p": "a:\n  {{$b}}x{{/b}}\n"], "a:\n  1\n  2\n"
    ),
    (
      "a block alone, given an unfinished line",
      ["main": "{{<p}}{{$b}}\n1\n2{{/b}}\n{{/p}}\n", "p": "a\n  {{$b}}{{/b}}\nb\n"],
      "a\n  1\n  2\nb\n"
    ),
    (
      "a block alone, given whole lines",
      ["main": "{{<p}}{{$b}}\n1\n2\n{{/b}}\n{{/p}}\n", "p": "a\n  {{$b}}{{/b}}\nb\n"],
      "a\n  1\n  2\nb\n"
    ),
    (
      "a block alone, given nothing",
      ["main": "{{<p}}{{$b}}{{/b}}{{/p}}", "p": "a\n  {{$b}}{{/b}}\nb\n"], "a\nb\n"
    ),
    ("a block alone, not given", ["main": "a\n  {{$b}}{{/b}}\nb\n"], "a\nb\n"),
    (
      "a block alone, given a section",
      [
        "main": "{{<p}}{{$b}}{{#o}}1{{/o}}{{>q}}{{/b}}{{/p}}", "p": "a\n  {{$b}}{{/b}}\n",
        "q": "2\n3",
      ],
      "a\n  12\n  3\n"
    ),
    (
      "a block over lines, given part of a line",
      ["main": "{{<p}}{{$b}}1{{/b}}{{/p}}", "p": "a\r\n{{$b}}\r\n  x\r\n{{/b}}\r\nb"],
      "a\r\n  1\r\nb"
    ),
    (
      "the default's indentation is taken",
      ["main": "{{<p}}{{$b}}\n1\n2\n{{/b}}{{/p}}\n", "p": "a\n{{$b}}\n\n  x\n{{/b}}\n"],
      "a\n  1\n  2\n"
    ),
    (
      "what is given loses its indentation",
      [
        "main": "{{<p}}{{$b}}\n    1\n      2\n   3\n{{/b}}{{/p}}\n",
        "p": "a\n  {{$b}}\n  {{/b}}\n",
      ], "a\n  1\n    2\n  3\n"
    ),
    (
      "tags in what is given lose it too",
      [
        "main":
          "{{<p}}{{$b}}\n    {{>q}}\n    {{#o}}\n    {{>q}}\n    {{/o}}\n      {{>q}}\n{{/b}}{{/p}}\n",
        "p": "a\n  {{$b}}{{/b}}\n", "q": "1\n2\n",
      ], "a\n  1\n  2\n  1\n  2\n    1\n    2\n"
    ),
    ("a default is printed as it stands", ["main": "a\n{{$b}}\n  x\n{{/b}}\nb"], "a\n  x\nb"),
    (
      "blanks between tags stay", ["main": "{{<p}}{{$b}} {{/b}}{{/p}}|", "p": "[{{$b}}{{/b}}]"],
      "[ ]|"
    ),
  ]

  static let value: Value = ["kind": "p", "o": ["inner": true]]

  @Test(arguments: given + lines)
  func renders(_ name: String, _ templates: [String: String], _ expected: String) throws {
    for mode in [Mode.html, .code] {
      let result = try render("main", of: templates, with: Self.value, mode: mode)
      #expect(result == expected, "\(name), \(mode)")
    }
  }

  @Test func htmlIgnoresWhatStandsInNoBlock() throws {
    let templates = [
      "main": "{{<p}} a {{x}}{{#x}}{{$b}}2{{/b}}{{/x}} {{$b}}1{{/b}}{{/p}}", "p": "{{$b}}{{/b}}",
    ]
    #expect(try render("main", of: templates, with: ["x": "x"], mode: .html) == "1")
  }
}

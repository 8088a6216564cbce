import ApusDiagnostics
import ApusMustache
import Testing

/// What code mode does differently, where nothing is wrong.
struct CodeTests {
  static let printing:
    [(name: String, templates: [String: String], value: Value, expected: String)] =
      [
        (
          "nothing is escaped", ["main": "{{x}}{{{x}}}{{&x}}"], ["x": .code("a<b&\"")],
          "a<b&\"a<b&\"a<b&\""
        ),
        ("a fragment is printed, not read", ["main": "{{x}}"], ["x": .code("{{y}}")], "{{y}}"),
        (
          "items are printed", ["main": "{{#x}}{{.}}{{/x}}"], ["x": [.code("a"), .code("b")]], "ab"
        ),
        (
          "a flag leaves the item in scope",
          ["main": "{{#x}}{{#f}}{{.}}{{/f}}{{/x}}"], ["x": [.code("a")], "f": true], "a"
        ),
        ("text can be tested", ["main": "{{#x}}a{{/x}}{{^y}}b{{/y}}"], ["x": "t", "y": ""], "ab"),
        ("what has no value has no members", ["main": "{{#x.y}}a{{/x.y}}"], ["x": nil], ""),
        ("text can name a template", ["main": "{{>*x}}", "t": "T"], ["x": "t"], "T"),
        (
          "the ends of a list are known",
          [
            "main":
              "{{#x}}{{#@first}}[{{/@first}}{{.}}{{^@last}}, {{/@last}}{{#@last}}]{{/@last}}{{/x}}"
          ],
          ["x": [.code("a"), .code("b"), .code("c")]], "[a, b, c]"
        ),
        (
          "in a partial too, and of the innermost list",
          [
            "main": "{{#x}}{{#.}}{{>p}}{{/.}}{{^@last}};{{/@last}}{{/x}}",
            "p": "{{.}}{{^@last}},{{/@last}}",
          ],
          ["x": [[.code("a"), .code("b")], [.code("c")]]], "a,b;c"
        ),
      ]

  static let lines: [(name: String, templates: [String: String], value: Value, expected: String)] =
    [
      (
        "the lines of a fragment are indented as its tag",
        ["main": "a {\n  {{x}}\n}\n"], ["x": .code("b {\n  c\n\n}")],
        "a {\n  b {\n    c\n\n  }\n}\n"
      ),
      (
        "not as it is indented itself", ["main": " {{x}}\n{{x}}\n"], ["x": .code("  b\n  c\n")],
        "   b\n   c\n\n  b\n  c\n\n"
      ),
      (
        "or as the line of its tag",
        ["main": "\tlet a = {{x}}, {{x}}\n"], ["x": .code("{\n  b\n}")],
        "\tlet a = {\n\t  b\n\t}, {\n\t  b\n\t}\n"
      ),
      (
        "with the indentation of partials",
        ["main": "  {{>p}}\n", "p": "{{#x}}\n  {{.}}\n{{/x}}\n{{y}}\n"],
        ["x": .code("a\nb"), "y": .code("c\r\n\r\nd")], "    a\n    b\n  c\r\n\r\n  d\n"
      ),
      (
        "blank lines of partials stay blank", ["main": "  {{>p}}\n", "p": "a\n\n  \r\nb\n\n"], [:],
        "  a\n\n\r\n  b\n\n"
      ),
      (
        "lines whose tags print nothing end up blank",
        ["main": "a\n  {{#f}}x{{/f}} {{#f}}y{{/f}}  \n  {{x}}\n  {{#f}}x{{/f}}\r\nb\n"],
        ["f": false, "x": .code("")], "a\n\n\n\r\nb\n"
      ),
      (
        "lines with anything in them stay as they are",
        ["main": "a  \n{{x}}  \n  {{x}}\n"], ["x": .code("b ")], "a  \nb   \n  b \n"
      ),
      (
        "blank lines between items",
        ["main": "{{#x}}\n{{^@first}}\n\n{{/@first}}\n{{.}}\n{{/x}}\n"],
        ["x": [.code("a"), .code("b")]], "a\n\nb\n"
      ),
    ]

  @Test(arguments: printing + lines)
  func renders(
    _ name: String, _ templates: [String: String], _ value: Value, _ expected: String
  ) throws {
    #expect(try render("main", of: templates, with: value, mode: .code) == expected, "\(name)")
  }

  /// So that expressions can be put together of partials that nest.
  @Test func aPartialWithinALineIsAPartOfTheLine() throws {
    let templates = [
      "main": "f({{>list}}) {\n  g({{>list}})\n  {{>list}}, {{>empty}}x\n}\n",
      "list": "[\n  {{#a}}\n  {{.}}\n  {{/a}}\n]\n", "empty": "{{#no}}\ny\n{{/no}}\n",
    ]
    #expect(
      try render("main", of: templates, with: ["a": [.code("1")], "no": false], mode: .code)
        == "f([\n  1\n]) {\n  g([\n    1\n  ])\n  [\n    1\n  ], x\n}\n")
  }

  @Test func theLastTemplateOfANameCounts() throws {
    let files = [("main", "{{"), ("p", "old"), ("main", "{{>p}}"), ("p", "new")].map { name, text in
      (name: name, file: SourceFile(path: name, text: text))
    }
    let library = try TemplateLibrary(files, mode: .code)
    #expect(try library.render("main", with: [:]) == Array("new".utf8))
    #expect(library.names == ["main", "p"])
  }

  @Test func appendsOrLeavesAsItWas() throws {
    let library = try library(["main": "  {{x}}\n"], mode: .code)
    var bytes = Array("a".utf8)
    try library.render("main", with: ["x": .code("b\nc")], into: &bytes)
    #expect(bytes == Array("a  b\n  c\n".utf8))
    #expect(throws: Problem.self) { try library.render("main", with: [:], into: &bytes) }
    #expect(bytes == Array("a  b\n  c\n".utf8))
    #expect(throws: Problem.self) { try library.render("mian", with: [:], into: &bytes) }
    #expect(bytes == Array("a  b\n  c\n".utf8))
  }

  @Test func viewsGiveWhatTemplatesAskFor() throws {
    struct Flags: View {
      let flags: [Bool]

      static let members: Members<Flags> = [
        "a": { .bool($0.flags[0]) },
        "b": { .bool($0.flags[1]) },
        "c": { .bool($0.flags[2]) },
        "a": { .bool($0.flags[1]) },
      ]
    }
    // Nobody asks for `c`, and of two members of one name the last counts.
    let result = try render(
      "main", of: ["main": "{{#a}}a{{/a}}{{#b}}b{{/b}}"], with: Flags(flags: [false, true]).value,
      mode: .code)
    #expect(result == "ab")
  }
}

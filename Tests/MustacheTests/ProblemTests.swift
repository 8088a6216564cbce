import ApusDiagnostics
import ApusMustache
import Testing

/// What people read when something is wrong.
struct ProblemTests {
  /// Templates that are refused in both modes, with the messages and the text they point at.
  static let refused: [(template: String, problems: [String])] = [
    ("a {{b", ["this tag is never closed: {{"]),
    ("a {{b {{c}} {{d", ["this tag is never closed: {{", "this tag is never closed: {{"]),
    ("{{! a {{b", ["this tag is never closed: {{"]),
    ("{{= <% %>", ["this tag is never closed: {{"]),
    ("{{{a}} {{b}}", ["expected '}}}' at the end of the tag: {{{a}}"]),
    (
      "{{}}{{# }}",
      [
        "a tag without a name: {{}}", "a tag without a name: {{# }}",
      ]
    ),
    ("{{>}}{{>*}}", ["a tag without a name: {{>}}", "a tag without a name: {{>*}}"]),
    (
      "{{a b}}{{> c\nd }}",
      ["a name can't contain whitespace: a b", "a name can't contain whitespace: c\nd"]
    ),
    (
      "{{a..b}}{{.a}}{{a.}}{{>a.}}{{>*a.}}",
      [
        "expected a name on both sides of each '.': a..b",
        "expected a name on both sides of each '.': .a",
        "expected a name on both sides of each '.': a.",
        "expected a name on both sides of each '.': a.",
      ]
    ),
    ("{{=<% =}}", ["expected two delimiters without '=', such as '{{=<% %>=}}': {{=<% =}}"]),
    (
      "{{=a b c=}}{{=a b= }}",
      [
        "expected two delimiters without '=', such as '{{=<% %>=}}': {{=a b c=}}",
        "expected two delimiters without '=', such as '{{=<% %>=}}': {{=a b=",
      ]
    ),
    (
      "{{#a}}{{^b}}{{$c}}{{<d}}",
      [
        "section 'a' is never closed: a", "section 'b' is never closed: b",
        "block 'c' is never closed: c", "parent 'd' is never closed: d",
      ]
    ),
    ("{{#a}}{{#b}}{{/a}}", ["section 'b' is never closed: b"]),
    (
      "{{#a}}{{/b}}{{/a}}{{/a}}",
      [
        "'b' is closed, but not open: b",
        "'a' is closed, but nothing is open: a",
      ]
    ),
    ("{{<*a}}{{/a}}", ["parent '*a' is never closed: a", "'a' is closed, but not open: a"]),
  ]

  @Test(arguments: refused)
  func refuses(_ template: String, _ expected: [String]) {
    for mode in [Mode.html, .code] {
      let error = #expect(throws: TemplateProblems.self) {
        try library(["main": template], mode: mode)
      }
      let found = error?.problems.map { problem in
        let span = problem.location?.span ?? Span(start: 0, end: 0)
        let text = Array(template.utf8)[span.start..<span.end]
        return "\(problem.message): \(String(decoding: text, as: UTF8.self))"
      }
      #expect(found == expected, "\(mode)")
    }
  }

  /// Templates that code mode refuses as they are loaded.
  static let refusedAsCode: [(templates: [String: String], expected: String)] = [
    (
      ["main": "{{>typo}}{{<type}}{{$bodi}}{{/bodi}}{{/type}}", "type": "{{$body}}{{/body}}"],
      """
      error: no template 'typo'
        main.mustache:1:4
        |
      1 | {{>typo}}{{<type}}{{$bodi}}{{/bodi}}{{/type}}
        |    ^^^^ did you mean 'type'?
      error: no template has a block 'bodi'
        main.mustache:1:22
        |
      1 | {{>typo}}{{<type}}{{$bodi}}{{/bodi}}{{/type}}
        |                      ^^^^ did you mean 'body'?

      """
    ),
    (
      [
        "main": "{{<p}}\n  stray\n  {{x}}{{#y}}{{$b}}{{/b}}{{/y}}{{! fine }}\n{{/p}}",
        "p": "{{$b}}{{/b}}",
      ],
      """
      error: this is never printed: it is in a parent, but in none of its blocks
        main.mustache:2:3
        |
      2 |   stray
        |   ^^^^^
      error: this is never printed: it is in a parent, but in none of its blocks
        main.mustache:3:3
        |
      3 |   {{x}}{{#y}}{{$b}}{{/b}}{{/y}}{{! fine }}
        |   ^^^^^
      error: this is never printed: it is in a parent, but in none of its blocks
        main.mustache:3:8
        |
      3 |   {{x}}{{#y}}{{$b}}{{/b}}{{/y}}{{! fine }}
        |        ^^^^^^

      """
    ),
    (
      ["main": "{{<p}}{{$b}}1{{/b}}{{$b}}2{{/b}}{{/p}}", "p": "{{$b}}{{/b}}"],
      """
      error: block 'b' is given twice
        main.mustache:1:23
        |
      1 | {{<p}}{{$b}}1{{/b}}{{$b}}2{{/b}}{{/p}}
        |                       ^

      """
    ),
    (
      ["main": "a\n{{#fields}}\n{{#isRequired}}\n{{/fields}}\n"],
      """
      error: section 'isRequired' is never closed
        main.mustache:3:4
        |
      3 | {{#isRequired}}
        |    ^^^^^^^^^^ expected '/isRequired' before '/fields' in line 4

      """
    ),
    (
      ["main": "{{#@group}}\na\n{{^@group}}{{/@group}}\n"],
      """
      error: section '@group' is never closed
        main.mustache:1:4
        |
      1 | {{#@group}}
        |    ^^^^^^ expected '/@group'

      """
    ),
    (
      ["main": "a{{^@group}}{{/@group}}"],
      """
      error: '@group' can't be inverted
        main.mustache:1:5
        |
      1 | a{{^@group}}{{/@group}}
        |     ^^^^^^

      """
    ),
    (
      ["main": "a\n{{#fields}}\n{{/feilds}}\n{{/fields}}\n"],
      """
      error: 'feilds' is closed, but not open
        main.mustache:3:4
        |
      3 | {{/feilds}}
        |    ^^^^^^ 'fields' is open since line 2

      """
    ),
  ]

  @Test(arguments: refusedAsCode)
  func refusesAsCode(_ templates: [String: String], _ expected: String) {
    #expect(problems(of: templates) == expected)
  }

  static let value: Value = [
    "name": "text", "type": .code("Int"), "fields": [["isRequired": true]], "missing": nil,
    "flag": true, "owner": ["email": .code("e")],
  ]

  /// Templates that code mode stops at, with the message, the hint, and the text pointed at.
  static let stopped: [(template: String, message: String, hint: String?, text: String)] = [
    ("{{tpye}}", "unknown name 'tpye'", "did you mean 'type'?", "tpye"),
    (
      "{{#fields}}{{#isRequird}}{{/isRequird}}{{/fields}}", "unknown name 'isRequird'",
      "did you mean 'isRequired'?", "isRequird"
    ),
    ("{{^falg}}{{/falg}}", "unknown name 'falg'", "did you mean 'flag'?", "falg"),
    (
      "{{#fields}}{{#@frist}}{{/@frist}}{{/fields}}", "unknown name '@frist'",
      "did you mean '@first'?", "@frist"
    ),
    ("{{^@last}}{{/@last}}", "'@last' is only known in a section that walks a list", nil, "@last"),
    ("{{owner.emial}}", "'owner' has no 'emial'", "did you mean 'email'?", "owner.emial"),
    ("{{owner.email.x}}", "'owner.email' has no 'x': it is code", nil, "owner.email.x"),
    (
      "{{missing.x}}", "'missing.x' has no value here", "print it in a section that tests it",
      "missing.x"
    ),
    ("{{name}}", "'name' is not code, but text", "only code can be printed", "name"),
    ("{{{flag}}}", "'flag' is not code, but a flag", "only code can be printed", "flag"),
    ("{{&fields}}", "'fields' is not code, but a list", "only code can be printed", "fields"),
    ("{{ . }}", "'.' is not code, but an object", "only code can be printed", "."),
    (
      "{{missing}}", "'missing' has no value here", "print it in a section that tests it", "missing"
    ),
    ("{{>*name}}", "no template 'text', which 'name' names", nil, "name"),
    ("{{>*type}}", "'type' names no template: it is code", nil, "type"),
    ("{{#@broken}}{{/@broken}}", "'@broken' is only known in a group", nil, "@broken"),
    (
      "{{#@group}}{{/@group}}{{^@broken}}{{/@broken}}", "'@broken' is only known in a group", nil,
      "@broken"
    ),
    ("{{#@group}}\n{{tpye}}\n{{/@group}}", "unknown name 'tpye'", "did you mean 'type'?", "tpye"),
    ("{{#@gruop}}{{/@gruop}}", "unknown name '@gruop'", "did you mean '@group'?", "@gruop"),
    (
      "{{#@group}}{{^@last}}{{/@last}}{{/@group}}",
      "'@last' is only known in a section that walks a list", nil, "@last"
    ),
    ("{{>*typ}}", "unknown name 'typ'", "did you mean 'type'?", "typ"),
  ]

  @Test(arguments: stopped)
  func stops(_ template: String, _ message: String, _ hint: String?, _ text: String) {
    let problem = #expect(throws: Problem.self) {
      try render("main", of: ["main": template], with: Self.value, mode: .code)
    }
    let span = problem?.location?.span ?? Span(start: 0, end: 0)
    #expect(problem?.message == message)
    #expect(problem?.hint == hint)
    #expect(String(decoding: Array(template.utf8)[span.start..<span.end], as: UTF8.self) == text)
  }

  @Test func pointsIntoThePartial() {
    let templates = ["main": "{{>record}}", "record": "struct {{type}} {\n  {{tpye}}\n}\n"]
    #expect(
      problems(of: templates, with: Self.value) == """
        error: unknown name 'tpye'
          record.mustache:2:5
          |
        2 |   {{tpye}}
          |     ^^^^ did you mean 'type'?

        """)
  }

  @Test(
    arguments: [([0x61, 0xFF], 1), ([0xC3], 0), ([0x7B, 0x7B, 0xC3, 0x28], 2)] as [([UInt8], Int)])
  func refusesWhatIsNotUTF8(_ bytes: [UInt8], _ offset: Int) {
    let file = SourceFile(path: "main", bytes: bytes)
    let error = #expect(throws: TemplateProblems.self) {
      try TemplateLibrary([("main", file)], mode: .html)
    }
    #expect(error?.problems.map(\.message) == ["invalid UTF-8"])
    #expect(error?.problems.first?.location?.span.start == offset)
  }

  @Test func suggestsATemplate() throws {
    let library = try library(["record": ""], mode: .html)
    let problem = #expect(throws: Problem.self) { try library.render("recrod", with: [:]) }
    #expect(problem?.hint == "did you mean 'record'?")
  }
}

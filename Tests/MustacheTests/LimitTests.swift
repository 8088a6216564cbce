import ApusDiagnostics
import ApusMustache
import Foundation
import Testing

/// What bounds a rendering, just inside and just outside; and that a small stack is enough.
struct LimitTests {
  static let tooDeep = "templates are nested more than 256 deep"

  /// Sections in each other, that many.
  private func nested(_ depth: Int) -> String {
    String(repeating: "{{#a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
  }

  private func message(
    _ templates: [String: String], _ value: Value = ["a": true], limits: Limits = Limits()
  ) -> String {
    do {
      return try render("main", of: templates, with: value, mode: .code, limits: limits)
    } catch let error as TemplateProblems {
      return error.problems.map(\.message).joined(separator: "\n")
    } catch {
      return (error as? Problem)?.message ?? "\(error)"
    }
  }

  @Test func templatesAreNestedTo256() {
    #expect(message(["main": nested(256)]) == "x")
    #expect(message(["main": nested(257)]) == "tags are nested more than 256 deep")
    #expect(message(["main": nested(100_000)]) == "tags are nested more than 256 deep")
  }

  @Test func renderingIsNestedTo256() {
    let chain = { (count: Int) in
      Dictionary(
        uniqueKeysWithValues: (1...count).map { ("p\($0)", "{{>p\($0 + 1)}}") }
          + [("main", "{{>p1}}"), ("p\(count + 1)", "x")])
    }
    #expect(message(chain(255)) == "x")
    #expect(message(chain(256)) == Self.tooDeep)
    #expect(message(["main": "{{#a}}{{>p}}{{/a}}", "p": nested(254)]) == "x")
    #expect(message(["main": "{{#a}}{{>p}}{{/a}}", "p": nested(255)]) == Self.tooDeep)
  }

  @Test(arguments: [
    ["main": "{{>main}}"],
    ["main": "  {{>main}}\n"],
    ["main": "{{#a}}{{>p}}{{/a}}", "p": "{{>main}}"],
    ["main": "{{<main}}{{$b}}{{<main}}{{/main}}{{/b}}{{/main}}{{$b}}{{/b}}"],
    ["main": "{{<p}}{{$b}}{{>main}}{{/b}}{{/p}}", "p": "{{$b}}{{/b}}"],
  ])
  func recursionWithoutEndIsRefused(_ templates: [String: String]) {
    #expect(message(templates) == Self.tooDeep)
  }

  @Test func aRecursiveTemplateIsPointedAt() {
    #expect(
      problems(of: ["main": "a\n{{>main}}\n"]) == """
        error: templates are nested more than 256 deep
          main.mustache:2:4
          |
        2 | {{>main}}
          |    ^^^^ does a partial include itself without end?

        """)
  }

  @Test func outputIsBounded() {
    let templates = ["main": "{{#a}}{{.}}{{/a}}"]
    let value: Value = ["a": [.code("12345"), .code("67890")]]
    #expect(message(templates, value, limits: Limits(output: 10)) == "1234567890")
    #expect(message(templates, value, limits: Limits(output: 9)) == "more than 9 bytes are printed")
    let blank = ["main": "{{#a}}\n      {{#b}}{{/b}}\n{{/a}}\n"]
    #expect(
      message(blank, ["a": [true, true, true, true], "b": false], limits: Limits(output: 20))
        == "more than 20 bytes are printed", "what is removed again counts")
  }

  @Test func oneTextCannotGrowBeyondTheBound() {
    let blanks = String(repeating: " ", count: 10_000)
    let lines = String(repeating: "a\n", count: 100_000)
    let message = message(
      ["main": "\(blanks){{>p}}\n", "p": "\(blanks){{>q}}\n{{x}}", "q": lines],
      ["x": .code(lines)], limits: Limits(output: 1 << 20))
    #expect(message == "more than 1048576 bytes are printed")
  }

  @Test func groupsAreNestedTo256() {
    let nested = { (depth: Int) in
      String(repeating: "{{#@group}}a\n", count: depth)
        + String(repeating: "{{/@group}}", count: depth)
    }
    #expect(message(["main": nested(256)]).count == 512)
    #expect(message(["main": nested(257)]) == "tags are nested more than 256 deep")
    #expect(message(["main": "{{#@group}}{{>main}}{{/@group}}"]) == Self.tooDeep)
  }

  @Test func whatIsCollectedIsBounded() {
    let templates = ["main": "{{#@group}}\n{{#a}}\n{{.}}\n{{/a}}\n{{/@group}}\n"]
    let value: Value = ["a": [.code("123"), .code("456")]]
    #expect(message(templates, value, limits: Limits(output: 8)) == "123 456\n")
    #expect(message(templates, value, limits: Limits(output: 7)) == "more than 7 bytes are printed")
    #expect(message(templates, value, limits: Limits(pieces: 5)) == "123 456\n")
    #expect(
      message(templates, value, limits: Limits(pieces: 4))
        == "a line with groups has more than 4 pieces")
    let lines = String(repeating: "\n", count: 100_000)
    #expect(
      message(["main": "{{#@group}}\(lines){{/@group}}"], limits: Limits(pieces: 1_000))
        == "a line with groups has more than 1000 pieces")
    // Indented in the end, so it prints more than what is collected.
    let blanks = String(repeating: " ", count: 10_000)
    #expect(
      message(
        ["main": "\(blanks){{#@group}}x{{p}}\n{{/@group}}\n"],
        ["p": .parts(Array(repeating: Code("p"), count: 10_000))], limits: Limits(output: 1 << 20))
        == "more than 1048576 bytes are printed")
  }

  /// A long line of groups, and groups in each other, with many line ends: each piece is measured
  /// once.
  @Test func groupsTakeLinearTime() {
    let items: Value = .list(Array(repeating: .code("item"), count: 40_000))
    let fill = "{{#a}}{{.}}{{^@last}}{{#@group}}\n  || {{/@group}}{{/@last}}{{/a}}\n"
    let clock = ContinuousClock()
    let nested =
      String(repeating: "{{#@group}}f(\n", count: 200)
      + "{{#a}}\n{{.}}\n{{/a}}\n" + String(repeating: "){{/@group}}", count: 200)
    for template in [fill, nested] {
      let time = clock.measure {
        #expect(message(["main": template], ["a": items]).utf8.count > 200_000)
      }
      #expect(time < .seconds(20))
    }
  }

  @Test func stepsAreBounded() {
    let templates = ["main": "{{#a}}x{{/a}}"]
    #expect(message(templates, limits: Limits(steps: 5)) == "x")
    #expect(message(templates, limits: Limits(steps: 4)) == "rendering takes more than 4 steps")
  }

  /// Partials that include the next one ten times: 10^12 in the end, none of them deep.
  @Test(arguments: ["", "x"])
  func laughterEnds(_ last: String) {
    var templates = ["p12": last]
    for level in 0..<12 {
      let name = level == 0 ? "main" : "p\(level)"
      templates[name] = String(repeating: "{{>p\(level + 1)}}", count: 10)
    }
    #expect(
      message(templates, limits: Limits(steps: 100_000)) == "rendering takes more than 100000 steps"
    )
  }

  @Test func aSmallStackIsEnough() async {
    let deep: [[String: String]] = [
      ["main": nested(256)],
      [
        "main":
          "{{#a}}{{<main}}{{$b}}{{#a}}{{<main}}{{/main}}{{/a}}{{/b}}{{/main}}{{/a}}{{$b}}{{/b}}"
      ],
      ["main": "  {{>main}}\n"],
      ["main": String(repeating: "{{<main}}{{$b}}", count: 200)],
    ]
    let messages = await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: deep.map { message($0) }) }
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect(messages.count == deep.count)
    #expect(messages[0] == "x")
    #expect(messages[1] == Self.tooDeep)
    #expect(messages[2] == Self.tooDeep)
  }
}

import Testing

@testable import ApusImporters

/// What descriptions become.
@Suite struct PlainTextTests {
  @Test(arguments: [
    ("<p>One.</p>\n\n<p>Two &amp; <code>three</code>.</p>", ["One.", "", "Two & `three`."]),
    (#"See <a href="https://a.b">the guide</a>."#, ["See [the guide](https://a.b)."]),
    ("<ul><li>one</li><li>two</li></ul>", ["- one", "- two"]),
    ("a < b & c", ["a < b & c"]),
    ("1&nbsp;&#8212;&#x41;&unknown;", ["1 —A&unknown;"]),
    ("plain `x` [y](z)", ["plain `x` [y](z)"]),
    ("", []), ("<p></p>", []), ("<script>", []),
    ("```\n  code\n```", ["```", "  code", "```"]),
  ])
  func becomesLines(_ text: String, _ lines: [String]) {
    #expect(PlainText.lines(of: text, width: 80) == lines)
  }

  @Test func fillsLines() {
    let text = String(repeating: "word ", count: 40)
    let lines = PlainText.lines(of: text, width: 30)
    #expect(lines.count == 7)
    #expect(lines.allSatisfy { $0.count <= 30 })
    #expect(PlainText.lines(of: "- " + text, width: 30)[1].hasPrefix("  word"))
  }
}

import ApusDiagnostics
import Testing

@Suite struct ProblemRendererTests {
  private func render(
    _ text: String, _ start: Int, _ end: Int, hint: String? = nil, colour: Bool = false
  ) -> String {
    let file = SourceFile(path: "a.apus", text: text)
    let location = Problem.Location(file: file, span: Span(start: start, end: end))
    return ProblemRenderer(colour: colour)
      .render(Problem(.error, "wrong", at: location, hint: hint))
  }

  /// The line shown and the carets below it, from the column where the text begins.
  private func excerpt(_ text: String, _ start: Int, _ end: Int) -> [String] {
    render(text, start, end).split(separator: "\n", omittingEmptySubsequences: false)[3...4]
      .map { String($0.dropFirst($0.prefix { $0 != "|" }.count + 2)) }
  }

  @Test func showsTheLineAndTheHint() {
    #expect(
      render("a\n  b: Sting?\n", 7, 12, hint: "did you mean 'String'?") == """
        error: wrong
          a.apus:2:6
          |
        2 |   b: Sting?
          |      ^^^^^ did you mean 'String'?

        """)
  }

  @Test func showsWhatHasNoPlace() {
    let problem = Problem(.warning, "odd", hint: "see there")
    #expect(ProblemRenderer().render(problem) == "warning: odd\n  see there\n")
  }

  @Test func makesRoomForLongNumbers() {
    #expect(
      render(String(repeating: "\n", count: 99) + "ab", 100, 101) == """
        error: wrong
          a.apus:100:2
            |
        100 | ab
            |  ^

        """)
  }

  @Test func coloursForATerminal() {
    let text = render("ab", 0, 1, hint: "so", colour: true)
    #expect(text.hasPrefix("\u{1B}[1;31merror:\u{1B}[0m \u{1B}[1mwrong\u{1B}[0m\n"))
    #expect(text.hasSuffix(" \u{1B}[31m^ so\u{1B}[0m\n"))
  }

  @Test(arguments: [
    ("ab", 0, 0, ["ab", "^"]),
    ("ab", 2, 2, ["ab", "  ^"]),
    ("ab", 5, 9, ["ab", "  ^"]),
    ("ab\ncd", 1, 4, ["ab", " ^"]),
    ("ab\r\ncd\r\n", 4, 6, ["cd", "^^"]),
    ("ab\rcd", 3, 5, ["cd", "^^"]),
    ("ab\r\n", 2, 3, ["ab", "  ^"]),
    ("\tab", 1, 3, ["  ab", "  ^^"]),
    ("a\tb", 1, 2, ["a  b", " ^^"]),
    ("日本a", 3, 6, ["日本a", "  ^^"]),
    ("日本a", 6, 7, ["日本a", "    ^"]),
    ("😀a", 4, 5, ["😀a", "  ^"]),
    ("e\u{301}a", 3, 4, ["e\u{301}a", " ^"]),
    ("a\u{202E}b", 4, 5, ["a\\u{202E}b", "         ^"]),
    ("a\u{0}b", 1, 2, ["a\\u{0}b", " ^^^^^"]),
    ("a\u{1B}[31mb", 0, 1, ["a\\u{1B}[31mb", "^"]),
    ("a\u{2028}b", 0, 1, ["a\\u{2028}b", "^"]),
  ])
  func pointsAt(_ text: String, _ start: Int, _ end: Int, _ expected: [String]) {
    #expect(excerpt(text, start, end) == expected)
  }

  @Test func showsAnEmptyLine() {
    #expect(
      render("", 0, 0) == """
        error: wrong
          a.apus:1:1
          |
        1 |
          | ^

        """)
  }

  @Test func showsBytesThatAreNotUTF8() {
    let file = SourceFile(path: "a.apus", bytes: [0x61, 0xFF, 0x62])
    let location = Problem.Location(file: file, span: Span(start: 1, end: 2))
    let text = ProblemRenderer().render(Problem(.error, "wrong", at: location))
    #expect(text.contains("1 | a\u{FFFD}b\n  |  ^\n"))
  }

  @Test func escapesMessagesHintsAndPaths() {
    let file = SourceFile(path: "a\u{1B}.apus", text: "a")
    let location = Problem.Location(file: file, span: Span(start: 0, end: 1))
    let problem = Problem(.error, "b\u{1B}\nc", at: location, hint: "d\u{202E}")
    #expect(!ProblemRenderer().render(problem).unicodeScalars.contains { $0 == "\u{1B}" })
    #expect(ProblemRenderer().render(problem).hasPrefix("error: b\\u{1B}\\u{A}c\n"))
    #expect(ProblemRenderer().render(problem).hasSuffix("^ d\\u{202E}\n"))
  }

  @Test func cutsLongLines() {
    let long = String(repeating: "a", count: 500)
    let start = excerpt(long, 0, 3)
    #expect(start == [String(repeating: "a", count: 120) + "…", "^^^"])
    let middle = excerpt(long, 250, 253)
    #expect(middle[0].hasPrefix("…a") && middle[0].hasSuffix("a…"))
    #expect(middle[1] == String(repeating: " ", count: 61) + "^^^")
    let end = excerpt(long, 499, 500)
    #expect(
      end == ["…" + String(repeating: "a", count: 61), String(repeating: " ", count: 61) + "^"])
    let wide = excerpt(long, 100, 400)
    #expect(wide[0].count < 200 && wide[1].drop { $0 == " " }.count == 121)
  }

  @Test(.timeLimit(.minutes(1)))
  func cutsAVeryLongLineQuickly() {
    let file = SourceFile(path: "a.apus", text: String(repeating: "é ", count: 1 << 20))
    for start in stride(from: 0, to: 3 << 20, by: 300_000) {
      let location = Problem.Location(file: file, span: Span(start: start, end: 3 << 20))
      let lines = ProblemRenderer().render(Problem(.error, "wrong", at: location)).split(
        separator: "\n")
      #expect(lines[3].unicodeScalars.count < 200)
    }
  }
}

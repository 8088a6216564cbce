import ApusDiagnostics
import Testing

@Suite struct SourceLinesTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("", 9, 1, 1), ("ab", -1, 1, 1), ("ab", 1, 1, 2), ("ab", 2, 1, 3),
    ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\n", 2, 2, 1), ("a\r\nb", 3, 2, 1),
    ("a\rb", 2, 2, 1), ("a\r\rb", 3, 3, 1), ("a\n\rb", 3, 3, 1), ("a\r", 2, 2, 1),
    ("éb", 2, 1, 2), ("日😀b", 7, 1, 3), ("e\u{301}b", 3, 1, 3),
  ])
  func finds(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    let position = SourceLines(of: SourceFile(path: "a", text: text)).position(at: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  /// Columns far from a line's start are counted from nearer places.
  @Test func findsColumnsOfLongLines() {
    for count in [1022, 1023, 1024, 1025, 5000] {
      let text = "a\n" + String(repeating: "é", count: count)
      let lines = SourceLines(of: SourceFile(path: "a", text: text))
      for column in [1, 2, count / 2, count, count + 1] {
        let position = lines.position(at: 2 * column)
        #expect(position.line == 2)
        #expect(position.column == column)
      }
    }
  }

  @Test func joinsSpans() {
    let span = Span(start: 5, end: 7)
    #expect(span.joined(with: Span(start: 1, end: 2)) == Span(start: 1, end: 7))
    #expect(span.joined(with: Span(start: 6, end: 9)) == Span(start: 5, end: 9))
    #expect(Span(start: 3, end: 1) == Span(start: 3, end: 3))
  }
}

@Suite struct ProblemOrderTests {
  @Test func readsByFileThenPlaceThenSeverity() {
    let files = ["a", "b"].map { SourceFile(path: $0, text: "text") }
    func problem(
      _ severity: Problem.Severity, _ message: String, _ file: Int, _ start: Int
    ) -> Problem {
      let span = Span(start: start, end: start + 1)
      return Problem(severity, message, at: .init(file: files[file], span: span))
    }
    let problems = [
      problem(.error, "5", 1, 0), problem(.warning, "4", 0, 2), problem(.error, "3", 0, 2),
      problem(.error, "2", 0, 2), problem(.warning, "1", 0, 1), Problem(.error, "0"),
    ]
    #expect(problems.inReadingOrder().map(\.message) == ["0", "1", "2", "3", "4", "5"])
    #expect(problems.hasErrors)
    #expect(!problems.filter { $0.severity == .warning }.hasErrors)
  }
}

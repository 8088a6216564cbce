import ApusDiagnostics
import Testing

@testable import apus

@Suite struct OutcomeTests {
  @Test func showsProblemsInReadingOrderAndCountsThem() {
    let file = SourceFile(path: "a.apus", text: "one\ntwo\n")
    var outcome = Outcome()
    outcome.report(Problem(.warning, "somewhere"))
    outcome.report(Problem(.error, "later", at: .init(file: file, span: Span(start: 4, end: 7))))
    outcome.report(Problem(.error, "earlier", at: .init(file: file, span: Span(start: 0, end: 3))))
    #expect(outcome.exitCode == .problems)
    #expect(
      outcome.diagnostics(isColoured: false) == """
        error: earlier
          a.apus:1:1
          |
        1 | one
          | ^^^

        error: later
          a.apus:2:1
          |
        2 | two
          | ^^^

        warning: somewhere

        2 errors, 1 warning

        """)
    #expect(outcome.diagnostics(isColoured: true).contains("\u{1B}["))
  }

  @Test(arguments: [
    (0, 0, ""), (1, 0, "\n1 error\n"), (0, 1, "\n1 warning\n"), (2, 2, "\n2 errors, 2 warnings\n"),
  ])
  func countsProblems(_ errors: Int, _ warnings: Int, _ count: String) {
    var outcome = Outcome()
    for _ in 0..<errors { outcome.report(Problem(.error, "wrong")) }
    for _ in 0..<warnings { outcome.report(Problem(.warning, "odd")) }
    #expect(outcome.diagnostics(isColoured: false).hasSuffix(count))
    #expect(outcome.exitCode == (errors == 0 ? .success : .problems))
  }

  @Test func explainsUsage() {
    let outcome = Tool().run(["genrate"])
    #expect(outcome.exitCode == .usage)
    #expect(
      outcome.diagnostics(isColoured: false)
        == "error: unknown command 'genrate'\n  did you mean 'generate'?\n")
    #expect(Tool().run([]).exitCode == .usage)
    #expect(Tool().run(["--version"]).text == "apus 0.1.0\n")
  }

  @Test(arguments: ["", "generate", "check", "format"])
  func printsHelp(_ command: String) {
    let outcome = Tool().run(command.isEmpty ? ["--help"] : [command, "--help"])
    #expect(outcome.exitCode == .success)
    #expect(outcome.text.contains("usage: apus \(command)"))
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(outcome.text.hasSuffix("\n") && !outcome.text.hasSuffix("\n\n"))
    if !command.isEmpty { #expect(Tool().run(["help", command]).text == outcome.text) }
  }
}

import Testing

@testable import apus

@Suite struct TerminalTests {
  @Test(arguments: [
    (true, [:], true), (false, [:], false), (true, ["TERM": "xterm"], true),
    (true, ["TERM": "dumb"], false), (true, ["NO_COLOR": "1"], false),
    (true, ["NO_COLOR": ""], true), (true, ["NO_COLOR": "0", "TERM": "xterm"], false),
  ])
  func coloursProblems(isTerminal: Bool, environment: [String: String], isColoured: Bool) {
    #expect(
      Terminal.showsColour(isTerminal: isTerminal) { environment[$0] } == isColoured)
  }
}

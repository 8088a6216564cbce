import ApusDiagnostics

/// What a run has to say, and how it ended.
struct Outcome {
  enum ExitCode: Int32 {
    case success = 0
    case problems = 1
    case usage = 2
  }

  /// For standard output.
  private(set) var output: [UInt8] = []
  /// For standard error.
  private(set) var problems: [Problem] = []
  var exitCode: ExitCode = .success

  mutating func write(_ bytes: some Sequence<UInt8>) {
    output += bytes
  }

  mutating func writeLine(_ line: String) {
    output += Array(line.utf8) + [UInt8(ascii: "\n")]
  }

  mutating func report(_ problem: Problem) {
    problems.append(problem)
    if problem.severity == .error, exitCode == .success { exitCode = .problems }
  }

  mutating func report(_ problems: some Sequence<Problem>) {
    for problem in problems { report(problem) }
  }

  /// The problems as people read them: those in files in reading order, then the others, and how
  /// many there are.
  func diagnostics(isColoured: Bool) -> String {
    let renderer = ProblemRenderer(colour: isColoured)
    let located = problems.filter { $0.location != nil }.inReadingOrder()
    let others = problems.filter { $0.location == nil }
    let text = renderer.render(located + others)
    return text.isEmpty || exitCode == .usage ? text : "\(text)\n\(count)\n"
  }

  /// Such as `2 errors, 1 warning`.
  private var count: String {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    return [
      errors == 0 ? nil : "\(errors) error\(errors == 1 ? "" : "s")",
      warnings == 0 ? nil : "\(warnings) warning\(warnings == 1 ? "" : "s")",
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

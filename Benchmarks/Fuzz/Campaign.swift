import Foundation

/// Runs the cases in child processes of 10,000 each, so that a crash or a hang ends one child alone
/// and the case that it was at is known; then goes on behind that case.
struct Campaign {
  private static let chunkSize: UInt64 = 10_000
  private static let mostFindings = 20

  private let options: Options
  private let folder: URL
  private let executable: URL

  init(_ options: Options) throws {
    guard let executable = Bundle.main.executableURL else {
      throw Failure("can't find this program's own file")
    }
    self.executable = executable
    self.options = options
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fuzz-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// - Returns: Whether nothing was found.
  func run() throws -> Bool {
    defer { try? FileManager.default.removeItem(at: folder) }
    let end = options.from + options.cases
    var report = Report()
    var next = options.from
    while next < end, report.findings.count < Self.mostFindings {
      let count = min(Self.chunkSize, end - next)
      let (part, goesOnAt) = try runChunk(from: next, cases: count)
      for finding in part.findings { say("case \(finding.index): \(finding.text)") }
      report.add(part)
      next = goesOnAt
      let done = next - options.from
      if done % 100_000 == 0 { say("\(done) of \(options.cases) cases") }
    }
    say(summary(of: report, cases: next - options.from))
    return report.findings.isEmpty
  }

  private func runChunk(
    from first: UInt64, cases: UInt64
  ) throws -> (report: Report, goesOnAt: UInt64) {
    let child = Process()
    child.executableURL = executable
    child.arguments = options.arguments(from: first, cases: cases, reportingTo: folder)
    try child.run()
    child.waitUntilExit()
    if child.terminationReason == .exit, child.terminationStatus == 0 {
      let data = try Data(contentsOf: Chunk.reportFile(in: folder))
      return (try JSONDecoder().decode(Report.self, from: data), first + cases)
    }
    guard child.terminationReason == .uncaughtSignal,
      let index = try UInt64(String(contentsOf: Chunk.caseFile(in: folder), encoding: .utf8))
    else { throw Failure("a child process ended with status \(child.terminationStatus)") }
    let isHang = child.terminationStatus == SIGALRM
    let text =
      isHang
      ? "took longer than \(Chunk.timeLimit) seconds"
      : "crashed with signal \(child.terminationStatus)"
    var report = Report()
    report.findings = [.init(index: index, text: text)]
    return (report, index + 1)
  }

  private func summary(of report: Report, cases: UInt64) -> String {
    var lines = ["\(cases) cases with seed \(options.seed), \(report.findings.count) findings"]
    for (outcome, count) in report.outcomes.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(outcome): \(count)")
    }
    let slowest = report.slowest.map { "\($0.index) (\(Int($0.milliseconds)) ms)" }
    lines.append("  slowest: \(slowest.joined(separator: ", "))")
    lines.append("  digest: \(String(report.digest.value, radix: 16))")
    return lines.joined(separator: "\n")
  }

  private func say(_ text: String) {
    FileHandle.standardOutput.write(Data("\(text)\n".utf8))
  }
}

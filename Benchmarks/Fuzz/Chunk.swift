import Foundation

/// Runs cases one after the other in this process. The number of each is in a file before it
/// begins, and an alarm ends the process if it takes too long.
struct Chunk: Sendable {
  /// In seconds.
  static let timeLimit: UInt32 = 5
  /// What a secondary thread has on Apple's platforms. Nothing may need more.
  private static let stackSize = 512 << 10

  private let options: Options
  private let targets: Targets

  init(_ options: Options) throws {
    self.options = options
    targets = try Targets(Corpus(options.corpus), kind: options.kind)
  }

  static func caseFile(in folder: URL) -> URL { folder.appendingPathComponent("case") }
  static func reportFile(in folder: URL) -> URL { folder.appendingPathComponent("report.json") }

  /// Runs the cases and leaves a report in a folder.
  func run(reportingTo folder: URL) throws {
    let file = open(Self.caseFile(in: folder).path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw Failure("can't write to \(folder.path)") }
    let report = onSmallStack {
      var report = Report()
      for index in options.from..<options.from + options.cases {
        // Always longer than the last, so that nothing of that is left.
        let number = Array("\(index)".utf8)
        _ = pwrite(file, number, number.count, 0)
        alarm(Self.timeLimit)
        run(index, &report)
      }
      alarm(0)
      return report
    }
    try JSONEncoder().encode(report).write(to: Self.reportFile(in: folder))
  }

  /// Prints a case's input and what it came to.
  ///
  /// - Returns: Whether nothing was found.
  func show(_ index: UInt64) -> Bool {
    FileHandle.standardOutput.write(Data(targets.input(index, seed: options.seed).shown))
    let report = onSmallStack {
      var report = Report()
      run(index, &report)
      return report
    }
    let duration = report.slowest.first?.milliseconds ?? 0
    let texts = report.findings.map(\.text) + report.outcomes.keys
    print("\n--- \(texts.joined(separator: "\n")), \(duration) ms")
    return report.findings.isEmpty
  }

  private func run(_ index: UInt64, _ report: inout Report) {
    let start = ContinuousClock.now
    do throws(Failure) {
      let input = targets.input(index, seed: options.seed)
      let outcome = try targets.run(input, isSample: index % 8 == 0, &report.digest)
      report.outcomes[outcome, default: 0] += 1
    } catch {
      report.findings.append(.init(index: index, text: error.text))
    }
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    report.add(
      .init(index: index, milliseconds: Double(seconds) * 1e3 + Double(attoseconds) / 1e15))
  }

  private func onSmallStack(_ work: @escaping @Sendable () -> Report) -> Report {
    let result = Result()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      result.report = work()
      done.signal()
    }
    thread.stackSize = Self.stackSize
    thread.start()
    done.wait()
    return result.report
  }

  /// Written by one thread and read by another once that is done.
  private final class Result: @unchecked Sendable {
    var report = Report()
  }
}

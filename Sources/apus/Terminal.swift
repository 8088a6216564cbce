import ApusDiagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What this process was started with and ends with.
enum Terminal {
  /// Whether problems may be coloured: only on a terminal, and not if `NO_COLOR` is set.
  private static var showsColour: Bool {
    let isOff = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return isatty(STDERR_FILENO) == 1 && !isOff
  }

  /// Says what there is to say and ends.
  static func finish(_ outcome: Outcome) -> Never {
    var outcome = outcome
    do throws(Problem) {
      try FileSystem.put(outcome.output, into: STDOUT_FILENO, named: "<standard output>")
    } catch {
      outcome.report(error)
    }
    let diagnostics = Array(outcome.diagnostics(isColoured: showsColour).utf8)
    try? FileSystem.put(diagnostics, into: STDERR_FILENO, named: "<standard error>")
    exit(outcome.exitCode.rawValue)
  }
}

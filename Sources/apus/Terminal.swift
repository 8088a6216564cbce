import ApusDiagnostics
import ApusOutput

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What this process was started with and ends with.
enum Terminal {
  /// Whether problems may be coloured: only on a terminal that knows colours, and not if `NO_COLOR`
  /// is set.
  ///
  /// - Parameter variable: the value of a variable of the environment, if it is set.
  static func showsColour(isTerminal: Bool, variable: (String) -> String?) -> Bool {
    isTerminal && variable("TERM") != "dumb" && (variable("NO_COLOR") ?? "").isEmpty
  }

  /// Says what there is to say and ends.
  static func finish(_ outcome: Outcome) -> Never {
    var outcome = outcome
    do throws(Problem) {
      try FileSystem.put(outcome.output, into: STDOUT_FILENO, named: "<standard output>")
    } catch {
      outcome.report(error)
    }
    let isColoured = showsColour(isTerminal: isatty(STDERR_FILENO) == 1) { name in
      getenv(name).map { String(cString: $0) }
    }
    let diagnostics = Array(outcome.diagnostics(isColoured: isColoured).utf8)
    try? FileSystem.put(diagnostics, into: STDERR_FILENO, named: "<standard error>")
    exit(outcome.exitCode.rawValue)
  }
}

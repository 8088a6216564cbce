import ApusDiagnostics
import ApusOutput
import ApusSpecLanguage

/// Lays specs out in the one way there is: in place or, what came from standard input, on standard
/// output. Nothing is changed or printed if there is an error in any of them.
struct SpecFormatter {
  private var changes: [FileChange] = []
  private var printed: [UInt8] = []
  private var differences: [String] = []
  /// Those of the specs.
  private var folders: Set<String> = []

  static func run(_ specs: [SourceFile], isCheck: Bool, reportingTo outcome: inout Outcome) {
    var formatter = SpecFormatter()
    for spec in specs { formatter.format(spec, &outcome) }
    guard outcome.exitCode == .success else { return }
    if isCheck {
      for path in formatter.differences { outcome.writeLine(path) }
      if !formatter.differences.isEmpty { outcome.exitCode = .problems }
      return
    }
    do throws(Problem) {
      for folder in formatter.folders { Staging.removeLeftovers(in: folder) }
      try FileWriter.make(formatter.changes)
      outcome.write(formatter.printed)
    } catch {
      outcome.report(error)
    }
  }

  private mutating func format(_ spec: SourceFile, _ outcome: inout Outcome) {
    let (tree, problems) = Parser.parse(spec)
    outcome.report(problems)
    guard !problems.hasErrors else { return }
    let text = Array(Printer.print(tree).utf8)
    if spec.path == SourceReader.standardInputName {
      printed = text
      if text != spec.bytes { differences.append(spec.path) }
      return
    }
    do throws(Problem) {
      // Through a symbolic link, which stays one.
      let path = try FileSystem.destination(of: spec.path)
      folders.insert(path.folder ?? ".")
      guard text != spec.bytes else { return }
      differences.append(spec.path)
      let mode = try FileSystem.status(of: path)?.mode
      let previous = mode.map { FileChange.Previous(bytes: spec.bytes, mode: $0) }
      changes.append(FileChange(path: path, bytes: text, previous: previous))
    } catch {
      outcome.report(error)
    }
  }
}

import Foundation

/// What the command line asks for. Options come in pairs of a name and a value; anything else is
/// refused.
struct Options: Sendable {
  var cases: UInt64 = 100_000
  var from: UInt64 = 0
  var seed: UInt64 = 1
  var only: UInt64?
  var corpus = Corpus.package
  /// What all cases are, if they are to be of one kind.
  var kind: Targets.Input.Kind?
  /// Where a child process reports, which runs part of the cases.
  var chunkFolder: URL?

  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--corpus": corpus = URL(fileURLWithPath: value, isDirectory: true)
      case "--kind":
        guard let kind = Targets.Input.Kind(rawValue: value) else { return nil }
        self.kind = kind
      case "--chunk": chunkFolder = URL(fileURLWithPath: value, isDirectory: true)
      default:
        guard let number = UInt64(value), number <= UInt64(Int64.max) else { return nil }
        switch name {
        case "--cases": cases = number
        case "--from": from = number
        case "--seed": seed = number
        case "--only": only = number
        default: return nil
        }
      }
    }
  }

  /// The arguments that make a child run some of the cases.
  func arguments(from first: UInt64, cases: UInt64, reportingTo folder: URL) -> [String] {
    [
      "--from", "\(first)", "--cases", "\(cases)", "--seed", "\(seed)", "--corpus", corpus.path,
      "--chunk", folder.path,
    ] + (kind.map { ["--kind", $0.rawValue] } ?? [])
  }
}

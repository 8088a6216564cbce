@testable import apus

extension Outcome {
  /// What went to standard output.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The problems' messages, with their severity.
  var messages: [String] { problems.map { "\($0.severity.rawValue): \($0.message)" } }
}

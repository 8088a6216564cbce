import ApusDiagnostics
import ApusSpecLanguage

/// The API model while the passes work on it, with what they need to know of the spec.
struct Draft {
  let declarations: Declarations
  var api: API
  /// What each of the model's records was made of, by the same index.
  var recordMembers: [[Member]] = []
  /// What each of the model's operations was made of, by the same index.
  var operationMembers: [[Member]] = []
  /// The operations' paths, by the same index.
  var paths: [PathTemplate] = []
  /// The spans of types that were reported: what is said of them would be a guess.
  var unresolved: Set<Span> = []
  var report: Report
}

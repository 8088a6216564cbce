import ApusDiagnostics

/// What the passes find, in the order they find it. All passes write to one report.
final class Report {
  struct Finding {
    let problem: ModelProblem
    /// None for what concerns the whole file.
    let span: Span?
  }

  private let file: SourceFile
  private(set) var findings: [Finding] = []
  /// Looking for a similar name takes time for each name there is, so only so many are looked for.
  private var suggestionsLeft = 100

  init(file: SourceFile) {
    self.file = file
  }

  /// What is written at a place of the spec.
  func text(in span: Span) -> String {
    String(decoding: file.bytes.dropFirst(span.start).prefix(span.end - span.start), as: UTF8.self)
  }

  func add(_ problem: ModelProblem, at span: Span?) {
    findings.append(Finding(problem: problem, span: span))
  }

  /// `did you mean 'NAME'?`, if a candidate is near.
  func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return Suggestion.hint(for: name, among: candidates)
  }

  /// The same for one of a few words: all of them where none is near.
  func choice(for name: String, among words: [String]) -> String? {
    if let near = suggestion(for: name, among: words) { return near }
    return words.isEmpty ? nil : "one of \(words.joined(separator: ", "))"
  }

  var isFreeOfErrors: Bool { findings.allSatisfy { $0.problem.severity == .warning } }

  /// The findings as people read them, in the order of the file.
  var problems: [Problem] {
    findings.map { finding in
      Problem(
        finding.problem.severity, finding.problem.message,
        at: finding.span.map { Problem.Location(file: file, span: $0) },
        hint: finding.problem.hint)
    }.inReadingOrder()
  }
}

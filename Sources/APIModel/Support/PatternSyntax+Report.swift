import ApusDiagnostics
import ApusSpecLanguage

extension PatternSyntax {
  /// Reports a pattern that won't do, at the place inside it where the text has no escapes.
  static func check(_ pattern: Text, report: Report) {
    guard let fault = fault(of: pattern.value) else { return }
    var span = pattern.span
    if span.end - span.start == pattern.value.utf8.count + 2, !fault.range.isEmpty {
      span = Span(
        start: span.start + 1 + fault.range.lowerBound, end: span.start + 1 + fault.range.upperBound
      )
    }
    report.add(.malformedPattern(fault.message), at: span)
  }
}

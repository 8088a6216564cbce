import ApusDiagnostics
import ApusSpecLanguage

/// Reads scalars: what is text, what is a number, and, if asked to, the limits of both.
struct ScalarReader {
  private let checksLimits: Bool
  private let report: Report

  init(checksLimits: Bool, _ report: Report) {
    self.checksLimits = checksLimits
    self.report = report
  }

  func read(
    _ written: ExpandedValue, as scalar: Scalar, _ constraints: Constraints
  ) -> Literal? {
    switch (scalar, written) {
    case (.bool, _):
      guard let flag = written.word.flatMap({ Bool($0) }) else {
        return report.refuse(written, expected: "true or false")
      }
      return .bool(flag)
    case (.integer, .value(.number(let number))):
      return integer(number).flatMap { value in
        check(value, constraints.integer, at: number.span)
        return .integer(value)
      }
    case (.uint64, .value(.number(let number))):
      guard let value = UInt64(number.text) else {
        return report.refuse(written, expected: "an integer from 0 to 2^64 - 1")
      }
      check(Int64(clamping: value), constraints.integer, at: number.span)
      return .unsigned(value)
    case (.timestamp, .value(.number(let number))): return integer(number).map { .timestamp($0) }
    case (.number, .value(.number(let number))):
      guard let value = Double(number.text), value.isFinite else {
        return report.refuse(written, .tooLarge(number.text))
      }
      check(value, constraints, at: number.span)
      return .number(value)
    case (.decimal, .value(.number(let number))), (.decimalNumber, .value(.number(let number))):
      return .text(number.text)
    case (.uint64, _): return report.refuse(written, expected: "an integer")
    case (.datetime, .value(.string(let text))):
      guard let seconds = TextFormat.seconds(of: text.value) else {
        return report.refuse(written, expected: "a time such as 2026-11-23T08:30:00Z")
      }
      return .dateTime(seconds)
    case (.integer, _): return report.refuse(written, expected: "an integer")
    case (.timestamp, _):
      return report.refuse(written, expected: "a time in whole seconds since 1970")
    case (.number, _): return report.refuse(written, expected: "a number")
    case (_, .value(.string(let text))):
      if checksLimits { check(text, scalar, constraints) }
      return .text(text.value)
    case (.decimal, _), (.decimalNumber, _):
      return report.refuse(written, expected: "a decimal number")
    default:
      if case .value(.word(let name)) = written {
        return report.refuse(written, .unquoted(name.text))
      }
      return report.refuse(written, expected: "text")
    }
  }

  private func integer(_ number: NumberSyntax) -> Int64? {
    if let value = Int64(number.text) { return value }
    let isWhole = number.text.utf8.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
    report.add(
      isWhole ? .tooLarge(number.text) : .wrongType("an integer", number.text), at: number.span)
    return nil
  }

  private func check(_ value: Int64, _ bounds: Bounds<Int64>, at span: Span) {
    guard checksLimits else { return }
    if let lower = bounds.lower, value < lower {
      report.add(.outOfBounds("\(value)", "at least \(lower)"), at: span)
    } else if let upper = bounds.upper, value > upper {
      report.add(.outOfBounds("\(value)", "at most \(upper)"), at: span)
    }
  }

  private func check(_ value: Double, _ constraints: Constraints, at span: Span) {
    guard checksLimits else { return }
    if let lower = constraints.number.lower, value < lower {
      report.add(.outOfBounds(shown(value), "at least \(shown(lower))"), at: span)
    } else if let upper = constraints.number.upper,
      constraints.excludesUpper ? value >= upper : value > upper
    {
      let word = constraints.excludesUpper ? "less than" : "at most"
      report.add(.outOfBounds(shown(value), "\(word) \(shown(upper))"), at: span)
    }
  }

  private func shown(_ number: Double) -> String {
    let text = String(number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func check(_ text: Text, _ scalar: Scalar, _ constraints: Constraints) {
    if let expected = TextFormat.expected(text.value, as: scalar) {
      report.add(.malformedText(expected), at: text.span)
    }
    report.check(
      text.value.unicodeScalars.count, "character", within: constraints.length, at: text.span)
    // What takes long to match is left to the example's generated test.
    if let pattern = constraints.pattern,
      PatternSyntax.isQuick(pattern, inTextOf: text.value.unicodeScalars.count),
      let regex = try? Regex(pattern),
      (try? regex.matchingSemantics(.unicodeScalar).firstMatch(in: text.value)) == nil
    {
      report.add(.patternMismatch(pattern), at: text.span)
    }
  }
}

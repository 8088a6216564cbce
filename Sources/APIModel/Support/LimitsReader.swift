import ApusDiagnostics
import ApusSpecLanguage

/// Reads what is in parentheses behind a type. Reports limits that the type can't have, numbers
/// of the wrong kind, and ranges that nothing is in.
enum LimitsReader {
  /// How many elements a list or map may have.
  static func count(_ limits: LimitsSyntax?, report: Report) -> Bounds<Int> {
    guard let limits else { return Bounds() }
    if let pattern = limits.pattern {
      report.add(.limits("a pattern", on: "a list or map"), at: pattern.span)
    }
    return limits.range.map { size($0, report: report) } ?? Bounds()
  }

  /// What a scalar's values must keep to.
  static func constraints(_ limits: LimitsSyntax?, on scalar: Scalar, report: Report) -> Constraints
  {
    var result = Constraints()
    guard let limits else { return result }
    switch scalar {
    case .string, .email, .url, .secret:
      if let range = limits.range { result.length = size(range, report: report) }
      if let pattern = limits.pattern {
        PatternSyntax.check(pattern, report: report)
        result.pattern = pattern.value
      }
    case .integer, .uint64:
      refusePattern(limits, on: scalar, report: report)
      if let range = limits.range { result.integer = integers(range, report: report) }
    case .number:
      refusePattern(limits, on: scalar, report: report)
      if let range = limits.range {
        result.number = numbers(range, report: report)
        result.excludesUpper = range.excludesUpper
      }
    case .bool, .decimal, .decimalNumber, .timestamp, .datetime, .date, .uuid, .bytes, .json, .file,
      .text:
      report.add(.limits("limits", on: "'\(scalar.rawValue)'"), at: limits.span)
    }
    return result
  }

  private static func refusePattern(_ limits: LimitsSyntax, on scalar: Scalar, report: Report) {
    if let pattern = limits.pattern {
      report.add(.limits("a pattern", on: "'\(scalar.rawValue)'"), at: pattern.span)
    }
  }

  private static func size(_ range: LimitsSyntax.Range, report: Report) -> Bounds<Int> {
    for bound in [range.lower, range.upper] {
      if let bound, bound.text.hasPrefix("-") { report.add(.negativeLimit, at: bound.span) }
    }
    let bounds = integers(range, report: report)
    return Bounds(
      lower: bounds.lower.map { Int(clamping: $0) }, upper: bounds.upper.map { Int(clamping: $0) })
  }

  private static func integers(_ range: LimitsSyntax.Range, report: Report) -> Bounds<Int64> {
    let lower = range.lower.flatMap { integer($0, report: report) }
    var upper = range.upper.flatMap { integer($0, report: report) }
    if let last = upper, range.excludesUpper {
      if last == .min { report.add(.emptyRange, at: range.span) } else { upper = last - 1 }
    }
    if let lower, let upper, lower > upper {
      report.add(.emptyRange, at: range.span)
      // Or else every value of the spec would be out of it.
      return Bounds()
    }
    return Bounds(lower: lower, upper: upper)
  }

  static func integer(_ number: NumberSyntax, report: Report) -> Int64? {
    if let value = Int64(number.text) { return value }
    let isWhole = number.text.utf8.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
    report.add(isWhole ? .tooLarge(number.text) : .fractionalLimit(number.text), at: number.span)
    return nil
  }

  private static func numbers(_ range: LimitsSyntax.Range, report: Report) -> Bounds<Double> {
    func value(_ bound: NumberSyntax) -> Double? {
      if let value = Double(bound.text), value.isFinite { return value }
      report.add(.tooLarge(bound.text), at: bound.span)
      return nil
    }
    let bounds = Bounds(lower: range.lower.flatMap(value), upper: range.upper.flatMap(value))
    if let lower = bounds.lower, let upper = bounds.upper,
      range.excludesUpper ? lower >= upper : lower > upper
    {
      report.add(.emptyRange, at: range.span)
      return Bounds()
    }
    return bounds
  }
}

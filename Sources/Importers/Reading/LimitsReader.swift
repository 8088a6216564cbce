import ApusJSON
import ApusSpecLanguage

/// Reads the limits of values: how long, how many, how large, and the pattern of a text.
enum LimitsReader {
  /// A count from one keyword to another.
  static func count(
    _ keywords: SchemaKeywords, _ lower: SchemaKeywords.Keyword, _ upper: SchemaKeywords.Keyword,
    of type: String, _ context: inout ReadingContext
  ) -> ShapeLimits {
    var limits = ShapeLimits()
    for (keyword, value) in keywords.limits {
      switch keyword {
      case lower where (value.integer ?? -1) >= 0:
        if value.integer != 0 { limits.lower = value.integer.map { "\($0)" } }
      case upper where (value.integer ?? -1) >= 0: limits.upper = value.integer.map { "\($0)" }
      case .pattern
      where lower == .minLength && value.string.map { PatternSyntax.fault(of: $0) == nil } == true:
        limits.pattern = value.string
      default: omit(keyword, of: type, at: value, &context)
      }
    }
    return checked(limits, keywords, &context)
  }

  /// Where numbers begin or end: at a number, right before it (-1) or right behind it (1).
  private struct Bound: Comparable {
    let value: JSONValue
    let side: Int

    private var place: (Double, Int) { (value.number ?? 0, side) }

    static func == (first: Bound, second: Bound) -> Bool { first.place == second.place }
    static func < (first: Bound, second: Bound) -> Bool { first.place < second.place }
  }

  /// The bounds of a number.
  static func number(
    _ keywords: SchemaKeywords, of type: String, _ context: inout ReadingContext
  ) -> ShapeLimits {
    let isWhole = type == "integer"
    func text(_ value: JSONValue) -> String? {
      isWhole ? value.integer.map { "\($0)" } : value.number.flatMap { _ in value.numberText }
    }
    var lowers: [Bound] = []
    var uppers: [Bound] = []
    for (keyword, value) in keywords.limits {
      let isBound = text(value) != nil
      switch keyword {
      case .minimum where isBound:
        lowers.append(Bound(value: value, side: keywords[.exclusiveMinimum]?.bool == true ? 1 : 0))
      case .exclusiveMinimum where isBound: lowers.append(Bound(value: value, side: 1))
      case .maximum where isBound:
        uppers.append(Bound(value: value, side: keywords[.exclusiveMaximum]?.bool == true ? -1 : 0))
      case .exclusiveMaximum where isBound: uppers.append(Bound(value: value, side: -1))
      // 3.0 has a flag for what 3.1 gives a bound of its own.
      case .exclusiveMinimum where value.kind == .bool, .exclusiveMaximum where value.kind == .bool:
        break
      default: omit(keyword, of: type, at: value, &context)
      }
    }
    var limits = ShapeLimits()
    if let lower = lowers.max() {
      limits.lower = text(lower.value)
      if lower.side > 0 {
        if isWhole, let integer = lower.value.integer, integer < .max {
          limits.lower = "\(integer + 1)"
        } else {
          omit(.exclusiveMinimum, of: type, at: lower.value, &context)
        }
      }
    }
    if let upper = uppers.min() {
      // No whole number is lower.
      if isWhole, upper.side < 0, upper.value.integer == .min {
        omit(.exclusiveMaximum, of: type, at: upper.value, &context)
      } else {
        limits.upper = text(upper.value)
        limits.excludesUpper = upper.side < 0
      }
    }
    return checked(limits, keywords, &context)
  }

  /// Notes the limits of a type that has none.
  static func omitAll(
    _ keywords: SchemaKeywords, of type: String, _ context: inout ReadingContext
  ) {
    for (keyword, value) in keywords.limits { omit(keyword, of: type, at: value, &context) }
  }

  private static func omit(
    _ keyword: SchemaKeywords.Keyword, of type: String, at value: JSONValue,
    _ context: inout ReadingContext
  ) {
    context.omit(
      "'\(keyword)' of \("aeio".contains(type.prefix(1)) ? "an" : "a") \(type)", at: value)
  }

  /// Limits that leave no value are no limits.
  private static func checked(
    _ limits: ShapeLimits, _ keywords: SchemaKeywords, _ context: inout ReadingContext
  ) -> ShapeLimits {
    guard let lower = limits.lower.flatMap(Double.init),
      let upper = limits.upper.flatMap(Double.init),
      limits.excludesUpper ? lower >= upper : lower > upper
    else { return limits }
    if let first = keywords.limits.first {
      context.omit("limits that no value meets", at: first.value)
    }
    return ShapeLimits(pattern: limits.pattern)
  }
}

/// A lowest and a highest value, both optional; the lowest is always included.
public struct Limits<Bound: Comparable & Hashable & Sendable>: Sendable, Hashable {
  /// The lowest value, itself allowed.
  public let lower: Bound?
  /// The highest value, allowed unless it is excluded.
  public let upper: Bound?
  /// Whether values must stay below `upper`.
  public let excludesUpper: Bool

  /// Whether a value lies within both.
  public func contains(_ value: Bound) -> Bool {
    if let lower, !(value >= lower) { return false }
    if let upper, !(excludesUpper ? value < upper : value <= upper) { return false }
    return true
  }
}

extension Limits {
  init(_ range: ClosedRange<Bound>) {
    self.init(lower: range.lowerBound, upper: range.upperBound, excludesUpper: false)
  }

  init(_ range: Range<Bound>) {
    self.init(lower: range.lowerBound, upper: range.upperBound, excludesUpper: true)
  }

  init(_ range: PartialRangeFrom<Bound>) {
    self.init(lower: range.lowerBound, upper: nil, excludesUpper: false)
  }

  init(_ range: PartialRangeThrough<Bound>) {
    self.init(lower: nil, upper: range.upperBound, excludesUpper: false)
  }

  init(_ range: PartialRangeUpTo<Bound>) {
    self.init(lower: nil, upper: range.upperBound, excludesUpper: true)
  }
}

extension Limits: CustomStringConvertible {
  /// `at least 1`, `at most 3`, `exactly 3`, `from 1 to 3` or `from 0 to below 1`.
  public var description: String {
    switch (lower, upper) {
    case (nil, nil): "anything"
    case (let lower?, nil): "at least \(lower)"
    case (nil, let upper?): "\(excludesUpper ? "below" : "at most") \(upper)"
    case (let lower?, let upper?):
      if lower == upper {
        "exactly \(upper)"
      } else {
        "from \(lower) to \(excludesUpper ? "below " : "")\(upper)"
      }
    }
  }
}

extension Limits<Int> {
  /// Whether what is counted stands in the plural after the limits.
  var isPlural: Bool { (upper ?? lower) != 1 }
}

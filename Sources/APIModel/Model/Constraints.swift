/// What a scalar's values must keep to.
public struct Constraints: Sendable, Hashable {
  /// In Unicode scalars.
  public var length = Bounds<Int>()
  /// For `integer`.
  public var integer = Bounds<Int64>()
  /// For `number`.
  public var number = Bounds<Double>()
  /// `..<` rather than `...`, for `number` only: an integer's bound is made inclusive.
  public var excludesUpper = false
  /// A regular expression to be found in the text.
  public var pattern: String?
  /// No limits.
  public init() {}
}

/// A lowest and a highest value, both included, both optional.
public struct Bounds<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The lowest value allowed.
  public var lower: Value?
  /// The highest value allowed.
  public var upper: Value?
  /// Bounds; none unless given.
  public init(lower: Value? = nil, upper: Value? = nil) {
    self.lower = lower
    self.upper = upper
  }
  /// Whether every value is allowed.
  @inlinable public var isUnbounded: Bool { lower == nil && upper == nil }
}

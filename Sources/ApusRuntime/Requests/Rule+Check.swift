extension String {
  /// How many Unicode scalars there are: as many as bytes that go on with none.
  fileprivate var scalarCount: Int {
    utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}

extension Rule {
  /// The rule that a text breaks: this one, none, or that its pattern can't be read.
  func broken(by text: String, _ patterns: inout Patterns) -> Rule? {
    switch self {
    case .length(let limits): limits.contains(text.scalarCount) ? nil : self
    case .pattern(let pattern): patterns.broken(pattern, by: text)
    case .email: TextForm.isEmail(text) ? nil : self
    case .url: TextForm.isURL(text) ? nil : self
    case .date: TextForm.isDate(text) ? nil : self
    default: nil
    }
  }

  /// Whether a whole number is outside the limits.
  func isBroken(by value: some FixedWidthInteger) -> Bool {
    switch self {
    case .integer(let limits): !limits.contains(Int(clamping: value))
    case .number(let limits): !limits.contains(Double(value))
    default: false
    }
  }

  /// Whether a number is outside the limits.
  func isBroken(by value: Double) -> Bool {
    switch self {
    case .integer(let limits):
      !Limits(
        lower: limits.lower.map(Double.init), upper: limits.upper.map(Double.init),
        excludesUpper: limits.excludesUpper
      ).contains(value)
    case .number(let limits): !limits.contains(value)
    default: false
    }
  }
}

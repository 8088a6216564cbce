/// How many schemas, properties and alternatives are read at most. The largest APIs known need a
/// thirtieth; a small document that merges the same schemas again and again could go on for ever.
struct WorkBudget {
  static let maximum = 2_000_000

  private(set) var used = 0
  var isExhausted: Bool { used >= Self.maximum }

  mutating func use(_ count: Int) { used += count }
}

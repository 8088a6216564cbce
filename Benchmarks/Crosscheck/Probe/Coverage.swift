/// Which optional fields and cases were used already.
public final class Coverage {
  private var seen: Set<String> = []
  private var turns: [String: Int] = [:]
  /// The places with cases that weren't used.
  private var unused: Set<String> = []

  /// For each place of a field, whether it may be left out, may not be, or both by its cases.
  public private(set) var fields: [String: Set<Bool>] = [:]
  private let use: FieldUse?

  /// Starts with nothing; what is given is noted in `use` too.
  public init(noting use: FieldUse? = nil) {
    self.use = use
  }

  /// The same, which goes on by itself.
  public func copy() -> Coverage {
    let copy = Coverage()
    (copy.seen, copy.turns, copy.unused) = (seen, turns, unused)
    return copy
  }

  /// How many optional fields there were, all of them used.
  public var optionalFields: Int { seen.count }

  /// Places with cases that were never used, in order.
  public var unusedCases: [String] {
    unused.sorted()
  }

  func note(_ type: Any.Type, _ key: String, at place: String, isOptional: Bool, isGiven: Bool) {
    guard let use else { return }
    fields[place, default: []].insert(isOptional)
    use.note(type, key, isGiven: isGiven)
  }

  /// Whether a field was never used, or has something in it that wasn't: a case, or being emptied.
  func wants(_ place: String) -> Bool {
    seen.insert(place).inserted || unused.contains(place) || unused.contains(place + "!")
      || unused.contains { $0.hasPrefix(place + ".") }
  }

  func turn(_ place: String, of count: Int) -> Int? {
    let turn = turns[place, default: 0]
    guard turn < count else { return nil }
    turns[place] = turn + 1
    if turn + 1 < count { unused.insert(place) } else { unused.remove(place) }
    return turn
  }
}

import ApusRuntime

/// Makes random values from a seed: the same seed gives the same values.
///
/// What goes in is where a value stands (its key) and its limits; what comes out keeps to them, but
/// for at most one value that is broken on purpose, whose place is noted. Optional fields and cases
/// that weren't used before at their place go first, so that a few requests use all.
public struct Sampler {
  /// Which of the offered flaws a value is to have; none if all are to be valid.
  public var broken: Int?
  /// The flaws that values up to now could have had.
  public private(set) var offers: [Flaw] = []
  /// Where a violation must be found for what was broken.
  public private(set) var brokenPath: String?

  private var state: UInt64
  private let coverage: Coverage?
  private let pathParameters: Set<String>
  private var steps: [String] = []
  private var isClearable = false
  /// Whether the value here may be left out.
  private(set) var isOptional = false
  private var values = 0
  /// How many values that are sent there were.
  private var leaves = 0

  /// Starts with nothing.
  public init(seed: UInt64, path: String, coverage: Coverage? = nil) {
    state = seed
    self.coverage = coverage
    pathParameters = Set(
      path.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first }
        .map(String.init))
  }

  // MARK: Numbers

  /// SplitMix64.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0, and 0 if there is no other.
  public mutating func next(below bound: Int) -> Int {
    bound > 0 ? Int(next() % UInt64(bound)) : 0
  }

  mutating func isOnce(in count: Int) -> Bool { next(below: count) == 0 }

  // MARK: Places

  /// The value of a type's field.
  public mutating func field<Value: Sampled>(
    _ key: String, of type: Any.Type, _ rules: Rule...
  ) -> Value {
    let value: Value = value(key, rules)
    coverage?.note(
      type, key, at: place(of: key), isOptional: Value.isOptional, isGiven: !value.isNothing)
    return value
  }

  /// Whether a type's field is given that always holds the same text.
  public mutating func choice(_ key: String, of type: Any.Type) -> Bool? {
    let isGiven = at(key) { $0.isPresent() }
    coverage?.note(type, key, at: place(of: key), isOptional: true, isGiven: isGiven)
    guard isGiven else { return isOnce(in: 2) ? nil : false }
    leaf()
    return true
  }

  /// The value of a union's case.
  public static func payload<Value: Sampled>(_ sampler: inout Sampler, _ rules: Rule...) -> Value {
    Value(from: &sampler, rules: rules)
  }

  mutating func at<Value>(_ step: String, _ make: (inout Sampler) -> Value) -> Value {
    let outer = (isClearable, isOptional)
    (isClearable, isOptional) = (false, false)
    steps.append(step)
    defer {
      steps.removeLast()
      (isClearable, isOptional) = outer
    }
    values += 1
    return make(&self)
  }

  /// A value; one that must be sent is no record without fields, which leaves no trace in a form.
  mutating func value<Value: Sampled>(_ step: String, _ rules: [Rule]) -> Value {
    at(step) { sampler in
      let before = sampler.leaves
      var value = Value(from: &sampler, rules: rules)
      for _ in 0..<100 where sampler.leaves == before && !Value.isOptional {
        // It was left out only for its size.
        sampler.values = 0
        value = Value(from: &sampler, rules: rules)
      }
      return value
    }
  }

  /// Says that there is something to send.
  public mutating func leaf() { leaves += 1 }

  mutating func optional<Value>(_ make: (inout Sampler) -> Value) -> Value {
    isOptional = true
    return make(&self)
  }

  mutating func clearable<Value>(_ make: (inout Sampler) -> Value) -> Value {
    isClearable = true
    return make(&self)
  }

  var mayBeEmptied: Bool { isClearable }

  var isPathParameter: Bool { steps.count == 1 && pathParameters.contains(steps[0]) }

  /// The place without the numbers of elements.
  private var place: String {
    steps.map { Int($0) == nil && !$0.hasPrefix("key ") ? $0 : "#" }.joined(separator: ".")
  }

  private func place(of key: String) -> String { steps.isEmpty ? key : place + "." + key }

  // MARK: Choices

  /// Whether an optional field is given.
  mutating func isPresent() -> Bool {
    guard steps.count < 24 else { return false }
    if let coverage, coverage.wants(place) { return true }
    return values < 400 && next(below: 100) < (steps.count < 3 ? 30 : 50)
  }

  /// A case of so many, those first that weren't used here before.
  public mutating func choice(of count: Int) -> Int {
    guard let coverage else { return next(below: count) }
    return coverage.turn(place, of: count) ?? next(below: count)
  }

  /// Whether a field is emptied: where it wasn't yet, the second time.
  mutating func clears() -> Bool {
    if let turn = coverage?.turn(place + "!", of: 2) { return turn == 1 }
    return isOnce(in: 6)
  }

  /// Which of the flaws the value here is to have, which a violation must show.
  mutating func breaks(_ flaws: [Flaw]) -> Flaw? {
    defer { offers += flaws }
    guard let broken, flaws.indices.contains(broken - offers.count) else { return nil }
    leaf()
    brokenPath = (steps.first ?? "") + steps.dropFirst().map { "[\($0)]" }.joined()
    return flaws[broken - offers.count]
  }
}

/// Where random values come from, and what was made of it: the tree of what must be sent, and the
/// place of the value that was broken on purpose, if one was to be.
///
/// The same seed gives the same values up to the one that is broken.
struct Source {
  /// Which of the values that can be broken is to be.
  private let broken: Int?
  /// How many values could have been broken.
  private(set) var breakable = 0
  /// Where a violation must be found.
  private(set) var brokenPath: String?
  /// What must be sent, by the fields of the record that is being made.
  private(set) var fields: [String: FormTree] = [:]
  /// What must stand in the path.
  private(set) var segments: [String: String] = [:]
  private var steps: [String] = []
  private var state: UInt64

  init(seed: UInt64, broken: Int? = nil) {
    state = seed
    self.broken = broken
  }

  /// A number from 0 to below a bound, by SplitMix64.
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func element<Element>(of list: [Element]) -> Element { list[number(below: list.count)] }

  // MARK: Fields

  /// The value of a field that must be given.
  mutating func field<Value>(_ key: String, _ draw: Draw<Value>) -> Value {
    let (value, tree) = at(key) { draw.make(&$0) }
    fields[key] = tree
    return value
  }

  /// The value of a field that may be left out.
  mutating func ifAny<Value>(_ key: String, _ draw: Draw<Value>) -> Value? {
    number(below: 2) == 0 ? nil : field(key, draw)
  }

  /// Notes a text that is sent without being given.
  mutating func constant(_ key: String, _ text: String) {
    fields[key] = .text(text)
  }

  /// A text of the path.
  mutating func segment(_ name: String) -> String {
    at(name) { source in
      let text = source.breaks() ? source.element(of: ["", ".", ".."]) : source.text(1...12)
      source.segments[name] = text
      return text
    }
  }

  /// The value of a record, and what its fields send; nothing if there are none.
  mutating func record<Value>(_ make: (inout Source) -> Value) -> (Value, FormTree?) {
    let outer = fields
    fields = [:]
    defer { fields = outer }
    let value = make(&self)
    return (value, fields.isEmpty ? nil : .branch(fields))
  }

  mutating func at<Result>(_ step: String, _ make: (inout Source) -> Result) -> Result {
    steps.append(step)
    defer { steps.removeLast() }
    return make(&self)
  }

  /// Whether the value here is to be broken.
  mutating func breaks() -> Bool {
    defer { breakable += 1 }
    guard broken == breakable else { return false }
    brokenPath = (steps.first ?? "") + steps.dropFirst().map { "[\($0)]" }.joined()
    return true
  }

  mutating func text(_ lengths: ClosedRange<Int>, of letters: String = Source.letters) -> String {
    let scalars = Array(letters.unicodeScalars)
    let length = lengths.lowerBound + number(below: lengths.count)
    var text = "".unicodeScalars
    for _ in 0..<length { text.append(element(of: scalars)) }
    // A path has no place for these.
    return [".", ".."].contains(String(text)) ? "x" : String(text)
  }

  static let letters = "abXY09 -._~!*'();:@&=+$,/?#[]%\"\\<>{}|^`\t\nßЖ中👍\u{301}"
}

/// Checks that a pattern keeps to what regular expressions have in common: literals, `.`, classes,
/// groups, `|`, `* + ? {m,n}`, `^ $` and a few escapes. Refuses what engines read differently, such
/// as lazy and possessive quantifiers, look-around, back references and set operations.
public struct PatternSyntax {
  /// What is wrong, as the end of "the pattern …", and which bytes of it.
  public struct Fault: Error, Equatable {
    public let message: String
    public let range: Range<Int>
  }

  /// How many groups may be inside each other.
  private static let depthLimit = 32
  /// The highest number of repetitions.
  private static let countLimit = 1000

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0
  /// How many quantifiers and alternatives were met, between which a match has to choose.
  private var choices = 0
  /// Whether a group that holds a choice is repeated: what may be tried then grows exponentially.
  private var repeatsChoices = false

  /// What is wrong with a pattern, if anything is.
  public static func fault(of pattern: String) -> Fault? {
    var checker = PatternSyntax(bytes: Array(pattern.utf8))
    do {
      try checker.parse()
      return nil
    } catch {
      return error
    }
  }

  /// Whether looking for a pattern in a text of so many characters ends soon, however it is written:
  /// the engine tries one way after the other.
  public static func isQuick(_ pattern: String, inTextOf count: Int) -> Bool {
    var checker = PatternSyntax(bytes: Array(pattern.utf8))
    guard (try? checker.parse()) != nil, !checker.repeatsChoices else { return false }
    var ways = 1
    for _ in 0...checker.choices {
      ways *= max(count, 2)
      if ways > 1_000_000 { return false }
    }
    return true
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func accept(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  /// A fault from an offset to where the checker is.
  private func fault(_ message: String, from start: Int) -> Fault {
    Fault(message: message, range: min(start, offset)..<offset)
  }

  private mutating func parse() throws(Fault) {
    if bytes.isEmpty { throw fault("is empty", from: 0) }
    try parseAlternation()
    if accept(")") { throw fault("closes a group that isn't open", from: offset - 1) }
  }

  /// Up to the end, or to a `)`.
  private mutating func parseAlternation() throws(Fault) {
    while let byte = next, byte != UInt8(ascii: ")") {
      let start = offset
      let choicesBefore = choices
      offset += 1
      switch byte {
      case UInt8(ascii: "|"):
        choices += 1
        continue
      case UInt8(ascii: "^"), UInt8(ascii: "$"):
        if let quantifier = try parseQuantifier() {
          throw fault("repeats what can't be repeated", from: quantifier)
        }
        continue
      case UInt8(ascii: "("): try parseGroup(from: start)
      case UInt8(ascii: "["): try parseClass(from: start)
      case UInt8(ascii: "\\"): _ = try parseEscape(from: start)
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"):
        throw fault("has nothing to repeat here", from: start)
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "]"):
        throw fault("has a bracket that needs a '\\' before it", from: start)
      default: break
      }
      guard try parseQuantifier() != nil else { continue }
      if choices > choicesBefore { repeatsChoices = true }
      choices += 1
      if let again = try parseQuantifier() {
        throw fault("has a quantifier behind another", from: again)
      }
    }
  }

  private mutating func parseGroup(from start: Int) throws(Fault) {
    if accept("?"), !accept(":") {
      throw fault("has a group other than '(…)' and '(?:…)'", from: start)
    }
    depth += 1
    if depth > Self.depthLimit { throw fault("nests groups too deeply", from: start) }
    try parseAlternation()
    depth -= 1
    if !accept(")") { throw Fault(message: "doesn't close a group", range: start..<start + 1) }
  }

  /// `* + ? {m} {m,} {m,n}`; where it starts, if there is one.
  private mutating func parseQuantifier() throws(Fault) -> Int? {
    let start = offset
    if accept("*") || accept("+") || accept("?") { return start }
    guard accept("{") else { return nil }
    guard let lower = try parseCount(from: start) else {
      throw fault("has a '{' that neither counts nor has a '\\' before it", from: start)
    }
    var upper: Int?
    if accept(",") { upper = try parseCount(from: start) }
    guard accept("}") else { throw fault("doesn't close a '{'", from: start) }
    if let upper, upper < lower { throw fault("repeats at most less than at least", from: start) }
    return start
  }

  private mutating func parseCount(from start: Int) throws(Fault) -> Int? {
    var count: Int?
    while let digit = next, Self.isDigit(digit) {
      offset += 1
      let value = (count ?? 0) * 10 + Int(digit - UInt8(ascii: "0"))
      if value > Self.countLimit {
        throw fault("repeats more than \(Self.countLimit) times", from: start)
      }
      count = value
    }
    return count
  }

  /// What is behind a `\`; the character it is, or nothing for a class such as `\d`.
  private mutating func parseEscape(from start: Int) throws(Fault) -> UInt8? {
    guard let byte = next else { throw fault("ends in a '\\'", from: start) }
    offset += 1
    switch byte {
    case _ where "dDwWsS".utf8.contains(byte): return nil
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case 0x21...0x7E where !byte.continuesWord:
      return byte
    default:
      // A character of several bytes is shown whole.
      while let part = next, part & 0xC0 == 0x80 { offset += 1 }
      throw fault("has an escape that not all engines know", from: start)
    }
  }

  private mutating func parseClass(from start: Int) throws(Fault) {
    _ = accept("^")
    let first = offset
    while !accept("]") {
      guard next != nil else {
        throw Fault(message: "doesn't close a class", range: start..<start + 1)
      }
      let itemStart = offset
      let lower = try parseClassCharacter()
      if next == UInt8(ascii: "-"), offset + 1 < bytes.count, bytes[offset + 1] != UInt8(ascii: "]")
      {
        offset += 1
        // `[+--]` is a range to some engines, and takes one set off another to others.
        if next == UInt8(ascii: "-") {
          throw fault("has a set operation, which not all engines know", from: offset - 1)
        }
        let upper = try parseClassCharacter()
        guard let lower, let upper, lower <= upper else {
          throw fault("has a range that runs backwards or has no end", from: itemStart)
        }
      }
    }
    if offset == first + 1 { throw fault("has an empty class", from: start) }
  }

  /// A character of a class; nothing for a class such as `\d`.
  private mutating func parseClassCharacter() throws(Fault) -> Unicode.Scalar? {
    let start = offset
    guard let scalar = nextScalar() else { throw fault("doesn't close a class", from: start) }
    switch scalar {
    case "\\": return try parseEscape(from: start).map { Unicode.Scalar($0) }
    case "[": throw fault("has a bracket that needs a '\\' before it", from: start)
    case "&", "~", "-":
      if next == bytes[start] {
        throw fault("has a set operation, which not all engines know", from: start)
      }
    default: break
    }
    return scalar
  }

  private mutating func nextScalar() -> Unicode.Scalar? {
    let start = offset
    guard next != nil else { return nil }
    offset += 1
    while let part = next, part & 0xC0 == 0x80 { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.first
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

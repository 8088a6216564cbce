/// Checks a JSON text and notes where its values are.
///
/// In go the bytes; out come nodes in the order in which they start. It refuses what RFC 8259
/// doesn't allow, at the first offset where that shows. It doesn't recurse: the arrays and objects
/// that are open stand in a list of limited length.
struct JSONParser {
  /// An array or object whose end was not seen yet.
  private struct Open {
    let node: Int
    let isObject: Bool
    var count: Int32 = 1

    var closing: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }
  }

  private let bytes: [UInt8]
  private let maximumDepth: Int
  private let maximumLength: Int
  private var index = 0
  private var nodes: [Node] = []
  private var open: [Open] = []

  /// The default length is what offsets and indices of 32 bits can tell: there is at most one node
  /// a byte.
  init(_ bytes: [UInt8], maximumDepth: Int, maximumLength: Int = Int(Int32.max)) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    self.maximumLength = maximumLength
  }

  mutating func parse() throws(JSONError) -> [Node] {
    guard bytes.count <= maximumLength else { throw JSONError(offset: 0, reason: .tooLarge) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    nodes.reserveCapacity(bytes.count / 16)
    while true {
      let isBeforeValue = try entersContainer()
      if isBeforeValue { continue }
      guard try advancesToValue() else { return nodes }
    }
  }

  /// Passes a scalar or an empty container, or else what stands before the first value of a
  /// container: only then it is true.
  private mutating func entersContainer() throws(JSONError) -> Bool {
    skipBlanks()
    guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else {
      try passScalar()
      return false
    }
    guard open.count < maximumDepth else { throw error(.tooDeep(maximum: maximumDepth)) }
    let container = Open(node: nodes.count, isObject: byte == UInt8(ascii: "{"))
    append(from: index, to: index)
    index += 1
    skipBlanks()
    if byte == container.closing {
      close(container.node, count: 0)
      return false
    }
    open.append(container)
    if container.isObject { try passKey() }
    return true
  }

  /// Passes what stands between a value and the next; false at the text's end.
  private mutating func advancesToValue() throws(JSONError) -> Bool {
    while let container = open.last {
      skipBlanks()
      if byte == UInt8(ascii: ",") {
        index += 1
        open[open.count - 1].count += 1
        if container.isObject { try passKey() }
        return true
      }
      guard byte == container.closing else { throw error(.expectedCommaOrClosing) }
      close(container.node, count: container.count)
      open.removeLast()
    }
    skipBlanks()
    guard index == bytes.count else { throw error(.trailingText) }
    return false
  }

  private mutating func passKey() throws(JSONError) {
    skipBlanks()
    guard byte == UInt8(ascii: "\"") else { throw error(.expectedKey) }
    try passString()
    skipBlanks()
    guard byte == UInt8(ascii: ":") else { throw error(.expectedColon) }
    index += 1
  }

  private mutating func passScalar() throws(JSONError) {
    switch byte {
    case UInt8(ascii: "\""): try passString()
    case UInt8(ascii: "t"): try passWord("true")
    case UInt8(ascii: "f"): try passWord("false")
    case UInt8(ascii: "n"): try passWord("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try passNumber()
    default: throw error(.expectedValue)
    }
  }

  private mutating func passWord(_ word: StaticString) throws(JSONError) {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ bytes[index..<end].elementsEqual($0) })
    else { throw error(.expectedValue) }
    append(from: index, to: end)
    index = end
  }

  // MARK: Numbers

  private mutating func passNumber() throws(JSONError) {
    let start = index
    if byte == UInt8(ascii: "-") { index += 1 }
    let hasLeadingZero = byte == UInt8(ascii: "0")
    try passDigits(limit: hasLeadingZero ? 1 : .max)
    if hasLeadingZero, isDigit { throw error(.malformedNumber) }
    if byte == UInt8(ascii: ".") {
      index += 1
      try passDigits()
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
      try passDigits()
    }
    append(from: start, to: index)
  }

  private mutating func passDigits(limit: Int = .max) throws(JSONError) {
    guard isDigit else { throw error(.malformedNumber) }
    let start = index
    while isDigit, index - start < limit { index += 1 }
  }

  private var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  // MARK: Strings

  private mutating func passString() throws(JSONError) {
    let start = index
    var hasEscapes = false
    index += 1
    while true {
      index = endOfPlainText(from: index)
      guard index < bytes.count else { throw error(.unexpectedEnd) }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        append(from: start, to: index, detail: hasEscapes ? 1 : 0)
        return
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try passEscape()
      case 0..<0x20: throw error(.controlCharacter)
      default: try passMultibyteScalar()
      }
    }
  }

  /// Where a run of ASCII characters ends that stand in a string as they are: most of a text, so
  /// eight are looked at at a time.
  private func endOfPlainText(from start: Int) -> Int {
    var end = start
    while end + 8 <= bytes.count {
      let others = Self.others(in: eight(at: end))
      guard others == 0 else { return end + others.trailingZeroBitCount / 8 }
      end += 8
    }
    while end < bytes.count, Self.others(in: UInt64(bytes[end]) | 0x2020_2020_2020_2000) == 0 {
      end += 1
    }
    return end
  }

  /// Eight bytes of the text, the first of them the lowest; there must be as many.
  private func eight(at index: Int) -> UInt64 {
    bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
  }

  /// The highest bit of each of eight bytes that is a control character, a quote, a backslash or
  /// beyond ASCII. Behind the first of them, others may be marked too.
  private static func others(in eight: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = eight ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = eight ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let controls = (eight &- ones &* 0x20) & ~eight
    return (eight | controls | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes)
      & (ones &* 0x80)
  }

  private mutating func passEscape() throws(JSONError) {
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 1
    case UInt8(ascii: "u"):
      index += 1
      for _ in 0..<4 {
        guard isDigit || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20 else {
          throw error(.unknownEscape)
        }
        index += 1
      }
    default: throw error(.unknownEscape)
    }
  }

  /// Passes two to four bytes as in the Unicode standard's table of well-formed sequences.
  private mutating func passMultibyteScalar() throws(JSONError) {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch byte {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: throw error(.invalidUTF8)
      }
    index += 1
    guard second ~= byte else { throw error(.invalidUTF8) }
    for _ in 2..<length {
      index += 1
      guard 0x80...0xBF ~= byte else { throw error(.invalidUTF8) }
    }
    index += 1
  }

  // MARK: The place in the text

  /// The next byte; NUL, which no JSON text holds, at the end.
  private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipBlanks() {
    // There are none in most places where some may be.
    if Self.isBlank(byte) { passBlanks() }
  }

  private mutating func passBlanks() {
    repeat {
      index += 1
      // What begins a line may stand far in.
      while index + 8 <= bytes.count {
        let others = eight(at: index) ^ 0x2020_2020_2020_2020
        index += others.trailingZeroBitCount / 8
        if others != 0 { break }
      }
    } while Self.isBlank(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\t")
  }

  private mutating func append(from start: Int, to end: Int, detail: Int32 = 0) {
    nodes.append(
      Node(
        offset: Int32(start), end: Int32(end), next: Int32(nodes.count + 1), detail: detail))
  }

  /// Passes a closing bracket.
  private mutating func close(_ node: Int, count: Int32) {
    index += 1
    nodes[node].end = Int32(index)
    nodes[node].next = Int32(nodes.count)
    nodes[node].detail = count
  }

  private func error(_ reason: JSONError.Reason) -> JSONError {
    JSONError(offset: index, reason: index < bytes.count ? reason : .unexpectedEnd)
  }
}

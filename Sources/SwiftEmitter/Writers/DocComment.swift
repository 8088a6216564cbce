/// Writes documentation as `///` comments.
///
/// In come the lines of the spec's documentation, and sentences that the emitter adds about limits.
/// Paragraphs are filled to the width that the indentation leaves; lists, quotes and code blocks
/// keep their lines. Characters that can't be seen become spaces or their code points, so that a
/// comment ends where its line ends.
struct DocComment {
  /// How wide a line's text may be.
  private let width: Int
  private var utf8: [UInt8] = []
  /// How much of its width the line at the end takes, if a word can follow.
  private var columns = 0
  /// How many blank lines go before the next line.
  private var blankLines = 0
  private var isInsideFence = false

  /// A comment that fills a number of columns, its slashes included.
  static func write(_ lines: [String], notes: [String] = [], columns: Int) -> Code {
    var comment = DocComment(width: columns - 4)
    comment.add(lines)
    for note in notes {
      if !comment.utf8.isEmpty { comment.blankLines += 1 }
      comment.add([note])
    }
    return Code(written: comment.utf8)
  }

  /// Whether there is anything to say.
  static func isNeeded(_ lines: [String], notes: [String] = []) -> Bool {
    !notes.isEmpty
      || lines.contains { line in
        // Most lines begin with what can be seen.
        line.utf8.contains { 0x21...0x7E ~= $0 } || !visible(line).allSatisfy { $0 == 0x20 }
      }
  }

  private init(width: Int) {
    self.width = width
  }

  private mutating func add(_ lines: [String]) {
    columns = 0
    isInsideFence = false
    utf8.reserveCapacity(lines.reduce(utf8.count) { $0 + $1.utf8.count + 8 })
    for line in lines {
      let line = Self.visible(line)
      let isFence = line.starts(with: "```".utf8)
      if isFence || isInsideFence || Self.standsAlone(line) {
        columns = 0
        if !line.allSatisfy({ $0 == UInt8(ascii: " ") }) {
          startLine()
          utf8 += line
        } else if !utf8.isEmpty {
          blankLines = max(blankLines, 1)
        }
        if isFence { isInsideFence.toggle() }
      } else {
        fill(line)
      }
    }
  }

  /// Adds a line's words behind those before them, as far as they fit.
  private mutating func fill(_ line: [UInt8]) {
    var start = 0
    while start < line.count {
      var end = start
      var count = 0
      while end < line.count, line[end] != UInt8(ascii: " ") {
        // One column a scalar: bytes that go on with one are 10xxxxxx.
        if line[end] & 0xC0 != 0x80 { count += 1 }
        end += 1
      }
      if end > start {
        if columns > 0, columns + 1 + count <= width {
          utf8.append(UInt8(ascii: " "))
          columns += 1 + count
        } else {
          startLine()
          columns = count
        }
        utf8 += line[start..<end]
      }
      start = end + 1
    }
  }

  private mutating func startLine() {
    if !utf8.isEmpty { utf8.append(UInt8(ascii: "\n")) }
    for _ in 0..<blankLines { utf8 += "///\n".utf8 }
    blankLines = 0
    utf8 += "/// ".utf8
  }

  /// Whether a line keeps its place: blank, indented, or the start of a list, quote or heading.
  private static func standsAlone(_ line: [UInt8]) -> Bool {
    switch line.first {
    case nil, UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"):
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return line.dropFirst().first == UInt8(ascii: " ")
    default:
      let rest = line.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return rest.startIndex > 0 && rest.starts(with: ". ".utf8)
    }
  }

  private static func visible(_ text: String) -> [UInt8] {
    let utf8 = Array(text.utf8)
    if SwiftLiteral.isPlain(utf8), utf8.last != UInt8(ascii: " ") { return utf8 }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        result += " "
      } else if isHarmful(scalar) {
        result += "U+" + SwiftLiteral.hexadecimal(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    while result.utf8.last == UInt8(ascii: " ") { result.unicodeScalars.removeLast() }
    return Array(result.utf8)
  }

  /// A joiner between letters or a mark on one is part of a text; a control is not.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .unassigned: return true
    case .format: return scalar != "\u{200C}" && scalar != "\u{200D}"
    default: return false
    }
  }
}

/// The bytes printed so far, and what the lines to come are indented by.
///
/// In code mode a line that holds nothing but spaces and tabs ends up empty.
struct Output: ~Copyable {
  private(set) var bytes: [UInt8]
  /// What every line of a template is indented by, from the outermost partial to the innermost.
  private(set) var indentation: [UInt8] = []
  /// Where this rendering began.
  private let start: Int
  /// How many bytes were printed and removed again.
  private var removed = 0
  /// The texts of the templates.
  private let texts: [UInt8]
  private let lines: [TextLine]
  private let mode: Mode
  private let limit: Int

  /// Appends to bytes that are there already.
  init(_ bytes: [UInt8], of program: Program, mode: Mode, limit: Int) {
    self.bytes = bytes
    texts = program.bytes
    lines = program.lines
    self.mode = mode
    self.limit = limit
    start = bytes.count
  }

  /// Whether more was printed than is allowed.
  var isOverfull: Bool { isOverfull(with: 0) }

  /// Whether more is printed than is allowed, with as many bytes to come.
  func isOverfull(with more: Int) -> Bool { bytes.count - start + removed + more > limit }

  var isAtLineStart: Bool { bytes.count == start || bytes.last?.isLineFeed == true }

  /// The byte printed last.
  var last: UInt8? { bytes.count == start ? nil : bytes.last }

  var count: Int { bytes.count }

  /// How many columns of a width are left on the current line. Looks no further back than that.
  func columnsLeft(of width: Int) -> Int {
    var columns = width
    for byte in bytes[start...].reversed() {
      if columns == 0 || byte.isLineFeed { break }
      if byte & 0xC0 != 0x80 { columns -= 1 }
    }
    return columns
  }

  /// How many columns are printed on the current line.
  var column: Int {
    var columns = 0
    for index in lineStart..<bytes.count where bytes[index] & 0xC0 != 0x80 { columns += 1 }
    return columns
  }

  /// The spaces and tabs at the start of the current line.
  var lineBlanks: [UInt8] { Array(bytes[lineStart...].prefix(while: \.isBlank)) }

  /// Whether the current line has only spaces and tabs so far.
  var isLineBlank: Bool { startOfBlanks == lineStart }

  /// Where the current line begins.
  private var lineStart: Int {
    var index = bytes.count
    while index > start, !bytes[index - 1].isLineFeed { index -= 1 }
    return index
  }

  /// Where the spaces and tabs at the end begin.
  private var startOfBlanks: Int {
    var index = bytes.count
    while index > start, bytes[index - 1].isBlank { index -= 1 }
    return index
  }

  mutating func indent(by blanks: [UInt8]) {
    if !blanks.isEmpty { indentation += blanks }
  }

  mutating func outdent(to count: Int) {
    if indentation.count > count { indentation.removeLast(indentation.count - count) }
  }

  /// Indents, unless a line has begun already.
  mutating func startLine() {
    if !indentation.isEmpty, isAtLineStart { bytes += indentation }
  }

  /// Ends a line, unless none has begun.
  mutating func endLine(with end: LineEnd) {
    if !isAtLineStart, !removeBlankLine() { bytes.append(end) }
  }

  /// Takes back the end of a line.
  mutating func dropLineEnd() {
    guard bytes.count > start, bytes.last?.isLineFeed == true else { return }
    bytes.removeLast()
    if bytes.count > start, bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
  }

  /// Ends a line in any case.
  mutating func newLine(with end: LineEnd) {
    _ = removeBlankLine()
    bytes.append(end)
  }

  /// Counts what was to be printed and wasn't.
  mutating func drop(_ count: Int) {
    removed += max(0, count)
  }

  /// Prints a text of a template.
  mutating func append(_ text: Program.Text) {
    guard let first = text.lines.first else { return }
    var start = lines[first].start
    if let head = text.blankHead, removeBlankLine() { start += head }
    append(text.lines, from: start, startsLine: text.startsLine)
  }

  /// Prints the line end of a text's line, and the text's lines behind it.
  mutating func append(_ text: Program.Text, fromLineEndOf line: Int) {
    _ = removeBlankLine()
    append(line..<text.lines.upperBound, from: lines[line].end, startsLine: false)
  }

  /// Prints lines of a text, the first of them from a byte on.
  private mutating func append(_ range: Range<Int>, from start: Int, startsLine: Bool) {
    guard let last = range.last else { return }
    if indentation.isEmpty { return bytes.append(start..<lines[last].next, of: texts) }
    var start = start
    var startsLine = startsLine
    for index in range {
      let line = lines[index]
      if startsLine, mode == .html || start < line.end || line.lineEnd == nil { startLine() }
      bytes.append(start..<line.next, of: texts)
      if isOverfull { return }
      start = line.next
      startsLine = true
    }
  }

  /// Prints a part of other bytes.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    bytes.append(range, of: source)
  }

  /// Prints text for HTML.
  mutating func append(_ text: some Sequence<UInt8>, isEscaped: Bool) {
    guard isEscaped else { return bytes.append(contentsOf: text) }
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Prints code; its second line and those after it are indented as the line it begins on.
  mutating func append(code: [UInt8]) {
    guard let first = code.firstIndex(where: \.isLineFeed) else {
      bytes += code
      return
    }
    let blanks = lineBlanks
    bytes += code[...first]
    var rest = code[(first + 1)...]
    while !rest.isEmpty, !isOverfull {
      let end = rest.firstIndex(where: \.isLineFeed).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<end]
      if !line.isLineEnd { bytes += blanks }
      bytes += line
      rest = rest[end...]
    }
  }

  /// Removes the line begun last, if it is blank; false if it isn't.
  private mutating func removeBlankLine() -> Bool {
    guard mode == .code else { return false }
    let end = startOfBlanks
    guard end == start || bytes[end - 1].isLineFeed else { return false }
    if end < bytes.count {
      removed += bytes.count - end
      bytes.removeLast(bytes.count - end)
    }
    return true
  }

  /// Gives the bytes back, those of this rendering only if it was completed.
  mutating func take(isComplete: Bool) -> [UInt8] {
    if !isComplete { bytes.removeLast(bytes.count - start) }
    defer { bytes = [] }
    return bytes
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line ends here.
  var isLineEnd: Bool {
    first?.isLineFeed == true || first == UInt8(ascii: "\r") && starts(with: [13, 10])
  }
}

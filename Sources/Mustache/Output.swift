/// The bytes printed so far, and what the lines to come are indented by.
///
/// In code mode a line that holds nothing but blanks ends up empty.
struct Output {
  private(set) var bytes: [UInt8]
  /// What every line of a template is indented by, from the outermost partial to the innermost.
  private(set) var indentation: [UInt8] = []
  /// Where this rendering began.
  private let start: Int
  /// How many bytes were printed and removed again.
  private var removed = 0
  private let mode: Mode
  private let limit: Int

  /// Appends to bytes that are there already.
  init(_ bytes: [UInt8], mode: Mode, limit: Int) {
    self.bytes = bytes
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
  var column: Int { line.columns }

  /// The blanks at the start of the current line.
  var lineBlanks: [UInt8] { Array(line.prefix(while: \.isBlank)) }

  /// Whether the current line has only blanks so far.
  var isLineBlank: Bool { line.allSatisfy(\.isBlank) }

  private var line: ArraySlice<UInt8> {
    bytes[(bytes[start...].lastIndex(where: \.isLineFeed).map { $0 + 1 } ?? start)...]
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
  mutating func endLine(with end: [UInt8]) {
    if !isAtLineStart, !removeBlankLine() { bytes += end }
  }

  /// Takes back the end of a line.
  mutating func dropLineEnd() {
    guard bytes.count > start, bytes.last?.isLineFeed == true else { return }
    bytes.removeLast()
    if bytes.count > start, bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
  }

  /// Ends a line in any case.
  mutating func newLine(with end: some Sequence<UInt8>) {
    _ = removeBlankLine()
    bytes += end
  }

  /// Counts what was to be printed and wasn't.
  mutating func drop(_ count: Int) {
    removed += max(0, count)
  }

  /// Prints a text of a template.
  mutating func append(_ text: Program.Text) {
    append(text, from: text.blankHead.map { removeBlankLine() ? $0 : 0 } ?? 0)
  }

  /// Prints a text of a template from a byte on.
  private mutating func append(_ text: Program.Text, from head: Int) {
    if indentation.isEmpty {
      bytes += text.bytes[head...]
      return
    }
    var startsLine = text.startsLine
    for index in head..<text.bytes.count {
      if startsLine, mode == .html || !text.bytes[index...].isLineEnd { startLine() }
      bytes.append(text.bytes[index])
      startsLine = text.bytes[index].isLineFeed
      if startsLine, isOverfull { return }
    }
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
    let written = bytes[start...]
    let end = written.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    guard end == start || bytes[end - 1].isLineFeed else { return false }
    removed += bytes.count - end
    bytes.removeLast(bytes.count - end)
    return true
  }

  /// Prints the line end that a text has at an index, and what follows it.
  mutating func append(_ text: Program.Text, fromLineEnd index: Int) {
    _ = removeBlankLine()
    append(text, from: index)
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

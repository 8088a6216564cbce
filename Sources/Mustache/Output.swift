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
  var isOverfull: Bool { bytes.count - start + removed > limit }

  private var isAtLineStart: Bool { bytes.count == start || bytes.last?.isLineFeed == true }

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

  /// Prints a text of a template.
  mutating func append(_ text: Program.Text) {
    let head = text.blankHead.map { removeBlankLine() ? $0 : 0 } ?? 0
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
    let lineStart = bytes[start...].lastIndex(where: \.isLineFeed).map { $0 + 1 } ?? start
    let blanks = Array(bytes[lineStart...].prefix(while: \.isBlank))
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

  /// Gives the bytes back, those of this rendering only if it was completed.
  mutating func take(isComplete: Bool) -> [UInt8] {
    if !isComplete { bytes.removeLast(bytes.count - start) }
    defer { bytes = [] }
    return bytes
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line ends here.
  fileprivate var isLineEnd: Bool {
    first?.isLineFeed == true || first == UInt8(ascii: "\r") && starts(with: [13, 10])
  }
}

/// A line of a template's text, or a part of one. Its places are those of the program's bytes.
struct TextLine: Sendable {
  let start: Int
  /// Where the spaces and tabs at its start end.
  let codeStart: Int
  /// Where what ends it begins.
  let end: Int
  /// What ends it; none if a tag follows, or the end of the template.
  let lineEnd: LineEnd?
  /// How many columns it takes from `codeStart` on, with the room that it needs in a group.
  let columns: Int
  /// Whether it holds a `//` comment, which takes in the rest of its line.
  let hasComment: Bool

  /// Where the next line begins.
  var next: Int { end + (lineEnd?.count ?? 0) }

  /// - Parameters:
  ///   - bytes: The line, with what ends it.
  ///   - start: Where the program has it.
  init(_ bytes: ArraySlice<UInt8>, at start: Int, style: LineStyle) {
    if bytes.last?.isLineFeed != true {
      lineEnd = nil
    } else {
      lineEnd = bytes.dropLast().last == UInt8(ascii: "\r") ? .returnAndFeed : .feed
    }
    let line = bytes.dropLast(lineEnd?.count ?? 0)
    let code = line.drop(while: \.isBlank)
    self.start = start
    codeStart = start + line.count - code.count
    end = start + line.count
    columns = code.columns + style.room(in: code)
    hasComment = Self.hasComment(code)
  }

  /// Whether a comment begins in a line: at its start or behind a space, and not in a literal.
  private static func hasComment(_ code: ArraySlice<UInt8>) -> Bool {
    var last = UInt8(ascii: " ")
    var isInLiteral = false
    for (index, byte) in zip(code.indices, code) {
      if byte == UInt8(ascii: "\"") { isInLiteral.toggle() }
      if !isInLiteral, last.isBlank, code[index...].starts(with: "//".utf8) { return true }
      last = byte
    }
    return false
  }
}

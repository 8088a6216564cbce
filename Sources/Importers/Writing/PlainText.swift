/// Turns a description, which may hold HTML, into lines of documentation in Markdown.
///
/// Tags of structure become line ends, code and emphasis their Markdown, links stay links, other tags
/// go; entities become their characters. Paragraphs are filled up to a width; lists, tables and
/// code keep their lines.
enum PlainText {
  static func lines(of text: String, width: Int) -> [String] {
    var markup = Markup(text)
    return fill(markup.plainText(), width: max(width, 20))
  }

  // MARK: Lines

  private static func fill(_ text: [UInt8], width: Int) -> [String] {
    var lines: [String] = []
    var paragraph = Paragraph(width: width)
    var isCode = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd) {
      let trimmed = line.drop(while: isSpace)
      if trimmed.starts(with: "```".utf8) {
        paragraph.end(into: &lines)
        isCode.toggle()
        lines.append(String(decoding: withoutSpacesAtEnd(trimmed), as: UTF8.self))
      } else if isCode {
        lines.append(String(decoding: withoutSpacesAtEnd(line), as: UTF8.self))
      } else if let first = trimmed.first {
        let isTable = first == UInt8(ascii: "|")
        let isItem = isListItem(trimmed)
        if isItem || isTable || first == UInt8(ascii: "#") { paragraph.end(into: &lines) }
        paragraph.add(trimmed, isItem: isItem)
        if isTable { paragraph.end(into: &lines) }
      } else {
        paragraph.end(into: &lines)
        if lines.last?.isEmpty == false { lines.append("") }
      }
    }
    paragraph.end(into: &lines)
    if isCode { lines.append("```") }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Control characters count as spaces, since no documentation can hold them.
  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  private static func withoutSpacesAtEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.prefix((line.lastIndex { !isSpace($0) } ?? line.startIndex - 1) + 1 - line.startIndex)
  }

  /// Words that are put into lines of a width.
  private struct Paragraph {
    let width: Int
    private var line: [UInt8] = []
    private var column = 0
    private var indentation = 0
    private var finished: [String] = []

    init(width: Int) {
      self.width = width
    }

    mutating func add(_ text: ArraySlice<UInt8>, isItem: Bool) {
      if isItem { indentation = 2 }
      for word in text.split(whereSeparator: isSpace) {
        // All bytes of a scalar but its first begin with the bits 10.
        let length = word.count { $0 & 0xC0 != 0x80 }
        if column > 0, column + 1 + length > width {
          endLine()
          line += repeatElement(0x20, count: indentation)
          column = indentation
        } else if column > 0 {
          line.append(0x20)
          column += 1
        }
        line += word
        column += length
      }
    }

    private mutating func endLine() {
      finished.append(String(decoding: line, as: UTF8.self))
      line.removeAll(keepingCapacity: true)
    }

    mutating func end(into lines: inout [String]) {
      if !line.isEmpty { endLine() }
      lines += finished
      finished.removeAll()
      (column, indentation) = (0, 0)
    }
  }

  private static func isListItem(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "- ".utf8) || line.starts(with: "* ".utf8) { return true }
    let rest = line.drop { (0x30...0x39).contains($0) }
    return rest.count < line.count && rest.starts(with: ". ".utf8)
  }
}

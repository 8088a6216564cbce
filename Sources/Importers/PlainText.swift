/// Turns a description, which may hold HTML, into lines of documentation in Markdown.
///
/// Tags of structure become line ends, code and emphasis their Markdown, links stay links, other tags
/// go; entities become what they stand for. Paragraphs are filled up to a width; lists, tables and
/// code keep their lines.
enum PlainText {
  static func lines(of text: String, width: Int) -> [String] {
    let plain =
      text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
      ? withoutTags(text) : text
    return fill(plain, width: max(width, 20))
  }

  // MARK: HTML

  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var link: String?
    while let next = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      result += rest[..<next]
      rest = rest[next...]
      if rest.first == "&" {
        let (replacement, length) = entity(rest)
        result += replacement
        rest = rest.dropFirst(length)
        continue
      }
      let head = rest.prefix(2000)
      guard let end = head.firstIndex(of: ">"),
        let letter = head.dropFirst().first(where: { $0 != "/" }), letter.isLetter || letter == "!"
      else {
        result += "<"
        rest = rest.dropFirst()
        continue
      }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      result += markdown(for: tag, link: &link)
    }
    return result + rest
  }

  private static func markdown(for tag: Substring, link: inout String?) -> String {
    let isEnd = tag.first == "/"
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    switch name {
    case "p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote":
      return "\n\n"
    case "br", "tr": return "\n"
    case "li": return isEnd ? "" : "\n- "
    case "code": return "`"
    case "pre": return isEnd ? "\n```\n" : "\n```\n"
    case "strong", "b": return "**"
    case "em", "i": return "*"
    case "a":
      if isEnd {
        defer { link = nil }
        return link.map { "](\($0))" } ?? ""
      }
      link = attribute("href", of: tag)
      return link == nil ? "" : "["
    default: return ""
    }
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let range = tag.firstRange(of: name + "=") else { return nil }
    let value = tag[range.upperBound...]
    guard let quote = value.first, quote == "\"" || quote == "'" else {
      return String(value.prefix { !$0.isWhitespace })
    }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  private static let entities: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "mdash": "—",
    "ndash": "–", "hellip": "…", "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”",
  ]

  private static func entity(_ text: Substring) -> (String, length: Int) {
    let head = text.dropFirst().prefix(10)
    guard let end = head.firstIndex(of: ";") else { return ("&", 1) }
    let name = head[..<end]
    let length = name.count + 2
    if let known = entities[name] { return (known, length) }
    guard name.first == "#" else { return ("&", 1) }
    let digits = name.dropFirst()
    let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = code.flatMap(Unicode.Scalar.init) else { return ("&", 1) }
    return (String(Character(scalar)), length)
  }

  // MARK: Lines

  private static func fill(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var paragraph = Paragraph(width: width)
    var isCode = false
    for line in Array(text.utf8).split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
    {
      let trimmed = line.drop { $0 == 0x20 || $0 == 0x09 }
      if trimmed.starts(with: "```".utf8) {
        paragraph.end(into: &lines)
        isCode.toggle()
        lines.append(String(decoding: trimmed, as: UTF8.self))
      } else if isCode {
        lines.append(String(decoding: line, as: UTF8.self))
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
      for word in text.split(separator: 0x20) {
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

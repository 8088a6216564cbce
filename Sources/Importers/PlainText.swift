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
    var words: [Substring] = []
    var indentation = ""
    var isCode = false
    func endParagraph() {
      var line = ""
      var isFirst = true
      for word in words {
        if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
          lines.append(line)
          line = isFirst ? "" : ""
          line = indentation + word
        } else {
          line += line.isEmpty ? word : " " + word
        }
        isFirst = false
      }
      if !line.isEmpty { lines.append(line) }
      words = []
      indentation = ""
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if trimmed.hasPrefix("```") {
        endParagraph()
        isCode.toggle()
        lines.append(String(trimmed))
      } else if isCode {
        lines.append(String(line))
      } else if trimmed.isEmpty {
        endParagraph()
        if lines.last?.isEmpty == false { lines.append("") }
      } else {
        if isListItem(trimmed) || trimmed.hasPrefix("|") || trimmed.hasPrefix("#") {
          endParagraph()
          if isListItem(trimmed) { indentation = "  " }
        }
        words += trimmed.split(separator: " ")
        if trimmed.hasPrefix("|") { endParagraph() }
      }
    }
    endParagraph()
    if isCode { lines.append("```") }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func isListItem(_ line: Substring) -> Bool {
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return true }
    let digits = line.prefix { $0.isNumber }
    return !digits.isEmpty && line.dropFirst(digits.count).hasPrefix(". ")
  }
}

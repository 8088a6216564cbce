/// Writes documentation as `///` comments.
///
/// In come the lines of the spec's documentation, and sentences that the emitter adds about limits.
/// Paragraphs are filled to the width that the indentation leaves; lists, quotes and code blocks
/// keep their lines. Characters that can't be seen become blanks or their code points, so that a
/// comment ends where its line ends.
enum DocComment {
  /// A comment for what stands `indentation` blanks in; nothing if there is nothing to say.
  static func write(_ lines: [String], notes: [String] = [], indentation: Int) -> Code? {
    var paragraphs = filled(lines.map(visible), width: CodeLayout.width - indentation - 4)
    for note in notes {
      if !paragraphs.isEmpty { paragraphs.append("") }
      paragraphs += filled([visible(note)], width: CodeLayout.width - indentation - 4)
    }
    while paragraphs.last?.isEmpty == true { paragraphs.removeLast() }
    guard !paragraphs.isEmpty else { return nil }
    let text = paragraphs.map { $0.isEmpty ? "///" : "/// \($0)" }.joined(separator: "\n")
    return Code(written: text)
  }

  /// A text between backquotes, for a comment's sentence.
  static func quoted(_ text: String) -> String {
    "`\(text.replacing("`", with: "'"))`"
  }

  private static func filled(_ lines: [String], width: Int) -> [String] {
    var result: [String] = []
    var words: [(text: Substring, width: Int)] = []
    var isInsideFence = false
    func flush() {
      var line = ""
      var lineWidth = 0
      for word in words {
        if !line.isEmpty, lineWidth + 1 + word.width > width {
          result.append(line)
          (line, lineWidth) = ("", 0)
        }
        if !line.isEmpty {
          line += " "
          lineWidth += 1
        }
        line += word.text
        lineWidth += word.width
      }
      if !line.isEmpty { result.append(line) }
      words = []
    }
    for line in lines {
      let isFence = line.hasPrefix("```")
      if isFence || isInsideFence || standsAlone(line) {
        flush()
        let blank = line.allSatisfy { $0 == " " }
        if !(blank && (result.isEmpty || result.last == "")) { result.append(blank ? "" : line) }
        if isFence { isInsideFence.toggle() }
      } else {
        words += line.utf8.split(separator: UInt8(ascii: " ")).map { word in
          let text = Substring(word)
          return (text, text.unicodeScalars.count)
        }
      }
    }
    flush()
    return result
  }

  /// Whether a line keeps its place: blank, indented, or the start of a list, quote or heading.
  private static func standsAlone(_ line: String) -> Bool {
    let first = line.first ?? " "
    if first == " " || first == ">" || first == "#" || first == "|" { return true }
    if "-*+".contains(first) { return line.dropFirst().first == " " }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && line.dropFirst(digits.count).hasPrefix(". ")
  }

  private static func visible(_ text: String) -> String {
    if SwiftLiteral.isPlain(text), text.utf8.last != UInt8(ascii: " ") { return text }
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
    while result.hasSuffix(" ") { result.removeLast() }
    return result
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

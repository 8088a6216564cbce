/// Writes a problem as people read it: what is wrong, where, the line, and a caret under the span.
///
///     error: unknown type 'DocumentTyp'
///       spec/identity.apus:14:22
///        |
///     14 |     allowed_types: [DocumentTyp]?
///        |                     ^^^^^^^^^^^ did you mean 'DocumentType'?
///
/// A source may hold anything: control and direction-changing characters are shown as `\u{…}`, so
/// that what a terminal shows is what stands in the file, and a very long line is cut around the
/// span.
public struct ProblemRenderer: Sendable {
  /// How much of a line is shown, in columns.
  private static let width = 120
  /// How far around a span the line is looked at, in bytes: more than is shown, but not all of a
  /// long line for each of its many problems.
  private static let reach = 600

  private let colour: Bool

  /// - Parameter colour: whether to use ANSI colours, for a terminal.
  public init(colour: Bool = false) {
    self.colour = colour
  }

  /// The problems' texts, with a blank line between them.
  public func render(_ problems: [Problem]) -> String {
    var lines: [ObjectIdentifier: SourceLines] = [:]
    return problems.map { problem in
      guard let file = problem.location?.file else { return render(problem, nil) }
      let known = lines[ObjectIdentifier(file)] ?? SourceLines(of: file)
      lines[ObjectIdentifier(file)] = known
      return render(problem, known)
    }.joined(separator: "\n")
  }

  /// A problem's text, lines ending in a line feed.
  public func render(_ problem: Problem) -> String { render([problem]) }

  private func render(_ problem: Problem, _ lines: SourceLines?) -> String {
    let label = problem.severity.rawValue
    let tint = problem.severity == .error ? "31" : "33"
    var text = paint("\(label):", "1;\(tint)") + " " + paint(printable(problem.message), "1") + "\n"
    guard let location = problem.location, let lines else {
      if let hint = problem.hint { text += "  \(printable(hint))\n" }
      return text
    }
    let position = lines.position(at: location.span.start)
    let number = String(position.line)
    let margin = String(repeating: " ", count: number.count)
    let excerpt = excerpt(of: location.span, in: lines)
    let hint = problem.hint.map { " " + printable($0) } ?? ""
    text += "  \(printable(location.file.path)):\(position.line):\(position.column)\n"
    text += paint("\(margin) |", "34") + "\n"
    text += paint("\(number) |", "34") + (excerpt.line.isEmpty ? "" : " \(excerpt.line)") + "\n"
    text += paint("\(margin) |", "34") + " \(excerpt.padding)" + paint(excerpt.carets + hint, tint)
    return text + "\n"
  }

  private func paint(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// The line of a span, cut to fit, with the blanks and carets to write below it.
  private func excerpt(of span: Span, in lines: SourceLines) -> (
    line: String, padding: String, carets: String
  ) {
    let (start, bytes) = lines.line(at: span.start)
    let from = min(max(span.start, start), bytes.endIndex)
    let to = min(max(span.end, from), bytes.endIndex)
    var before = shown(bytes[start..<from].suffix(Self.reach))
    var under = shown(bytes[from..<to].prefix(Self.reach))
    var after = shown(bytes[to...].prefix(Self.reach))
    if columns(before) > Self.width / 2 { before = "…" + last(Self.width / 2, of: before) }
    if columns(under) > Self.width { under = first(Self.width, of: under) + "…" }
    let room = max(0, Self.width - columns(before) - columns(under))
    if columns(after) > room { after = first(room, of: after) + "…" }
    let carets = String(repeating: "^", count: max(1, columns(under)))
    return (before + under + after, String(repeating: " ", count: columns(before)), carets)
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    printable(String(decoding: bytes, as: UTF8.self))
  }

  /// The text with what a terminal would act on written out. Tabs become two blanks.
  private func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\t": result += "  "
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func first(_ count: Int, of text: String) -> String {
    var taken = 0
    return String(
      text.prefix {
        taken += columns($0)
        return taken <= count
      })
  }

  private func last(_ count: Int, of text: String) -> String {
    String(first(count, of: String(text.reversed())).reversed())
  }

  private func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

  /// How many columns a terminal gives to a character: two for most of East Asia and for emoji.
  private func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }
}

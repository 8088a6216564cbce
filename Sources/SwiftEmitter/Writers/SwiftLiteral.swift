/// Writes values from the spec as Swift literals.
///
/// A string's quotes, backslashes, line ends, and whatever can't be seen or changes the direction
/// of writing are escaped, so that a literal ends where it should and shows what it holds.
enum SwiftLiteral {
  static func string(_ text: String) -> Code {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(text.utf8.count + 2)
    utf8.append(UInt8(ascii: "\""))
    appendEscaped(text, to: &utf8)
    utf8.append(UInt8(ascii: "\""))
    return Code(written: utf8)
  }

  static func integer(_ value: some BinaryInteger) -> Code {
    Code(written: grouped(Array(String(value).utf8)))
  }

  /// A floating-point literal; it always has a point or an exponent.
  static func number(_ value: Double) -> Code {
    value.isFinite ? Code(written: grouped(Array("\(value)".utf8))) : "0.0"
  }

  /// The lines of a text for between `"""`, or between `#"""` if they may be raw: then they are as
  /// they are, else what would end or change the text is escaped.
  static func lines(_ text: String) -> Code {
    if mayBeRaw(text) { return Code(written: text) }
    var utf8: [UInt8] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { utf8.append(UInt8(ascii: "\n")) }
      appendEscaped(String(line), to: &utf8)
    }
    return Code(written: utf8)
  }

  /// Whether nothing in a text would end it or change it between `#"""`.
  static func mayBeRaw(_ text: String) -> Bool {
    // In bytes: a scalar that joins with a quote or backslash must not hide it.
    !["\"#", "\\#", "\"\"\""].contains { text.utf8.contains($0.utf8) }
      && text.unicodeScalars.allSatisfy {
        $0 == "\n" || escape(for: $0) == nil || $0 == "\\" || $0 == "\""
      }
  }

  /// Whether a text has only visible ASCII characters and spaces, so that nothing needs a look.
  static func isPlain(_ utf8: [UInt8]) -> Bool {
    utf8.allSatisfy { 0x20...0x7E ~= $0 }
  }

  private static func appendEscaped(_ text: String, to utf8: inout [UInt8]) {
    let start = utf8.count
    utf8 += text.utf8
    let isPlain = utf8[start...].allSatisfy {
      0x20...0x7E ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return }
    utf8.removeSubrange(start...)
    for scalar in text.unicodeScalars {
      utf8 += (escape(for: scalar) ?? String(scalar)).utf8
    }
  }

  /// What to write for a scalar that has to be escaped.
  private static func escape(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: return isInvisible(scalar) ? "\\u{\(hexadecimal(scalar))}" : nil
    }
  }

  /// Whether a scalar shows nothing of its own: a control, a mark of direction, a joiner, a space
  /// other than the common one, a line end, or one without a meaning yet.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return true
    case .spaceSeparator: return scalar != " "
    case .nonspacingMark, .enclosingMark, .spacingMark:
      // A mark would join with the quote or backslash before it.
      return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }

  /// The digits before a point in groups of three, from 7 digits on, as `swift format` wants.
  private static func grouped(_ digits: [UInt8]) -> [UInt8] {
    let start = digits.first == UInt8(ascii: "-") ? 1 : 0
    let isDigit = { (byte: UInt8) in UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
    let end = digits[start...].firstIndex { !isDigit($0) } ?? digits.count
    guard end - start >= 7 else { return digits }
    var result = digits
    for place in stride(from: end - 3, to: start, by: -3) {
      result.insert(UInt8(ascii: "_"), at: place)
    }
    return result
  }
}

/// Writes values from the spec as Swift literals.
///
/// A string's quotes, backslashes, line ends, and whatever can't be seen or changes the direction
/// of writing are escaped, so that a literal ends where it should and shows what it holds.
enum SwiftLiteral {
  static func string(_ text: String) -> Code {
    Code(written: "\"\(escaped(text))\"")
  }

  static func integer(_ value: some BinaryInteger) -> Code {
    Code(written: grouped(String(value)))
  }

  /// A floating-point literal; it always has a point or an exponent.
  static func number(_ value: Double) -> Code {
    Code(written: value.isFinite ? grouped("\(value)") : "0.0")
  }

  /// Several lines between `"""`, to be printed where a line begins. The text stands as it is,
  /// between `#"""`, unless something in it would end or change it there.
  static func lines(_ text: String) -> Code {
    let isPlain =
      !text.contains("\"#") && !text.contains("\\#") && !text.contains("\"\"\"")
      && text.unicodeScalars.allSatisfy {
        $0 == "\n" || escape(for: $0) == nil || $0 == "\\" || $0 == "\""
      }
    if isPlain {
      return Code(written: "#\"\"\"\n  \(text.replacing("\n", with: "\n  "))\n  \"\"\"#")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.map { escaped(String($0)) }.joined(separator: "\n  ")
    return Code(written: "\"\"\"\n  \(body)\n  \"\"\"")
  }

  /// Whether a text is of ASCII that can be seen and blanks, so that nothing of it needs a look.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
  }

  private static func escaped(_ text: String) -> String {
    let needsEscape = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    if !needsEscape, isPlain(text) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if let escape = escape(for: scalar) {
        result += escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What to write for a scalar that can't stand as it is.
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

  /// Whether a scalar shows nothing of its own: a control, a mark of direction, a joiner, a blank
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
  private static func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let whole = digits.dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber }
    let rest = digits.dropFirst(sign.count + whole.count)
    guard whole.count >= 7 else { return digits }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result += "_" }
      result.append(digit)
    }
    return sign + result + rest
  }
}

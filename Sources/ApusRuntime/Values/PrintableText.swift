/// Text from a server or a caller as a description shows it: on one line, of bounded length, with
/// nothing that a terminal or a log viewer would act on.
///
/// Escaped are control characters, the ends of lines and paragraphs, and invisible format characters
/// such as those that turn the direction of writing. The two joiners stay, since emoji and some
/// scripts are written with them.
struct PrintableText: CustomStringConvertible {
  /// How many Unicode scalars of a text are shown; `…` marks that there were more.
  static let maximumLength = 500

  let description: String

  /// Takes a text; between quotes, which are escaped within it, if it is to be quoted.
  init(_ text: String, isQuoted: Bool = false) {
    var result = isQuoted ? "\"" : ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == PrintableText.maximumLength {
        result += "…"
        break
      }
      PrintableText.append(scalar, to: &result, isQuoted: isQuoted)
    }
    description = isQuoted ? result + "\"" : result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String, isQuoted: Bool) {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\0": result += "\\0"
    case "\"" where isQuoted, "\\" where isQuoted:
      result += "\\"
      result.unicodeScalars.append(scalar)
    case " "..."~", "\u{200C}", "\u{200D}": result.unicodeScalars.append(scalar)
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

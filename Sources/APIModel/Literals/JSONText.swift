import ApusDiagnostics
import ApusSpecLanguage

/// Writes a value of a spec as JSON, indented by two spaces, keys in the order written.
/// Refuses words other than `true`, `false` and `null`, and keys that are given twice.
struct JSONText {
  private var text = ""

  /// The JSON; nothing if the value had to be reported.
  static func render(_ written: ExpandedValue, report: Report) -> String? {
    let count = report.findings.count
    var writer = JSONText()
    writer.write(written, indentation: "", report)
    return report.findings.count == count ? writer.text : nil
  }

  private mutating func write(
    _ written: ExpandedValue, indentation: String, _ report: Report
  ) {
    let inner = indentation + "  "
    switch written {
    case .value(.word(let name)):
      if !["true", "false", "null"].contains(name.text) {
        report.add(.notJSON(name.text), at: name.span)
      }
      text += name.text
    case .value(.number(let number)): text += number.text
    case .value(.string(let string)): write(string.value)
    case .value(.object(let body)): write(ExpandedValue(body), indentation: indentation, report)
    case .value(.list(let values, _)):
      text += "["
      for (index, value) in values.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        write(ExpandedValue(value), indentation: inner, report)
      }
      text += (values.isEmpty ? "" : "\n" + indentation) + "]"
    case .object(let entries, _):
      text += "{"
      for (index, member) in ExpandedValue.members(of: entries, report: report).enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        write(member.key.text)
        text += ": "
        write(member.value, indentation: inner, report)
      }
      text += (entries.isEmpty ? "" : "\n" + indentation) + "}"
    }
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

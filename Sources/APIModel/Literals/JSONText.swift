import Diagnostics
import SpecLanguage

/// Writes a value that stands in a spec as JSON, indented by two blanks, keys in the order written.
/// Refuses words other than `true`, `false` and `null`, numbers that JSON can't have, dotted keys,
/// and keys that are given twice.
struct JSONText {
  private var text = ""
  private var faults: [(problem: ModelProblem, span: Span)] = []

  static func render(_ written: WrittenValue, report: inout Report) -> String? {
    var writer = JSONText()
    writer.write(written, indentation: "")
    for fault in writer.faults { report.add(fault.problem, at: fault.span) }
    return writer.faults.isEmpty ? writer.text : nil
  }

  private mutating func write(_ written: WrittenValue, indentation: String) {
    let inner = indentation + "  "
    switch written {
    case .value(.word(let name)):
      if !["true", "false", "null"].contains(name.text) {
        refuse(.notJSON(name.text), at: name.span)
      }
      text += name.text
    case .value(.number(let number)):
      if !Self.isNumber(number.text) { refuse(.notJSON(number.text), at: number.span) }
      text += number.text
    case .value(.string(let string)): write(string.value)
    case .value(.list(let values, _)):
      list("[", "]", values, indentation) { $0.write(WrittenValue($1), indentation: inner) }
    case .value(.object(let body)): write(WrittenValue(body), indentation: indentation)
    case .object(let entries, _):
      var keys: Set<String> = []
      list("{", "}", entries, indentation) { writer, entry in
        guard let key = entry.key.first else { return }
        if entry.key.count > 1 { writer.refuse(.dottedKey, at: key.span) }
        if !keys.insert(key.text).inserted {
          writer.refuse(.duplicate("key", key.text), at: key.span)
        }
        writer.write(key.text)
        writer.text += ": "
        writer.write(WrittenValue(entry.value), indentation: inner)
      }
    }
  }

  private mutating func list<Element>(
    _ open: String, _ close: String, _ elements: [Element], _ indentation: String,
    _ write: (inout JSONText, Element) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + indentation + "  "
      write(&self, element)
    }
    text += (elements.isEmpty ? "" : "\n" + indentation) + close
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

  private mutating func refuse(_ problem: ModelProblem, at span: Span) {
    faults.append((problem, span))
  }

  /// Whether a text is a number as JSON has them: no leading zeros, digits around the point.
  private static func isNumber(_ text: String) -> Bool {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.lowercased().split(
      separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    guard let mantissa = parts.first, TextForm.isDecimal(String(mantissa)), !mantissa.hasPrefix("-")
    else { return false }
    if mantissa.hasPrefix("0"), mantissa.count > 1, !mantissa.hasPrefix("0.") { return false }
    guard parts.count == 2 else { return true }
    let exponent =
      parts[1].hasPrefix("-") || parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1]
    return !exponent.isEmpty && exponent.utf8.allSatisfy(ASCII.isDigit)
  }
}

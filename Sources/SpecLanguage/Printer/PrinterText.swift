import ApusDiagnostics

/// How names and texts are written: bare where the parser takes them so, else between quotes.
extension Name {
  /// As a reference to a field: bare if it holds no `.`.
  var asField: String { text.isWord(with: "-") ? text : text.quoted }

  /// As a value: bare if it is a word.
  var asValue: String { text.isWord(with: "-.") ? text : text.quoted }

  /// As the key of a pair.
  var asPairKey: String {
    // In bytes, as the lexer reads them: to `hasPrefix`, a mark on a brace makes it another character.
    let isBare =
      !text.isEmpty && text.isBareInPair && !text.utf8.contains(UInt8(ascii: "="))
      && !["}", "//"].contains { text.utf8.starts(with: $0.utf8) }
    return isBare ? text : text.quoted
  }

  /// As the value of a pair.
  var asPairValue: String { text.isBareInPair ? text : text.quoted }
}

extension Text {
  var quoted: String { value.quoted }
}

extension String {
  /// Whether the lexer reads this as one word that holds none but letters, digits, `_` and, between
  /// those, what is allowed.
  func isWord(with allowed: String) -> Bool {
    guard let first = utf8.first, first.startsWord, utf8.count <= SpecBounds.word else {
      return false
    }
    var mayBreak = false
    for byte in utf8 {
      if byte.continuesWord {
        mayBreak = true
      } else {
        guard mayBreak, allowed.utf8.contains(byte) else { return false }
        mayBreak = false
      }
    }
    return mayBreak
  }

  /// Between quotes, with JSON's escapes. What no reader would see is escaped too.
  var quoted: String {
    let isPlain = utf8.allSatisfy { byte in
      0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    if isPlain { return "\"\(self)\"" }
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.isHidden:
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// With spaces for line ends and other control characters, which neither a comment nor
  /// documentation can hold, and without spaces at the end, which the lexer leaves out.
  var onOneLine: String {
    let hasControls = utf8.contains { $0 < 0x20 && $0 != 9 || $0 == 0x7F }
    guard hasControls || utf8.last?.isBlank == true else { return self }
    var bytes = utf8.map { $0 < 0x20 && $0 != 9 || $0 == 0x7F ? 0x20 : $0 }
    while bytes.last?.isBlank == true { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate var isBareInPair: Bool {
    guard let first = utf8.first, let last = utf8.last else { return true }
    return !first.isBlank && !last.isBlank && first != UInt8(ascii: "\"")
      && !unicodeScalars.contains { $0.isHidden }
  }
}

extension Unicode.Scalar {
  /// Whether a reader can't tell the character from none or from a space.
  fileprivate var isHidden: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: return true
    default: return false
    }
  }
}

import ApusDiagnostics

/// Quoted strings, as in JSON.
extension Lexer {
  /// Goes behind the string that begins at `offset` and reports what is wrong in it. A string ends
  /// with its line at the latest.
  mutating func lexString() -> Token.Kind {
    let start = offset
    offset += 1
    while true {
      guard offset < bytes.count, !bytes[offset].isNewline else {
        report(
          "expected '\"' at the end of the text", at: Span(start: start, end: offset),
          hint: "a line's end is written \\n")
        return .invalid
      }
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        if offset - start - 2 > SpecBounds.string {
          report(
            "longer than \(SpecBounds.string) bytes, the most for a text",
            at: Span(start: start, end: offset))
        }
        return .string
      case UInt8(ascii: "\\"):
        let (scalar, length) = escape(at: offset)
        if scalar == nil {
          report(
            "unknown escape in a text", at: Span(start: offset, end: offset + length),
            hint: #"write \" \\ \/ \b \f \n \r \t or \u and four hexadecimal digits"#)
        }
        offset += length
      case 0..<0x20, 0x7F:
        report(
          "a text can't hold a control character as it is",
          at: Span(start: offset, end: offset + 1), hint: "escape it with \\u")
        offset += 1
      default: offset += 1
      }
    }
  }

  /// The value of a string: the quotes off, escapes replaced. What is wrong in it is left out.
  func stringValue(_ span: Span) -> String {
    let start = span.start + 1
    let isClosed = span.end > start && bytes[span.end - 1] == UInt8(ascii: "\"")
    let end = isClosed ? span.end - 1 : span.end
    guard bytes[start..<end].contains(UInt8(ascii: "\\")) else { return text(start, end) }
    var value: [UInt8] = []
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "\\") {
        let (scalar, length) = escape(at: index)
        if let scalar { value.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? []) }
        index += length
      } else {
        value.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// The scalar that the escape at an index means, if it is one, and how long it is.
  private func escape(at index: Int) -> (Unicode.Scalar?, length: Int) {
    guard index + 1 < bytes.count, !bytes[index + 1].isNewline else { return (nil, 1) }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "/"): return ("/", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"): break
    default: return (nil, 2)
    }
    guard let high = codeUnit(at: index) else { return (nil, 2) }
    guard high & 0xFC00 == 0xD800 else { return (Unicode.Scalar(high), 6) }
    guard let low = codeUnit(at: index + 6), low & 0xFC00 == 0xDC00 else { return (nil, 6) }
    return (Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF)), 12)
  }

  /// The value of `\uXXXX` at an index.
  private func codeUnit(at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index + 2..<index + 6] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 0xF)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(byte & 0xF) + 9
      default: return nil
      }
    }
    return value
  }
}

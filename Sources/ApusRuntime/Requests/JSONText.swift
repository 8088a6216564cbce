extension [UInt8] {
  /// Appends a text as a JSON string, between quotes. What JSON must have escaped is escaped; all
  /// else, slashes and characters beyond ASCII too, is written as it is.
  mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendJSONEscaped($0) }
    append(UInt8(ascii: "\""))
  }

  /// Appends UTF-8, with the bytes escaped that a JSON string can't hold.
  mutating func appendJSONEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<text.count where isEscapedInJSON(text[index]) {
      let byte = text[index]
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      appendJSONEscape(of: byte)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func appendJSONEscape(of byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
    default:
      append(contentsOf: "u00".utf8)
      append(hexadecimalDigit(byte >> 4))
      append(hexadecimalDigit(byte & 15))
    }
  }
}

private func isEscapedInJSON(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

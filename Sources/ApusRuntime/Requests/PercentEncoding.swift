extension [UInt8] {
  /// Appends a text with every UTF-8 byte but letters, digits, `-`, `.`, `_` and `~` as `%` and two
  /// digits: what bodies, queries and path segments have in common.
  mutating func appendPercentEncoded(_ text: String) {
    var text = text
    text.withUTF8 { appendPercentEncoded($0) }
  }

  /// Appends bytes in the same way, run by run.
  mutating func appendPercentEncoded(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<text.count where !isUnreserved(text[index]) {
      let byte = text[index]
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(UInt8(ascii: "%"))
      append(hexadecimalDigit(byte >> 4))
      append(hexadecimalDigit(byte & 15))
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Appends a text as it is.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// The text whose encoded form this is.
  var percentDecoded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var index = 0
    while index < count {
      if self[index] == UInt8(ascii: "%"), index + 2 < count,
        let high = hexadecimalValue(self[index + 1]), let low = hexadecimalValue(self[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(self[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Whether a byte is written as it is: a bit for each of the 128 of ASCII.
@inline(__always)
private func isUnreserved(_ byte: UInt8) -> Bool {
  // `-`, `.` and the digits in the first 64; letters, `_` and `~` in the others.
  let bits: UInt64 = byte < 64 ? 0x03FF_6000_0000_0000 : 0x47FF_FFFE_87FF_FFFE
  return byte < 128 && bits >> UInt64(byte & 63) & 1 == 1
}

func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + (value - 10)
}

func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  default: nil
  }
}

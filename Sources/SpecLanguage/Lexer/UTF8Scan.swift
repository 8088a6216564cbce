import ApusDiagnostics

/// Reads Unicode scalars out of bytes that may not be UTF-8.
enum UTF8Scan {
  /// The scalar that begins at an offset and its length in bytes, or nothing where the bytes are no
  /// UTF-8.
  static func scalar(in bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    let first = UInt32(bytes[offset])
    let (length, lowest): (Int, UInt32)
    switch first {
    case 0..<0x80: return (Unicode.Scalar(UInt8(first)), 1)
    case 0xC2..<0xE0: (length, lowest) = (2, 0x80)
    case 0xE0..<0xF0: (length, lowest) = (3, 0x800)
    case 0xF0..<0xF5: (length, lowest) = (4, 0x10000)
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    var value = first & (0x7F >> UInt32(length))
    for byte in bytes[offset + 1..<offset + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= lowest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// Where bytes aren't UTF-8, one span a run, at most as many as asked for.
  static func invalidSpans(in bytes: [UInt8], atMost limit: Int) -> [Span] {
    var spans: [Span] = []
    var offset = 0
    while offset < bytes.count, spans.count < limit {
      if bytes[offset] < 0x80 {
        offset += 1
      } else if let (_, length) = scalar(in: bytes, at: offset) {
        offset += length
      } else {
        if let last = spans.last, last.end == offset {
          spans[spans.count - 1].end = offset + 1
        } else {
          spans.append(Span(start: offset, end: offset + 1))
        }
        offset += 1
      }
    }
    return spans
  }
}

extension Unicode.Scalar {
  /// `U+00A0`
  var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Unicode.GeneralCategory {
  /// Whether a reader sees the character.
  var isVisible: Bool {
    switch self {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }
}

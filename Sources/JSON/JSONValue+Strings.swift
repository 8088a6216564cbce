extension JSONValue {
  /// A string, unescaped. An escaped surrogate without its other half becomes U+FFFD.
  public var string: String? {
    guard kind == .string else { return nil }
    let node = node
    guard node.detail == 0 else { return String(decoding: unescaped, as: UTF8.self) }
    return tape.bytes.withUnsafeBufferPointer { bytes in
      let text = bytes[Int(node.offset) + 1..<Int(node.end) - 1]
      return String(decoding: UnsafeBufferPointer(rebasing: text), as: UTF8.self)
    }
  }

  /// How many bytes of UTF-8 a string has, unescaped.
  public var utf8Count: Int? {
    guard kind == .string else { return nil }
    return hasEscapes ? unescaped.count : bytes.count - 2
  }

  /// Whether this is a string of the same Unicode scalars. Nothing is allocated unless the string
  /// has escapes.
  public func stringEquals(_ other: StaticString) -> Bool {
    guard kind == .string else { return false }
    return other.withUTF8Buffer { tape.string(at: index, holds: $0) }
  }

  /// Whether this is a string of the same Unicode scalars. Nothing is allocated unless the string
  /// has escapes.
  public func stringEquals(_ other: String) -> Bool {
    guard kind == .string else { return false }
    var other = other
    return other.withUTF8 { tape.string(at: index, holds: $0) }
  }

  /// Whether this is a string of the same Unicode scalars.
  public func stringEquals(_ other: some StringProtocol) -> Bool { stringEquals(String(other)) }

  private var hasEscapes: Bool { node.detail != 0 }

  /// What stands between the quotes.
  private var quoted: ArraySlice<UInt8> { bytes.dropFirst().dropLast() }

  fileprivate var unescaped: [UInt8] {
    var rest = quoted
    var result: [UInt8] = []
    result.reserveCapacity(rest.count)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"): result += Self.scalar(in: &rest).utf8
      default: result.append(escape)
      }
    }
    return result
  }

  /// Takes the digits of an escape from behind its `\u`, with a second escape if the two are a pair
  /// of surrogates.
  private static func scalar(in rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
    let first = codeUnit(in: rest)
    rest = rest.dropFirst(4)
    if UTF16.isLeadSurrogate(first), rest.starts(with: #"\u"#.utf8) {
      let second = codeUnit(in: rest.dropFirst(2))
      if UTF16.isTrailSurrogate(second) {
        rest = rest.dropFirst(6)
        let bits = UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)
        return Unicode.Scalar(0x10000 + bits) ?? "\u{FFFD}"
      }
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private static func codeUnit(in digits: ArraySlice<UInt8>) -> UInt16 {
    digits.prefix(4).reduce(0) { value, digit in
      let number = digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : (digit & 0x0F) + 9
      return value << 4 | UInt16(number)
    }
  }
}

extension Tape {
  /// Whether a string, once unescaped, is these bytes.
  func string(at index: Int, holds other: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = nodes[index]
    guard node.detail == 0 else {
      return JSONValue(tape: self, index: index).unescaped.elementsEqual(other)
    }
    // Most keys that are compared differ in length, so that few get further.
    let start = Int(node.offset) + 1
    return Int(node.end) - 1 - start == other.count
      && other.indices.allSatisfy { bytes[start + $0] == other[$0] }
  }
}

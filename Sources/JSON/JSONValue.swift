/// One value inside a document: a place in it, cheap to copy, that keeps the document alive.
///
/// Nothing is decoded before it is asked for, and what is asked for in another kind than the value
/// has is nil.
public struct JSONValue: Sendable {
  public enum Kind: String, Sendable, Hashable {
    case null, bool, number, string, array, object
  }

  let tape: Tape
  /// Which of the document's values it is.
  package let index: Int

  var node: Node { tape.nodes[index] }

  /// The value's own bytes in the text.
  var bytes: ArraySlice<UInt8> { tape.bytes[Int(node.offset)..<Int(node.end)] }

  public var kind: Kind {
    switch tape.bytes[offset] {
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "{"): .object
    default: .number
    }
  }

  /// Where the value starts, in bytes from the start of the text.
  public var offset: Int { Int(node.offset) }

  /// The value as it stands in the text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What a reader of the document keeps beside it, for all values inside this one.
  package var companion: (any AnyObject & Sendable)? { tape.companion }

  /// The same value, which tells all inside it of a companion.
  package func accompanied(by companion: any AnyObject & Sendable) -> JSONValue {
    let tape = Tape(bytes: tape.bytes, nodes: tape.nodes, companion: companion)
    return JSONValue(tape: tape, index: index)
  }

  public var isNull: Bool { kind == .null }

  public var bool: Bool? {
    switch tape.bytes[offset] {
    case UInt8(ascii: "t"): true
    case UInt8(ascii: "f"): false
    default: nil
    }
  }

  // MARK: Numbers

  /// A number without a fraction and an exponent that fits in 64 bits, exactly. A fraction of zeros
  /// counts as none, since some servers write `10.0` for 10; `1e3` is no integer.
  public var integer: Int64? {
    guard kind == .number else { return nil }
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    var value: Int64 = 0
    while let byte = rest.first, byte != UInt8(ascii: ".") {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      rest.removeFirst()
      // Downwards, since there is one more below zero than above.
      let (tenfold, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = tenfold.subtractingReportingOverflow(
        Int64(byte - UInt8(ascii: "0")))
      guard !overflows, !overflowsToo else { return nil }
      value = sum
    }
    guard rest.dropFirst().allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
    if isNegative { return value }
    let (negated, overflows) = Int64(0).subtractingReportingOverflow(value)
    return overflows ? nil : negated
  }

  /// A number as the nearest `Double`; nil if it is too large for one. What is too small is zero.
  public var number: Double? {
    guard kind == .number, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// A number as it stands in the text, for those that must not be rounded.
  public var numberText: String? { kind == .number ? text : nil }
}

extension JSONValue: CustomStringConvertible {
  /// The value as it stands in the text.
  public var description: String { text }
}

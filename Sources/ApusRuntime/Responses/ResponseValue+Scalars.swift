import ApusJSON
import ApusWireText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension String: ResponseValue {
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let string = value.string else { throw DecodingFailure(value, expected: "a string") }
    self = string
  }
}

extension Secret: ResponseValue {
  public init(from value: JSONValue) throws(DecodingFailure) {
    self.init(try String(from: value))
  }
}

extension Bool: ResponseValue {
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let bool = value.bool else { throw DecodingFailure(value, expected: "a boolean") }
    self = bool
  }
}

extension Int: ResponseValue {
  /// Reads an integer exactly; one that doesn't fit, or has a fraction, is refused.
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let integer = value.integer, let exact = Int(exactly: integer) else {
      throw DecodingFailure(value, expected: "an integer of \(Int.bitWidth) bits")
    }
    self = exact
  }
}

extension UInt64: ResponseValue {
  /// Reads an integer exactly; one that doesn't fit, or has a fraction, is refused.
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let text = value.numberText, let exact = UInt64(text) else {
      throw DecodingFailure(value, expected: "an integer from 0 to 2^64 - 1")
    }
    self = exact
  }
}

extension Double: ResponseValue {
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let number = value.number else {
      throw DecodingFailure(value, expected: "a number that fits a double")
    }
    self = number
  }
}

extension DecimalString: ResponseValue {
  /// Keeps a string, or a number as it is spelled.
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let text = value.string ?? value.numberText else {
      throw DecodingFailure(value, expected: "a decimal number")
    }
    self.init(text)
  }
}

extension Date: ResponseValue {
  /// Reads seconds since 1970, of which some APIs send fractions, or a text as RFC 3339 has it.
  public init(from value: JSONValue) throws(DecodingFailure) {
    if let seconds = value.number {
      self.init(timeIntervalSince1970: seconds)
    } else if let text = value.string, let seconds = DateTimeText.seconds(of: text) {
      self.init(timeIntervalSince1970: seconds)
    } else {
      throw DecodingFailure(value, expected: "a time in seconds, or as 2026-11-23T08:30:00Z")
    }
  }
}

extension OpenEnum {
  public init(from value: JSONValue) throws(DecodingFailure) {
    self.init(rawValue: try String(from: value))
  }
}

extension ClosedEnum {
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let known = Self(rawValue: try String(from: value)) else {
      throw DecodingFailure(value, expected: "a known \(Self.self)")
    }
    self = known
  }
}

/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The text ends inside a value, or is empty.
    case unexpectedEnd
    /// Something else stands where a value should.
    case expectedValue
    /// Something else stands where an object's key should.
    case expectedKey
    /// Something else stands where the colon after a key should.
    case expectedColon
    /// Something else stands where a comma or the closing bracket should.
    case expectedCommaOrClosing
    /// More text stands after the value.
    case trailingText
    /// A number that isn't spelled as JSON's are, such as `01` or `1.`.
    case malformedNumber
    /// A backslash in a string with something behind it that JSON doesn't know.
    case unknownEscape
    /// A control character that stands in a string unescaped.
    case controlCharacter
    /// Bytes in a string that aren't UTF-8.
    case invalidUTF8
    /// More arrays and objects inside one another than allowed.
    case tooDeep(maximum: Int)
    /// A text of 2 GiB or more.
    case tooLarge
  }

  /// The byte at which it was noticed, counted from the start of the text; for a text that ends too
  /// early, its length.
  public let offset: Int
  public let reason: Reason

  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// Such as `invalid JSON at byte 12: expected a value`.
  public var description: String { "invalid JSON at byte \(offset): \(reason)" }
}

extension JSONError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unexpectedEnd: "the text ends too early"
    case .expectedValue: "expected a value"
    case .expectedKey: "expected a key between double quotes"
    case .expectedColon: "expected ':' after the key"
    case .expectedCommaOrClosing: "expected ',' or the closing bracket"
    case .trailingText: "expected nothing after the value"
    case .malformedNumber: "malformed number"
    case .unknownEscape: "unknown escape"
    case .controlCharacter: "a control character must be escaped"
    case .invalidUTF8: "the text isn't valid UTF-8"
    case .tooDeep(let maximum): "nested deeper than \(maximum) levels"
    case .tooLarge: "the text is 2 GiB or larger"
    }
  }
}

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An exact decimal number, kept as its text: `"1.50"` stays `"1.50"`.
///
/// Any text can be kept, since responses hold what the API sends. A request refuses what isn't an
/// optional minus, digits, and optionally a point and more digits; an exponent is none of these.
public struct DecimalString: Sendable, Hashable {
  /// The number's digits as they go over the wire.
  public let text: String

  /// Keeps a text as it is.
  public init(_ text: String) {
    self.text = text
  }

  /// Writes the number out, without an exponent.
  public init(_ decimal: Decimal) {
    text = decimal.description
  }

  /// The number, if the text is one; a `Decimal` keeps 38 digits of it.
  public var decimal: Decimal? {
    isWellFormed ? Decimal(string: text) : nil
  }

  /// The text as JSON spells a number: without needless zeros in front.
  var numberText: String {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let zeros = digits.prefix { $0 == "0" }.count
    let rest = digits.dropFirst(zeros)
    let needsZero = rest.isEmpty || rest.first == "."
    return (isNegative ? "-" : "") + (needsZero ? "0" : "") + rest
  }

  /// Whether JSON takes the text for a number as it is.
  var isJSONNumber: Bool {
    let halves = text.utf8.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "eE".utf8.contains($0) })
    guard let mantissa = halves.first.flatMap({ String($0) }).map(DecimalString.init(_:)),
      mantissa.isWellFormed, mantissa.numberText == mantissa.text
    else { return false }
    guard halves.count == 2, var exponent = halves.last else { return true }
    if let sign = exponent.first, "+-".utf8.contains(sign) { exponent.removeFirst() }
    return !exponent.isEmpty && exponent.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  /// Whether a request may carry the text.
  var isWellFormed: Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
  }
}

extension DecimalString: CustomStringConvertible {
  public var description: String { text }
}

extension DecimalString: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) {
    text = value
  }

  public init(integerLiteral value: Int) {
    text = String(value)
  }
}

extension DecimalString: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self, rules)
  }
}

/// A Swift identifier, as it is written: with backticks where it is a word of Swift's own.
///
/// Only ``SwiftNamer`` makes one out of a text, so that a text from a spec can't become code.
public struct Identifier: Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
  public let utf8: [UInt8]

  init(written utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// A name that is known when the generator is built.
  public init(stringLiteral literal: StaticString) {
    utf8 = literal.withUTF8Buffer { Array($0) }
  }

  /// The name as text, for messages and the names of files.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The name without backticks.
  public var bare: Identifier {
    isQuoted ? Identifier(written: Array(utf8.dropFirst().dropLast())) : self
  }

  /// As the label of an argument, where only `inout` needs backticks.
  public var label: Identifier { self == "`inout`" ? self : bare }

  private var isQuoted: Bool { utf8.first == UInt8(ascii: "`") }

  /// Two names in one.
  func appending(_ suffix: Identifier) -> Identifier { Identifier(written: utf8 + suffix.utf8) }

  /// With a number at its end.
  func numbered(_ number: Int) -> Identifier { Identifier(written: bare.utf8 + "\(number)".utf8) }

  public func hash(into hasher: inout Hasher) {
    utf8.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// In the order of their bytes, as `swift format` sorts imports.
  public static func < (one: Identifier, other: Identifier) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

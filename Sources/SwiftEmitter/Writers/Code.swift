import ApusMustache
import ApusNaming

/// A piece of Swift that is safe to print.
///
/// Code is made of literals in the emitter's own source, as `"[\(element)]"`, and of what the writers
/// of this folder make: identifiers, literals, comments and types. Nothing else takes a `String`, so
/// text from a spec can't become code, whatever it holds.
public struct Code: Fragment, Equatable, ExpressibleByStringInterpolation {
  public let utf8: [UInt8]

  /// For the writers alone, which answer for what they pass in; a test sees to that.
  init(written utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// For the writers alone.
  init(written source: String) {
    utf8 = Array(source.utf8)
  }

  /// A name.
  init(_ identifier: Identifier) {
    utf8 = identifier.utf8
  }

  public init(stringLiteral literal: StaticString) {
    utf8 = literal.withUTF8Buffer { Array($0) }
  }

  public init(stringInterpolation pieces: StringInterpolation) {
    utf8 = pieces.utf8
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var utf8: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      utf8.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { utf8 += $0 }
    }

    public mutating func appendInterpolation(_ code: Code) {
      utf8 += code.utf8
    }

    /// The pieces one after the other, with a separator between them.
    public mutating func appendInterpolation(
      _ pieces: [Code], separator: StaticString = ", "
    ) {
      for (index, piece) in pieces.enumerated() {
        if index > 0 { appendLiteral(separator) }
        utf8 += piece.utf8
      }
    }
  }
}

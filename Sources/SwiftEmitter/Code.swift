import Mustache

/// A piece of Swift that is safe to print.
///
/// Code is made of literals in the emitter's own source, as `"[\(element)]"`, and of what the three
/// writers make: `SwiftNamer`, `SwiftLiteral` and `DocComment`. Nothing else takes a `String`, so
/// text from a spec can't become code, whatever it holds.
public struct Code: Fragment, Hashable, Comparable, ExpressibleByStringInterpolation {
  public let source: String

  /// For the three writers alone, which answer for what they pass in; a test sees to that.
  init(written source: String) {
    self.source = source
  }

  public init(stringLiteral literal: StaticString) {
    self.source = "\(literal)"
  }

  public init(stringInterpolation pieces: StringInterpolation) {
    self.source = pieces.source
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      source += "\(literal)"
    }

    public mutating func appendInterpolation(_ code: Code) {
      source += code.source
    }
  }
}

extension Sequence where Element == Code {
  /// The pieces one after the other, with a separator between them.
  func joined(separator: Code) -> Code {
    var iterator = makeIterator()
    guard var result = iterator.next() else { return "" }
    while let next = iterator.next() { result = "\(result)\(separator)\(next)" }
    return result
  }
}

extension Code {
  /// The lines, without what ends them.
  var lines: [Code] {
    source.split(separator: "\n", omittingEmptySubsequences: false).map {
      Code(written: String($0))
    }
  }

  /// The code with every line but the first two blanks further in. What a multi-line string holds
  /// stays the same, since its closing quotes move along.
  var indentedOnce: Code {
    lines.joined(separator: "\n  ")
  }

  /// In the order of their bytes, as `swift format` sorts imports.
  public static func < (one: Code, other: Code) -> Bool {
    one.source.utf8.lexicographicallyPrecedes(other.source.utf8)
  }

  /// Whether a number has a sign.
  var isNegative: Bool { source.hasPrefix("-") }

  /// The parts of a qualified name.
  var parts: [Code] {
    source.split(separator: ".").map { Code(written: String($0)) }
  }
}

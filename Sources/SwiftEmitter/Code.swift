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
    self.source = literal.description
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
      source += literal.description
    }

    public mutating func appendInterpolation(_ code: Code) {
      source += code.source
    }
  }
}

extension Sequence where Element == Code {
  /// The pieces one after the other, with a separator between them.
  func joined(separator: Code) -> Code {
    Code(written: map(\.source).joined(separator: separator.source))
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
    isOneLine ? self : lines.joined(separator: "\n  ")
  }

  var isOneLine: Bool { !source.utf8.contains(UInt8(ascii: "\n")) }

  /// A qualified name as it is said inside the type of another name: without that in front.
  func said(in scope: Code) -> Code {
    let (name, outer) = (source.utf8, scope.source.utf8)
    guard name.count > outer.count, name.starts(with: outer),
      name[name.index(name.startIndex, offsetBy: outer.count)] == UInt8(ascii: ".")
    else { return self }
    return Code(written: String(source.dropFirst(outer.count + 1)))
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

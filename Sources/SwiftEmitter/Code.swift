import ApusMustache

/// A piece of Swift that is safe to print.
///
/// Code is made of literals in the emitter's own source, as `"[\(element)]"`, and of what the three
/// writers make: `SwiftNamer`, `SwiftLiteral` and `DocComment`. Nothing else takes a `String`, so
/// text from a spec can't become code, whatever it holds.
public struct Code: Fragment, Hashable, Comparable, ExpressibleByStringInterpolation {
  public let utf8: [UInt8]

  /// For the three writers alone, which answer for what they pass in; a test sees to that.
  init(written utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// For the three writers alone.
  init(written source: String) {
    utf8 = Array(source.utf8)
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

  public func hash(into hasher: inout Hasher) {
    utf8.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// In the order of their bytes, as `swift format` sorts imports.
  public static func < (one: Code, other: Code) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension Code {
  /// The code as text, to be shown or to name a file.
  var source: String { String(decoding: utf8, as: UTF8.self) }

  /// The lines, without what ends them.
  var lines: [Code] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      Code(written: Array($0))
    }
  }

  /// The code with every line but the first two blanks further in. What a multi-line string holds
  /// stays the same, since its closing quotes move along.
  var indentedOnce: Code {
    isOneLine ? self : "\(lines, separator: "\n  ")"
  }

  var isOneLine: Bool { !utf8.contains(UInt8(ascii: "\n")) }

  /// A qualified name as it is said inside the type of another name: without that in front.
  func said(in scope: Code) -> Code {
    let end = scope.utf8.count
    guard utf8.count > end, utf8[end] == UInt8(ascii: "."), utf8.starts(with: scope.utf8) else {
      return self
    }
    return Code(written: Array(utf8[(end + 1)...]))
  }

  /// Whether a number has a sign.
  var isNegative: Bool { utf8.first == UInt8(ascii: "-") }

  /// The parts of a qualified name.
  var parts: [Code] { utf8.split(separator: UInt8(ascii: ".")).map { Code(written: Array($0)) } }

  /// A generic type as what is before its argument, the argument, and the rest: `Page<`, `Item`, `>?`.
  var aroundArgument: (head: Code, argument: Code, tail: Code)? {
    guard let open = utf8.firstIndex(of: UInt8(ascii: "<")),
      let close = utf8.lastIndex(of: UInt8(ascii: ">")), open < close
    else { return nil }
    return (
      Code(written: Array(utf8[...open])), Code(written: Array(utf8[(open + 1)..<close])),
      Code(written: Array(utf8[close...]))
    )
  }

  /// Whether a name is one of the parts of a qualified name.
  func hasPart(_ name: Code) -> Bool {
    utf8.split(separator: UInt8(ascii: ".")).contains { $0.elementsEqual(name.utf8) }
  }

  /// The last part of a qualified name.
  var lastPart: Code {
    guard let point = utf8.lastIndex(of: UInt8(ascii: ".")) else { return self }
    return Code(written: Array(utf8[(point + 1)...]))
  }
}

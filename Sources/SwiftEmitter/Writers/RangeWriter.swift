import ApusAPIModel

/// Writes bounds as the literal of a range: `1...5`, `1...`, `...5` or `0.0..<1.0`.
enum RangeWriter {
  static func write(_ bounds: Bounds<some BinaryInteger>) -> Code {
    write(bounds.lower.map(SwiftLiteral.integer), bounds.upper.map(SwiftLiteral.integer))
  }

  static func write(_ bounds: Bounds<Double>, excludesUpper: Bool) -> Code {
    write(
      bounds.lower.map(SwiftLiteral.number), bounds.upper.map(SwiftLiteral.number),
      excludesUpper: excludesUpper)
  }

  private static func write(_ lower: Code?, _ upper: Code?, excludesUpper: Bool = false) -> Code {
    // `...-1` would be read as one operator, and `-1...` as `-(1...)`.
    func apart(_ bound: Code) -> Code {
      bound.utf8.first == UInt8(ascii: "-") ? "(\(bound))" : bound
    }
    let start = lower.map { upper == nil ? apart($0) : $0 } ?? ""
    let end = upper.map(apart) ?? ""
    return excludesUpper && upper != nil ? "\(start)..<\(end)" : "\(start)...\(end)"
  }
}

/// Where code breaks its lines: as `swift format` would, so that it has nothing to change.
enum CodeLayout {
  /// The columns of a line, as `swift format` has them by default.
  static let width = 100

  /// `head(a, b)tail` on one line if it fits behind `indentation` blanks and holds no line break,
  /// otherwise an argument a line. Later lines are indented from the first.
  static func call(
    _ head: Code, _ arguments: [Code], tail: Code = "", indentation: Int
  ) -> Code {
    if arguments.isEmpty || mayFit(arguments) {
      let line: Code = "\(head)(\(arguments))\(tail)"
      if arguments.isEmpty || fits(line, indentation, keepsCommas: true) { return line }
    }
    return "\(head)(\n  \(arguments.map(\.indentedOnce), separator: ",\n  ")\n)\(tail)"
  }

  /// `target = head(a, b)tail` on one line if it fits, otherwise with the arguments on a line of
  /// their own.
  static func assignment(
    _ target: Code, _ head: Code, _ arguments: [Code], tail: Code = "", indentation: Int
  ) -> Code {
    let line: Code = "\(target) = \(head)(\(arguments))\(tail)"
    if fits(line, indentation) { return line }
    return "\(target) = \(head)(\n  \(arguments)\(tail == "" ? ")" : "\n)\(tail)")"
  }

  /// `label: value` on one line if it fits, otherwise on two.
  static func labelled(_ label: Code, _ value: Code, indentation: Int) -> Code {
    let line: Code = "\(label): \(value)"
    return fits(line, indentation) ? line : "\(label):\n  \(value)"
  }

  /// `[a, b]` on one line if it fits, otherwise an element a line with a comma behind each if there
  /// are several.
  static func list(_ elements: [Code], empty: Code = "[]", indentation: Int) -> Code {
    if elements.isEmpty { return empty }
    if mayFit(elements) {
      let line: Code = "[\(elements)]"
      if fits(line, indentation, keepsCommas: true) { return line }
    }
    let list = elements.map(\.indentedOnce)
    return "[\n  \(list, separator: ",\n  ")\(elements.count > 1 ? "," : "")\n]"
  }

  /// `head { body }` on one line if it fits, otherwise on three.
  static func block(_ head: Code, _ body: Code, indentation: Int) -> Code {
    let line: Code = "\(head) { \(body) }"
    return fits(line, indentation) ? line : "\(head) {\n  \(body.indentedOnce)\n}"
  }

  /// `a || b`: from the second line on, as many to a line as fit.
  static func chain(
    _ terms: [Code], operator: Code, spacing: Code = " ", column: Int
  ) -> Code {
    guard let first = terms.first else { return "" }
    var lines = [first]
    for term in terms.dropFirst() {
      let longer: Code = "\(lines[lines.count - 1])\(spacing)\(`operator`)\(spacing)\(term)"
      if fits(longer, column) {
        lines[lines.count - 1] = longer
      } else {
        lines.append("\(`operator`)\(spacing)\(term)")
      }
    }
    return "\(lines, separator: "\n  ")"
  }

  /// `#expect(left == right)`, broken as `swift format` would where it doesn't fit.
  static func expectation(_ left: Code, _ right: Code, indentation: Int) -> Code {
    let line: Code = "#expect(\(left) == \(right))"
    if fits(line, indentation) { return line }
    let inner: Code = "\(left) == \(right)"
    if fits(inner, indentation + 3) { return "#expect(\n  \(inner))" }
    let isLong = right.lines.count == 1 && !fits("== \(right))", indentation + 4)
    return "#expect(\n  \(left)\n    == \(right.indentedOnce.indentedOnce)\(isLong ? "\n" : ""))"
  }

  /// - Parameter keepsCommas: Whether to keep room for a comma behind the last element of each list,
  ///   as `swift format` does; with a few too many, what would just fit is broken up, which it
  ///   leaves alone.
  static func fits(_ code: Code, _ indentation: Int, keepsCommas: Bool = false) -> Bool {
    var columns = indentation
    for byte in code.utf8 {
      if byte == UInt8(ascii: "\n") { return false }
      // One a scalar: bytes that go on with one are 10xxxxxx.
      if byte & 0xC0 != 0x80 { columns += 1 }
      if keepsCommas, byte == UInt8(ascii: "]") { columns += 1 }
      if columns > width { return false }
    }
    return columns <= width
  }

  /// Whether pieces may fit on one line: no scalar has more than four bytes.
  private static func mayFit(_ pieces: [Code]) -> Bool {
    pieces.reduce(0) { $0 + $1.utf8.count } <= 4 * width
  }
}

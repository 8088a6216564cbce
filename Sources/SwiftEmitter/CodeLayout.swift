/// Where code breaks its lines: as `swift format` would, so that it has nothing to change.
enum CodeLayout {
  /// The columns of a line, as `swift format` has them by default.
  static let width = 100

  /// `head(a, b)tail` on one line if it fits behind `indentation` blanks and holds no line break,
  /// otherwise an argument a line. Later lines are indented from the first.
  static func call(
    _ head: Code, _ arguments: [Code], tail: Code = "", indentation: Int
  ) -> Code {
    let line: Code = "\(head)(\(arguments.joined(separator: ", ")))\(tail)"
    if fits(line, indentation) || arguments.isEmpty { return line }
    let list = arguments.map { "\n  \($0.indentedOnce)" as Code }.joined(separator: ",")
    return "\(head)(\(list)\n)\(tail)"
  }

  /// `[a, b]` on one line if it fits, otherwise an element a line with a comma behind each.
  static func list(_ elements: [Code], empty: Code = "[]", indentation: Int) -> Code {
    if elements.isEmpty { return empty }
    let line: Code = "[\(elements.joined(separator: ", "))]"
    if fits(line, indentation) { return line }
    return "[\(elements.map { "\n  \($0.indentedOnce)," as Code }.joined(separator: ""))\n]"
  }

  /// `head { body }` on one line if it fits, otherwise on three.
  static func block(_ head: Code, _ body: Code, indentation: Int) -> Code {
    let line: Code = "\(head) { \(body) }"
    return fits(line, indentation) ? line : "\(head) {\n  \(body.indentedOnce)\n}"
  }

  /// `#expect(left == right)`, broken as `swift format` would where it doesn't fit.
  static func expectation(_ left: Code, _ right: Code, indentation: Int) -> Code {
    let line: Code = "#expect(\(left) == \(right))"
    if fits(line, indentation) { return line }
    let inner: Code = "\(left) == \(right)"
    if fits(inner, indentation + 3) { return "#expect(\n  \(inner))" }
    return "#expect(\n  \(left)\n    == \(right.indentedOnce.indentedOnce))"
  }

  static func fits(_ code: Code, _ indentation: Int) -> Bool {
    !code.source.utf8.contains(UInt8(ascii: "\n"))
      && indentation + code.source.unicodeScalars.count <= width
  }
}

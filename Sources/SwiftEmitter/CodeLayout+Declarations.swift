/// Where declarations break their lines: long names of an API's types leave little room.
extension CodeLayout {
  /// `head: A, B {`, the start of a type.
  static func heading(_ head: Code, _ conformances: [Code], indentation: Int) -> Code {
    let line: Code = "\(head): \(conformances)"
    if fits(line, indentation + 2) { return "\(line) {" }
    return fits(line, indentation) ? "\(line)\n{" : "\(head):\n  \(conformances)\n{"
  }

  /// `extension Clearable where Wrapped == A.B {`.
  static func `extension`(of type: Code, where constraint: Code, equals other: Code) -> Code {
    let (head, condition): (Code, Code) = ("extension \(type)", "where \(constraint) == \(other) {")
    let line: Code = "\(head) \(condition)"
    if fits(line, 0) { return line }
    if fits(condition, 0) { return "\(head)\n\(condition)" }
    return "\(head)\nwhere\n  \(path("\(constraint) == \(other)", indentation: 2).indentedOnce)\n{"
  }

  /// `name: A.B? = nil`, one of the parameters that have a line each.
  static func parameter(_ name: Code, _ type: Code, isOptional: Bool, indentation: Int) -> Code {
    let tail: Code = isOptional ? " = nil" : ""
    let line: Code = "\(name): \(type)\(tail)"
    if fits(line, indentation + 1) { return line }
    if isOptional, fits("\(name): \(type) =", indentation) { return "\(name): \(type) =\n  nil" }
    guard type.utf8.contains(UInt8(ascii: ".")) else { return "\(name):\n  \(type)\(tail)" }
    if let type = type.aroundArgument {
      let argument = path(type.argument, indentation: indentation + 2)
      return "\(name): \(type.head)\n  \(argument.indentedOnce)\n\(type.tail)\(tail)"
    }
    return path(line, indentation: indentation)
  }

  /// `case name(Payload)`.
  static func enumCase(_ name: Code, _ payload: Code?, indentation: Int) -> Code {
    guard let payload else { return "case \(name)" }
    let line: Code = "case \(name)(\(payload))"
    return fits(line, indentation) ? line : "case \(name)(\n  \(payload))"
  }

  /// `head = function(argument) {`, from a column on, in a line with less indentation.
  static func binding(
    _ head: Code, _ function: Code, _ argument: Code, indentation: Int, column: Int
  ) -> Code {
    let call: Code = "\(function)(\(argument))"
    let line: Code = "\(head) = \(call) {"
    if fits(line, column) { return line }
    if fits("\(head) = \(function)(", column) {
      return "\(head) = \(function)(\n  \(argument))\n{"
    }
    let broken: Code = "\(function)(\n  \(argument))"
    return "\(head) =\n  \(fits(call, indentation + 2) ? call : broken.indentedOnce)\n{"
  }

  /// `A.B.C`, with as many parts to a line as fit.
  private static func path(_ path: Code, indentation: Int) -> Code {
    chain(path.parts, operator: ".", spacing: "", column: indentation)
  }
}

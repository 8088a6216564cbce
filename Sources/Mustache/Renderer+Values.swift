import ApusDiagnostics

extension Renderer {
  /// The value of a path.
  mutating func lookUp(_ path: Int) throws(Problem) -> Value {
    let path = program.paths[path]
    var value = context.value(of: path.first)
    for index in path.rest {
      guard let whole = value else { break }
      value = context.member(program.parts[index], of: whole)
    }
    if let value { return value }
    if mode == .html { return .null }
    throw context.problem(withUnknown: path, of: program, at: place)
  }

  /// Prints the value of a path.
  mutating func printValue(of path: Int, isEscaped: Bool) throws(Problem) {
    if mode == .code {
      guard case .code(let source) = try lookUp(path) else { throw try refusal(of: path) }
      return printer.append(source)
    }
    switch try lookUp(path) {
    case .code(let source): printer.append(printer.code(of: source), isEscaped: isEscaped)
    case .text(let text): printer.append(text.utf8, isEscaped: isEscaped)
    case .bool(let flag): printer.append((flag ? "true" : "false").utf8, isEscaped: false)
    case .null, .list, .object: break
    }
  }

  private mutating func refusal(of path: Int) throws(Problem) -> Problem {
    let name = text(of: path)
    let value = try lookUp(path)
    if case .null = value {
      return Problem(
        .error, "'\(name)' has no value here", at: place,
        hint: "print it in a section that tests it")
    }
    return Problem(
      .error, "'\(name)' is not code, but \(value.kind)", at: place,
      hint: "only code can be printed")
  }
}

import ApusDiagnostics

extension ContextStack {
  /// Says which part of a path is unknown, and what may have been meant.
  func problem(
    withUnknown path: Program.Path, of program: Program, at place: Problem.Location
  ) -> Problem {
    guard let first = path.first.map({ name($0) }) else {
      return Problem(.error, "nothing is in scope", at: place)
    }
    guard var value = value(of: path.first) else {
      if first == Self.first || first == Self.last {
        return Problem(.error, "'\(first)' is only known in a section that walks a list", at: place)
      }
      return Problem(
        .error, "unknown name '\(first)'", at: place,
        hint: Suggestion.hint(for: first, among: knownNames))
    }
    var known = first
    for component in program.parts[path.rest] {
      let name = name(component)
      guard case .object(let object) = value else {
        return Problem(.error, "'\(known)' has no '\(name)': it is \(value.kind)", at: place)
      }
      guard let index = object.shape.indices[name] else {
        return Problem(
          .error, "'\(known)' has no '\(name)'", at: place,
          hint: Suggestion.hint(for: name, among: object.shape.names))
      }
      value = object.value(index)
      known += "." + name
    }
    return Problem(.error, "unknown name '\(program.text(of: path))'", at: place)
  }
}

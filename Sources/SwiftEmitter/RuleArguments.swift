import APIModel

/// Writes the limits of a type as arguments for the runtime, as `.length(3...3)`.
enum RuleArguments {
  static func write(for type: TypeReference) -> [Code] {
    switch type {
    case .scalar(let scalar, let constraints): write(scalar, constraints)
    case .list(let element, let count), .map(let element, let count):
      (range(count, SwiftLiteral.integer).map { [".count(\($0))"] } ?? []) + each(element)
    case .nullable(let inner), .clearable(let inner): write(for: inner)
    case .constant, .enumeration, .record, .union, .expandable, .page: []
    }
  }

  private static func each(_ element: TypeReference) -> [Code] {
    let rules = write(for: element)
    return rules.isEmpty ? [] : [".each(\(rules.joined(separator: ", ")))"]
  }

  private static func write(_ scalar: Scalar, _ constraints: Constraints) -> [Code] {
    var rules: [Code] = []
    switch scalar {
    case .email: rules.append(".email")
    case .url: rules.append(".url")
    case .date: rules.append(".date")
    default: break
    }
    if let range = range(constraints.length, SwiftLiteral.integer) {
      rules.append(".length(\(range))")
    }
    if let range = range(constraints.integer, SwiftLiteral.integer) {
      rules.append(".range(\(range))")
    }
    if let range = range(
      constraints.number, SwiftLiteral.number, excludesUpper: constraints.excludesUpper)
    {
      rules.append(".range(\(range))")
    }
    if let pattern = constraints.pattern {
      rules.append(".pattern(\(SwiftLiteral.string(pattern)))")
    }
    return rules
  }

  /// `1...5`, `1...` or `...5`; nothing where there is no bound.
  private static func range<Value>(
    _ bounds: Bounds<Value>, _ write: (Value) -> Code, excludesUpper: Bool = false
  ) -> Code? {
    let dots: Code = excludesUpper ? "..<" : "..."
    // `...-1` would be read as one operator, and `-1...` as `-(1...)`.
    func apart(_ bound: Code) -> Code { bound.isNegative ? "(\(bound))" : bound }
    return switch (bounds.lower.map(write), bounds.upper.map(write)) {
    case (nil, nil): nil
    case (let lower?, let upper?): "\(lower)\(dots)\(apart(upper))"
    case (let lower?, nil): "\(apart(lower))..."
    case (nil, let upper?): "\(dots)\(apart(upper))"
    }
  }
}

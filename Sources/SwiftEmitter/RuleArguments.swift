import ApusAPIModel

/// Writes the limits of a type as arguments for the runtime, as `.length(3...3)`.
enum RuleArguments {
  static func write(for type: TypeReference) -> [Code] {
    switch type {
    case .scalar(let scalar, let constraints): write(scalar, constraints)
    case .list(let element, let count), .map(let element, let count):
      (count.isUnbounded ? [] : [".count(\(range(count)))"]) + each(element)
    case .nullable(let inner), .clearable(let inner): write(for: inner)
    case .constant, .enumeration, .record, .union, .expandable, .page: []
    }
  }

  private static func each(_ element: TypeReference) -> [Code] {
    let rules = write(for: element)
    return rules.isEmpty ? [] : [".each(\(rules))"]
  }

  private static func write(_ scalar: Scalar, _ constraints: Constraints) -> [Code] {
    var rules: [Code] = []
    switch scalar {
    case .email: rules.append(".email")
    case .url: rules.append(".url")
    case .date: rules.append(".date")
    default: break
    }
    if !constraints.length.isUnbounded { rules.append(".length(\(range(constraints.length)))") }
    if !constraints.integer.isUnbounded { rules.append(".range(\(range(constraints.integer)))") }
    if !constraints.number.isUnbounded {
      let range = range(
        constraints.number.lower.map(SwiftLiteral.number),
        constraints.number.upper.map(SwiftLiteral.number),
        excludesUpper: constraints.excludesUpper)
      rules.append(".range(\(range))")
    }
    if let pattern = constraints.pattern {
      rules.append(".pattern(\(SwiftLiteral.string(pattern)))")
    }
    return rules
  }

  private static func range(_ bounds: Bounds<some BinaryInteger>) -> Code {
    range(bounds.lower.map(SwiftLiteral.integer), bounds.upper.map(SwiftLiteral.integer))
  }

  /// `1...5`, `1...` or `...5`.
  private static func range(
    _ lower: Code?, _ upper: Code?, excludesUpper: Bool = false
  ) -> Code {
    // `...-1` would be read as one operator, and `-1...` as `-(1...)`.
    func apart(_ bound: Code) -> Code { bound.isNegative ? "(\(bound))" : bound }
    let start = lower.map { upper == nil ? apart($0) : $0 } ?? ""
    let end = upper.map(apart) ?? ""
    return excludesUpper && upper != nil ? "\(start)..<\(end)" : "\(start)...\(end)"
  }
}

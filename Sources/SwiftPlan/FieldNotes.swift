import ApusAPIModel

/// The sentences about a field's limits that go into its documentation.
enum FieldNotes {
  static func write(_ field: Field) -> [String] {
    var notes = limits(field.type)
    if let value = field.defaultValue, let text = value.documentation {
      notes.append("The server takes \(text) when it is left out.")
    }
    if notes.count > 1 { notes = [notes.joined(separator: " ")] }
    return field.deprecation == nil ? notes : notes + deprecation(field.deprecation)
  }

  /// A warning for what is deprecated.
  static func deprecation(_ deprecation: Deprecation?) -> [String] {
    deprecation.map { ["- Warning: Deprecated. \($0.message ?? "")"] } ?? []
  }

  /// A text between backquotes.
  static func quoted(_ text: String) -> String {
    "`\(text.utf8.contains(UInt8(ascii: "`")) ? text.replacing("`", with: "'") : text)`"
  }

  private static func limits(_ type: TypeReference) -> [String] {
    switch type {
    case .scalar(let scalar, let constraints): return limits(scalar, constraints)
    case .list(let element, let count):
      return sentence(count, unit: "element") + each(element)
    case .map(let value, let count):
      return sentence(count, unit: "entry", plural: "entries") + each(value)
    case .nullable(let inner), .clearable(let inner): return limits(inner)
    default: return []
    }
  }

  private static func each(_ type: TypeReference) -> [String] {
    let sentences = limits(type)
    return sentences.isEmpty ? [] : ["Each: \(sentences.joined(separator: " "))"]
  }

  private static func limits(_ scalar: Scalar, _ constraints: Constraints) -> [String] {
    var sentences: [String] = []
    switch scalar {
    case .date: sentences.append("A day, as `2026-11-23`.")
    case .timestamp: sentences.append("Sent and read in whole seconds.")
    default: break
    }
    sentences += sentence(constraints.length, unit: "character")
    switch (constraints.integer.lower, constraints.integer.upper) {
    case (nil, nil): break
    case (let lower?, nil): sentences.append("At least \(lower).")
    case (nil, let upper?): sentences.append("At most \(upper).")
    case (let lower?, let upper?): sentences.append("From \(lower) to \(upper).")
    }
    let below = constraints.excludesUpper ? "below" : "to"
    switch (constraints.number.lower, constraints.number.upper) {
    case (nil, nil): break
    case (let lower?, nil): sentences.append("At least \(lower).")
    case (nil, let upper?):
      sentences.append(constraints.excludesUpper ? "Below \(upper)." : "At most \(upper).")
    case (let lower?, let upper?): sentences.append("From \(lower) \(below) \(upper).")
    }
    if let pattern = constraints.pattern {
      sentences.append("Matches \(FieldNotes.quoted(pattern)).")
    }
    return sentences
  }

  private static func sentence(
    _ bounds: Bounds<Int>, unit: String, plural: String? = nil
  ) -> [String] {
    func counted(_ count: Int) -> String {
      "\(count) \(count == 1 ? unit : plural ?? unit + "s")"
    }
    return switch (bounds.lower, bounds.upper) {
    case (nil, nil): []
    case (let lower?, nil): ["At least \(counted(lower))."]
    case (nil, let upper?): ["At most \(counted(upper))."]
    case (let lower?, let upper?) where lower == upper: ["Exactly \(counted(lower))."]
    case (let lower?, let upper?): ["\(lower) to \(counted(upper))."]
    }
  }
}

extension Literal {
  /// A plain value between backquotes.
  fileprivate var documentation: String? {
    switch self {
    case .text(let text), .enumValue(let text): FieldNotes.quoted(text)
    case .bool(let value): "`\(value)`"
    case .integer(let value), .timestamp(let value): "`\(value)`"
    case .number(let value): "`\(value)`"
    default: nil
    }
  }
}

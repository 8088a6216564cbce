import ApusJSON

/// Reads schemas that list their values: `const` and `enum`.
enum ValueReader {
  /// `const`: a text, a boolean, or a number.
  static func readConstant(
    _ value: JSONValue, in payload: Payload, _ context: inout ReadingContext
  ) -> Shape.ID {
    switch value.kind {
    case .string: return context.shapes.id(of: .constant(value.string ?? ""))
    case .bool: return context.shapes.id(of: .scalar("bool", .none))
    case .number:
      guard let integer = value.integer else {
        context.omit("a constant number", at: value)
        return context.shapes.id(of: .scalar("number", .none))
      }
      return context.shapes.id(
        of: .scalar("integer", ShapeLimits(lower: "\(integer)", upper: "\(integer)")))
    case .null, .array, .object:
      context.omit("a constant that is \(value.kind.article)", at: value)
      return context.shapes.anything(payload)
    }
  }

  /// `enum`: texts, a few numbers or booleans, or a union of them.
  static func readEnum(
    _ values: JSONValue, _ keywords: SchemaKeywords, in payload: Payload,
    _ context: inout ReadingContext
  ) -> Shape.ID {
    var texts: [String] = []
    var seen = Set<String>(minimumCapacity: values.count)
    var isNullable = keywords.isNullable
    var numbers: [JSONValue] = []
    var hasBooleans = false
    var other: JSONValue?
    for value in values.elements {
      switch value.kind {
      case .string:
        if let text = value.string, seen.insert(text).inserted { texts.append(text) }
      case .null: isNullable = true
      case .number: numbers.append(value)
      case .bool: hasBooleans = true
      case .array, .object: other = other ?? value
      }
    }
    if values.kind != .array { context.fail("expected a list of values", at: values) }
    if keywords.typeHolds("null") { isNullable = true }
    // The empty text empties a field on the server.
    let isClearable = payload.isForm && seen.contains("")
    if isClearable { texts.removeAll { $0.isEmpty } }
    var cases: [Shape.ID] = []
    if !texts.isEmpty {
      let isConstant = texts.count == 1 && !isClearable
      cases.append(context.shapes.id(of: isConstant ? .constant(texts[0]) : .enumeration(texts)))
    }
    if hasBooleans { cases.append(context.shapes.id(of: .scalar("bool", .none))) }
    if !numbers.isEmpty { cases.append(readNumbers(numbers, values, &context)) }
    if let other {
      context.omit("\(other.kind.article) in an enum", at: other)
      cases.append(context.shapes.anything(payload))
    }
    if cases.isEmpty { cases.append(context.shapes.id(of: .scalar("string", .none))) }
    var id = UnionBuilder.union(
      of: cases.map { Alternative(id: $0) }, by: nil, in: payload, &context.shapes)
    if isClearable { id = context.shapes.id(of: .clearable(id)) }
    if isNullable { id = context.nullable(id, payload, at: values) }
    return id
  }

  private static func readNumbers(
    _ numbers: [JSONValue], _ values: JSONValue, _ context: inout ReadingContext
  ) -> Shape.ID {
    let integers = numbers.compactMap(\.integer)
    guard integers.count == numbers.count, let lowest = integers.min(), let highest = integers.max()
    else {
      context.omit("an enum of numbers that aren't whole", at: values)
      return context.shapes.id(of: .scalar("number", .none))
    }
    let (span, overflows) = highest.subtractingReportingOverflow(lowest)
    if overflows || span != Int64(Set(integers).count) - 1 {
      context.omit("the numbers left out between \(lowest) and \(highest)", at: values)
    }
    return context.shapes.id(
      of: .scalar("integer", ShapeLimits(lower: "\(lowest)", upper: "\(highest)")))
  }
}

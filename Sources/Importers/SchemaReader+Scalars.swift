import ApusJSON
import ApusSpecLanguage

/// Texts, numbers, enums, and the limits of all.
extension SchemaReader {
  mutating func readScalar(
    _ type: String, _ keywords: SchemaKeywords, as carrier: Carrier
  ) -> Shape.ID {
    let format = keywords.format?.string
    let name = Self.scalar(type, format: format)
    let limits: ShapeLimits
    switch name {
    case "string", "email", "url", "secret":
      limits = self.limits(keywords, .minLength, .maxLength, of: name)
    case "integer", "number": limits = numberLimits(keywords, of: name)
    default:
      for (keyword, value) in keywords.limits {
        loseLimit(keyword, of: name, at: value)
      }
      limits = .none
    }
    if name == "file", carrier != .multipart {
      if let format = keywords.format { lose("the format 'binary'", at: format) }
      return table.id(of: .scalar("string", .none))
    }
    return table.id(of: .scalar(name, limits))
  }

  private static func scalar(_ type: String, format: String?) -> String {
    switch (type, format) {
    case ("boolean", _): "bool"
    case ("integer", "unix-time"?): "timestamp"
    case ("integer", _): "integer"
    case ("number", "decimal"?): "decimal"
    case ("number", "unix-time"?): "timestamp"
    case ("number", _): "number"
    case (_, "decimal"?): "decimal"
    case (_, "date"?): "date"
    case (_, "email"?): "email"
    case (_, "url"?), (_, "uri"?): "url"
    case (_, "password"?): "secret"
    case (_, "binary"?): "file"
    default: "string"
    }
  }

  // MARK: Limits

  /// A count from one keyword to another.
  mutating func limits(
    _ keywords: SchemaKeywords, _ lower: SchemaKeywords.Keyword, _ upper: SchemaKeywords.Keyword,
    of type: String
  ) -> ShapeLimits {
    var limits = ShapeLimits()
    for (keyword, value) in keywords.limits {
      switch keyword {
      case lower where (value.integer ?? -1) >= 0:
        if value.integer != 0 { limits.lower = value.integer.map { "\($0)" } }
      case upper where (value.integer ?? -1) >= 0: limits.upper = value.integer.map { "\($0)" }
      case .pattern
      where lower == .minLength && value.string.map { PatternSyntax.fault(of: $0) == nil } == true:
        limits.pattern = value.string
      default: loseLimit(keyword, of: type, at: value)
      }
    }
    return checked(limits, keywords)
  }

  /// Where numbers begin or end: at a number, right before it (-1) or right behind it (1).
  private struct Bound: Comparable {
    let value: JSONValue
    let side: Int

    private var place: (Double, Int) { (value.number ?? 0, side) }

    static func == (first: Bound, second: Bound) -> Bool { first.place == second.place }
    static func < (first: Bound, second: Bound) -> Bool { first.place < second.place }
  }

  private mutating func numberLimits(_ keywords: SchemaKeywords, of type: String) -> ShapeLimits {
    let isWhole = type == "integer"
    func text(_ value: JSONValue) -> String? {
      isWhole ? value.integer.map { "\($0)" } : value.number.flatMap { _ in value.numberText }
    }
    var lowers: [Bound] = []
    var uppers: [Bound] = []
    for (keyword, value) in keywords.limits {
      let isBound = text(value) != nil
      switch keyword {
      case .minimum where isBound:
        lowers.append(Bound(value: value, side: keywords[.exclusiveMinimum]?.bool == true ? 1 : 0))
      case .exclusiveMinimum where isBound: lowers.append(Bound(value: value, side: 1))
      case .maximum where isBound:
        uppers.append(Bound(value: value, side: keywords[.exclusiveMaximum]?.bool == true ? -1 : 0))
      case .exclusiveMaximum where isBound: uppers.append(Bound(value: value, side: -1))
      // 3.0 has a flag for what 3.1 gives a bound of its own.
      case .exclusiveMinimum where value.kind == .bool, .exclusiveMaximum where value.kind == .bool:
        break
      default: loseLimit(keyword, of: type, at: value)
      }
    }
    var limits = ShapeLimits()
    if let lower = lowers.max() {
      limits.lower = text(lower.value)
      if lower.side > 0 {
        if isWhole, let integer = lower.value.integer, integer < .max {
          limits.lower = "\(integer + 1)"
        } else {
          loseLimit(.exclusiveMinimum, of: type, at: lower.value)
        }
      }
    }
    if let upper = uppers.min() {
      // No whole number is lower.
      if isWhole, upper.side < 0, upper.value.integer == .min {
        loseLimit(.exclusiveMaximum, of: type, at: upper.value)
      } else {
        limits.upper = text(upper.value)
        limits.excludesUpper = upper.side < 0
      }
    }
    return checked(limits, keywords)
  }

  private mutating func loseLimit(
    _ keyword: SchemaKeywords.Keyword, of type: String, at value: JSONValue
  ) {
    lose("'\(keyword)' of \("aeio".contains(type.prefix(1)) ? "an" : "a") \(type)", at: value)
  }

  /// Limits that leave no value are no limits.
  private mutating func checked(_ limits: ShapeLimits, _ keywords: SchemaKeywords) -> ShapeLimits {
    guard let lower = limits.lower.flatMap(Double.init),
      let upper = limits.upper.flatMap(Double.init),
      limits.excludesUpper ? lower >= upper : lower > upper
    else { return limits }
    if let first = keywords.limits.first { lose("limits that nothing keeps to", at: first.value) }
    return ShapeLimits(pattern: limits.pattern)
  }

  // MARK: Values

  mutating func readConstant(
    _ value: JSONValue, _ keywords: SchemaKeywords, as carrier: Carrier
  ) -> Shape.ID {
    switch value.kind {
    case .string: return table.id(of: .constant(value.string ?? ""))
    case .bool: return table.id(of: .scalar("bool", .none))
    case .number:
      guard let integer = value.integer else {
        lose("a constant number", at: value)
        return table.id(of: .scalar("number", .none))
      }
      return table.id(
        of: .scalar("integer", ShapeLimits(lower: "\(integer)", upper: "\(integer)")))
    case .null, .array, .object:
      lose("a constant that is \(value.kind.article)", at: value)
      return anything(carrier)
    }
  }

  /// `enum`: texts, a few numbers or booleans, or a union of them.
  mutating func readValues(
    _ values: JSONValue, _ keywords: SchemaKeywords, as carrier: Carrier
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
    if values.kind != .array { fail("expected a list of values", at: values) }
    if type(keywords, holds: "null") { isNullable = true }
    // The empty text empties a field on the server.
    let isClearable = carrier.isForm && seen.contains("")
    if isClearable { texts.removeAll { $0.isEmpty } }
    var cases: [Shape.ID] = []
    if !texts.isEmpty {
      let isConstant = texts.count == 1 && !isClearable
      cases.append(table.id(of: isConstant ? .constant(texts[0]) : .enumeration(texts)))
    }
    if hasBooleans { cases.append(table.id(of: .scalar("bool", .none))) }
    if !numbers.isEmpty { cases.append(readNumbers(numbers, values)) }
    if let other {
      lose("\(other.kind.article) in an enum", at: other)
      cases.append(anything(carrier))
    }
    if cases.isEmpty { cases.append(table.id(of: .scalar("string", .none))) }
    var id = union(of: cases.map { Alternative(id: $0) }, by: nil, as: carrier)
    if isClearable { id = table.id(of: .clearable(id)) }
    if isNullable { id = nullable(id, carrier, at: values) }
    return id
  }

  func type(_ keywords: SchemaKeywords, holds name: String) -> Bool {
    keywords.type?.elements.contains { $0.stringEquals(name) } ?? false
  }

  private mutating func readNumbers(_ numbers: [JSONValue], _ values: JSONValue) -> Shape.ID {
    let integers = numbers.compactMap(\.integer)
    guard integers.count == numbers.count, let lowest = integers.min(), let highest = integers.max()
    else {
      lose("an enum of numbers that aren't whole", at: values)
      return table.id(of: .scalar("number", .none))
    }
    let (span, overflows) = highest.subtractingReportingOverflow(lowest)
    if overflows || span != Int64(Set(integers).count) - 1 {
      lose("the numbers left out between \(lowest) and \(highest)", at: values)
    }
    return table.id(of: .scalar("integer", ShapeLimits(lower: "\(lowest)", upper: "\(highest)")))
  }
}

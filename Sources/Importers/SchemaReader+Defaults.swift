import ApusJSON

/// Defaults that a field's type can have.
extension SchemaReader {
  mutating func defaultValue(_ value: JSONValue, of type: Shape.ID) -> ShapeValue? {
    switch table[table.unmodified(type)] {
    case .scalar("bool", _): return value.bool.map { .word("\($0)") }
    case .scalar("integer", let limits):
      guard let integer = value.integer, limits.allow(Double(integer)) else { return nil }
      return .number("\(integer)")
    case .scalar("number", let limits):
      guard let number = value.number, limits.allow(number) else { return nil }
      return value.numberText.map { .number($0) }
    case .scalar("string", let limits):
      guard let text = value.string, text.utf8.count <= Self.maximumTextLength,
        limits.pattern == nil, limits.allow(Double(text.unicodeScalars.count))
      else { return nil }
      return .text(text)
    case .enumeration, .component:
      guard let text = value.string, texts(of: table.unmodified(type)).contains(text) else {
        return nil
      }
      return Self.enumValue(text)
    case .constant(let constant):
      return value.stringEquals(constant) ? .text(constant) : nil
    default: return nil
    }
  }

  /// The values of an enum that has texts alone; many fields may have a default among them.
  private mutating func texts(of type: Shape.ID) -> Set<String> {
    if let known = enumTexts[type] { return known }
    var texts: Set<String> = []
    switch table[type] {
    case .enumeration(let values): texts = Set(values)
    case .component(let index):
      let schema = components[index].schema
      let values = schema["enum"].elements
      // Alternatives go before an enum beside them.
      let isEnum = schema["anyOf"] == nil && schema["oneOf"] == nil
      if isEnum, values.allSatisfy({ $0.kind == .string || $0.isNull }) {
        texts = Set(values.compactMap(\.string))
      }
    default: break
    }
    enumTexts[type] = texts
    return texts
  }

  /// A value of an enum is a word if it can be one.
  private static func enumValue(_ text: String) -> ShapeValue {
    let isWord =
      text.utf8.first.map { $0 == UInt8(ascii: "_") || (0x41...0x7A).contains($0) } == true
      && text.utf8.allSatisfy { byte in
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
          || byte == UInt8(ascii: "_")
      }
    return isWord && !["true", "false", "null", "clear"].contains(text) ? .word(text) : .text(text)
  }
}

extension ShapeLimits {
  fileprivate func allow(_ number: Double) -> Bool {
    if let lower = lower.flatMap(Double.init), number < lower { return false }
    guard let upper = upper.flatMap(Double.init) else { return true }
    return excludesUpper ? number < upper : number <= upper
  }
}

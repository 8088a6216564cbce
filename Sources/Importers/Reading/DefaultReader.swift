import ApusJSON

/// Reads the defaults of fields: those that a field's type can have.
struct DefaultReader {
  /// The values of enums. Many fields may have a default among those of the same.
  private var enumTexts: [Shape.ID: Set<String>] = [:]

  mutating func read(
    _ value: JSONValue, of type: Shape.ID, _ context: ReadingContext
  ) -> ShapeValue? {
    let type = context.shapes.unmodified(type)
    switch context.shapes[type] {
    case .scalar("bool", _): return value.bool.map { .word("\($0)") }
    case .scalar("integer", let limits):
      guard let integer = value.integer, limits.allow(Double(integer)) else { return nil }
      return .number("\(integer)")
    case .scalar("number", let limits):
      guard let number = value.number, limits.allow(number) else { return nil }
      return value.numberText.map { .number($0) }
    case .scalar("string", let limits):
      guard let text = value.string, text.utf8.count <= ReadingContext.maximumTextLength,
        limits.pattern == nil, limits.allow(Double(text.unicodeScalars.count))
      else { return nil }
      return .text(text)
    case .enumeration, .component:
      guard let text = value.string, texts(of: type, context).contains(text) else {
        return nil
      }
      return Self.enumValue(text)
    case .constant(let constant):
      return value.stringEquals(constant) ? .text(constant) : nil
    default: return nil
    }
  }

  /// The values of an enum that has texts alone.
  private mutating func texts(of type: Shape.ID, _ context: ReadingContext) -> Set<String> {
    if let known = enumTexts[type] { return known }
    var texts: Set<String> = []
    switch context.shapes[type] {
    case .enumeration(let values): texts = Set(values)
    case .component(let index):
      let schema = context.components[index].schema
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

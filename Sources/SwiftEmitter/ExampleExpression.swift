import ApusAPIModel

/// Writes a value from the spec as the Swift expression that a user would write for it.
struct ExampleExpression {
  let swift: SwiftAPI

  private var api: API { swift.api }
  private var names: SwiftNames { swift.names }

  /// The call that makes an operation's parameters.
  func operation(_ index: Int, _ request: Literal, prefix: Code, indentation: Int) -> Code {
    let arguments = arguments(
      request, api.operations[index].fields, names.operationProperties[index],
      indentation: indentation)
    return CodeLayout.call(
      "\(prefix)\(names.operations[index])", arguments, indentation: indentation)
  }

  /// A value where its type is known from the context.
  ///
  /// - Parameter prefix: What stands before it on its line, as an argument's label.
  func write(
    _ literal: Literal, as type: TypeReference, prefix: Code = "", indentation: Int
  ) -> Code {
    switch type {
    case .nullable(let inner):
      return write(literal, as: inner, prefix: prefix, indentation: indentation)
    case .clearable(let inner):
      if literal == .clear || literal == .null { return "\(prefix).clear" }
      guard isSetByWrapping(literal, inner) else {
        return write(literal, as: inner, prefix: prefix, indentation: indentation)
      }
      return "\(prefix).set(\(write(literal, as: inner, indentation: indentation)))"
    default: break
    }
    switch literal {
    case .null: return "\(prefix)nil"
    case .clear: return "\(prefix).clear"
    case .bool(let value): return value ? "\(prefix)true" : "\(prefix)false"
    case .integer(let value): return "\(prefix)\(SwiftLiteral.integer(value))"
    case .number(let value): return "\(prefix)\(SwiftLiteral.number(value))"
    case .text(let text) where type.isFile:
      return
        "\(prefix).init(name: \(SwiftLiteral.string("file")), bytes: \(SwiftLiteral.string(text)).utf8)"
    case .text(let text), .id(let text):
      return "\(prefix)\(SwiftLiteral.string(text))"
    case .json(let text):
      return "\(prefix)AnyJSON(json: \(SwiftLiteral.string(text)))"
    case .timestamp(let seconds):
      return "\(prefix)Date(timeIntervalSince1970: \(SwiftLiteral.integer(seconds)))"
    case .enumValue(let raw):
      return "\(prefix)\(enumValue(raw, type))"
    case .list(let elements):
      return list(elements, type, prefix: prefix, indentation: indentation)
    case .map(let entries):
      return map(entries, type, prefix: prefix, indentation: indentation)
    case .record:
      guard case .record(let index) = type else { return "\(prefix)nil" }
      let arguments = arguments(
        literal, api.records[index].fields, names.recordProperties[index],
        indentation: indentation)
      return CodeLayout.call("\(prefix).init", arguments, indentation: indentation)
    case .union(let index, let value):
      guard case .union(let union) = type else { return "\(prefix)nil" }
      let name = names.unionCases[union][index]
      let inner = api.unions[union].cases[index].type
      guard !inner.isConstant else { return "\(prefix).\(name)" }
      let written = write(value, as: inner, indentation: indentation + 2)
      return CodeLayout.call("\(prefix).\(name)", [written], indentation: indentation)
    }
  }

  private func arguments(
    _ literal: Literal, _ fields: [Field], _ properties: [Code], indentation: Int
  ) -> [Code] {
    guard case .record(let entries) = literal else { return [] }
    return entries.sorted { $0.field < $1.field }.compactMap { entry in
      let field = fields[entry.field]
      if field.type.isConstant {
        guard field.isOptional else { return nil }
        return "\(SwiftNamer.label(properties[entry.field])): true"
      }
      return write(
        entry.value, as: field.type, prefix: "\(SwiftNamer.label(properties[entry.field])): ",
        indentation: indentation + 3)
    }
  }

  private func list(
    _ elements: [Literal], _ type: TypeReference, prefix: Code, indentation: Int
  ) -> Code {
    guard case .list(let element, _) = type else { return "\(prefix)[]" }
    let values = elements.map { write($0, as: element, indentation: indentation + 3) }
    return
      "\(prefix)\(CodeLayout.list(values, indentation: indentation + prefix.utf8.count))"
  }

  private func map(
    _ entries: [Literal.MapEntry], _ type: TypeReference, prefix: Code, indentation: Int
  ) -> Code {
    guard case .map(let value, _) = type else { return "\(prefix)[:]" }
    let pairs = entries.map {
      write(
        $0.value, as: value, prefix: "\(SwiftLiteral.string($0.key)): ",
        indentation: indentation + 3)
    }
    let list = CodeLayout.list(
      pairs, empty: "[:]", indentation: indentation + prefix.utf8.count)
    return "\(prefix)\(list)"
  }

  private func enumValue(_ raw: String, _ type: TypeReference) -> Code {
    if let member = member(raw, of: type) { return ".\(member)" }
    let rawValue = SwiftLiteral.string(raw)
    guard case .enumeration(let index) = type, api.enumerations[index].isClosed else {
      return ".init(rawValue: \(rawValue))"
    }
    // One of its cases, but a deprecated one.
    return "\(names.enumerations[index])(rawValue: \(rawValue))!"
  }

  /// The member for an enum's value; none for an unknown one, nor for a deprecated one, whose use
  /// would be a warning.
  func member(_ raw: String, of type: TypeReference) -> Code? {
    guard case .enumeration(let index) = type else { return nil }
    let values = api.enumerations[index].values
    return values.indices.first { values[$0].name.text == raw && values[$0].deprecation == nil }
      .map { names.enumValues[index][$0] }
  }

  /// Whether a clearable field can't take the value as shortly as a plain one: a date, a union's
  /// case, and an enum's value that `Clearable` has no member for.
  private func isSetByWrapping(_ literal: Literal, _ type: TypeReference) -> Bool {
    switch (literal, type) {
    case (.timestamp, _), (.union, _): true
    case (.enumValue(let raw), .enumeration(let index)):
      !ClearableView.members(of: api.enumerations[index], names.enumValues[index])
        .contains { $0.value.name.text == raw }
    default: false
    }
  }
}

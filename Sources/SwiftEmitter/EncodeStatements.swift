import ApusAPIModel

/// Writes the statements that encode and check the fields of a request, one call of the runtime's
/// `RequestEncoder` each, in the order of the spec.
struct EncodeStatements {
  let swift: SwiftAPI
  /// How far in the statements stand.
  let indentation: Int

  /// For a nested record: its fields go where it goes.
  func record(_ index: Int) -> [Code] {
    let record = swift.api.records[index]
    let properties = swift.names.recordProperties[index]
    return zip(record.fields, properties).map(statement)
      + record.rules.map { statement($0, record.fields, properties) }
  }

  /// For an operation: the path, the headers, then the query and the body.
  func operation(_ index: Int) -> [Code] {
    let operation = swift.api.operations[index]
    let properties = swift.names.operationProperties[index]
    var (path, header, query, body): ([Code], [Code], [Code], [Code]) = ([], [], [], [])
    for (field, property) in zip(operation.fields, properties) {
      switch field.place {
      case .path: path.append(part("encoder.path", field, property))
      case .header: header.append(part("encoder.header", field, property))
      case .query: query.append(statement(field, property))
      case .body: body.append(statement(field, property))
      }
    }
    if !query.isEmpty { query.insert("encoder.query()", at: 0) }
    if !body.isEmpty { body.insert("encoder.body()", at: 0) }
    return path + header + query + body
      + operation.rules.map { statement($0, operation.fields, properties) }
  }

  // MARK: Fields

  private func statement(_ field: Field, _ property: Code) -> Code {
    let type = field.type.withoutNull
    if let constant = type.constant {
      let choice: [Code] = field.isOptional ? ["if: \(value(property))"] : []
      return call("encoder.constant", field, SwiftLiteral.string(constant), choice)
    }
    let rules = RuleArguments.write(for: type)
    switch type {
    case .scalar(.json, _):
      return call("encoder.value", field, value(property))
    case .scalar(let scalar, _):
      return call(function(for: scalar), field, value(property), rules)
    case .enumeration:
      return call("encoder.string", field, text(field, property))
    case .record:
      return call("encoder.record", field, value(property))
    default:
      return call("encoder.value", field, value(property), rules)
    }
  }

  /// A field of the path or a header.
  private func part(_ function: Code, _ field: Field, _ property: Code) -> Code {
    call(function, field, text(field, property), RuleArguments.write(for: field.type))
  }

  private func function(for scalar: Scalar) -> Code {
    switch scalar {
    case .string, .email, .url, .date, .json: "encoder.string"
    case .file: "encoder.file"
    case .secret: "encoder.secret"
    case .bool: "encoder.bool"
    case .integer: "encoder.integer"
    case .number: "encoder.number"
    case .decimal: "encoder.decimal"
    case .timestamp: "encoder.timestamp"
    }
  }

  private func call(_ function: Code, _ field: Field, _ value: Code, _ rules: [Code] = []) -> Code {
    CodeLayout.call(
      function, [SwiftLiteral.string(field.name.text), value] + rules, indentation: indentation)
  }

  /// The property; `self` is named where the function's parameter would hide it.
  private func value(_ property: Code) -> Code {
    property == "encoder" ? "self.encoder" : property
  }

  /// A constant, an enum's raw value, or the property as it is.
  private func text(_ field: Field, _ property: Code) -> Code {
    if let constant = field.type.constant { return SwiftLiteral.string(constant) }
    guard case .enumeration = field.type.withoutNull else { return value(property) }
    return field.isOptional ? "\(value(property))?.rawValue" : "\(value(property)).rawValue"
  }

  // MARK: Rules

  private func statement(_ rule: Rule, _ fields: [Field], _ properties: [Code]) -> Code {
    func given(_ index: Int) -> Code {
      fields[index].isOptional ? "\(value(properties[index])) != nil" : "true"
    }
    func presence(_ indices: [Int]) -> [Code] {
      indices.map {
        CodeLayout.call(
          "", [SwiftLiteral.string(fields[$0].name.text), given($0)], indentation: indentation + 3)
      }
    }
    func conditional(_ function: Code, _ indices: [Int], _ condition: Rule.Condition) -> Code {
      let field = fields[condition.field]
      let test: [Code]
      if condition.values.isEmpty {
        let label: Code = "whenGiven: "
        test = [
          "\(label)(\(SwiftLiteral.string(field.name.text)), \(given(condition.field)))"
        ]
      } else {
        let reason =
          "\(field.name.text) is \(condition.values.map(\.text).joined(separator: " or "))"
        test = [
          "when: \(comparison(field, value(properties[condition.field]), with: condition.values))",
          SwiftLiteral.string(reason),
        ]
      }
      let arguments = presence(indices) + test
      return CodeLayout.call(function, arguments, indentation: indentation)
    }
    func plain(_ function: Code, _ indices: [Int]) -> Code {
      CodeLayout.call(function, presence(indices), indentation: indentation)
    }
    return switch rule.kind {
    case .requireAny(let indices): plain("encoder.requireAny", indices)
    case .requireOne(let indices): plain("encoder.requireOne", indices)
    case .allowOne(let indices): plain("encoder.allowOne", indices)
    case .require(let indices, let condition):
      conditional("encoder.require", indices, condition)
    case .forbid(let indices, let condition):
      conditional("encoder.forbid", indices, condition)
    }
  }

  /// `type == .document || type == .passport`, for the field that a rule depends on.
  private func comparison(_ field: Field, _ property: Code, with values: [Literal]) -> Code {
    // Nothing is stored for a constant.
    if let constant = field.type.constant {
      return values.contains { $0.text == constant } ? "true" : "false"
    }
    let type = field.type.cleared ?? field.type
    let holder: Code = field.isOptional ? "\(property)?" : property
    let value: Code = field.type.cleared == nil ? property : "\(holder).value"
    let expression = ExampleExpression(swift: swift)
    let comparisons = values.map { literal -> Code in
      if case .enumValue(let raw) = literal, expression.member(raw, of: type) == nil {
        // Naming a deprecated value would be a warning.
        let isOptional = field.isOptional || field.type.cleared != nil
        return "\(value)\(isOptional ? "?" : "").rawValue == \(SwiftLiteral.string(raw))"
      }
      return "\(value) == \(expression.write(literal, as: type, indentation: 0))"
    }
    return CodeLayout.chain(comparisons, operator: "||", column: indentation + 9)
  }
}

extension Literal {
  /// What a rule's value is called in a message.
  fileprivate var text: String {
    switch self {
    case .enumValue(let text), .text(let text): text
    case .bool(let value): String(value)
    case .integer(let value): String(value)
    default: ""
    }
  }
}

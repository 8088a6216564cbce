import ApusAPIModel

/// Writes the statements that read a model's fields from a response, one call of the runtime's
/// `ResponseObject` each, in the order of the spec.
struct DecodeStatements {
  /// How far in the statements stand.
  let indentation: Int
  /// Whether what is read is sent, too: then a constant that may be left out is a choice.
  var isSent = false

  func write(_ fields: [Field], properties: [Code]) -> [Code] {
    zip(fields, properties).map(statement)
  }

  private func statement(_ field: Field, _ property: Code) -> Code {
    let key = SwiftLiteral.string(field.name.text)
    let mayBeNull = field.type.isNullable || field.type.cleared != nil
    let type = field.type.cleared ?? field.type.withoutNull
    if let constant = type.constant, !field.isOptional, !mayBeNull {
      return CodeLayout.call(
        "try object.constant", [key, SwiftLiteral.string(constant)], indentation: indentation)
    }
    // The parameter is called `object`, and so may a field be.
    let target: Code = property == "object" ? "self.object" : property
    let function = function(for: type)
    let isCleared = field.type.cleared != nil
    if isSent, let constant = type.constant {
      let absence: [Code] = mayBeNull ? [] : [".missing"]
      return assign(
        target, "try object.stringIfAny", [key] + absence,
        ".map { $0 == \(SwiftLiteral.string(constant)) }")
    }
    switch (field.isOptional, mayBeNull) {
    case (false, false):
      return assign(target, "try object.\(function)", [key])
    case (true, true):
      let tail: Code = isCleared ? ".map(Clearable.set)" : ""
      return assign(target, "try object.\(function)IfAny", [key], tail)
    case (true, false):
      return assign(target, "try object.\(function)IfAny", [key, ".missing"])
    case (false, true):
      if isCleared {
        return assign(target, "Clearable", ["try object.\(function)IfAny(\(key), .null)"])
      }
      return assign(target, "try object.\(function)IfAny", [key, ".null"])
    }
  }

  private func assign(
    _ target: Code, _ head: Code, _ arguments: [Code], _ tail: Code = ""
  ) -> Code {
    CodeLayout.assignment(target, head, arguments, tail: tail, indentation: indentation)
  }

  private func function(for type: TypeReference) -> Code {
    switch type {
    case .scalar(let scalar, _):
      switch scalar {
      case .string, .email, .url, .date, .file: "string"
      case .json: "value"
      case .secret: "secret"
      case .bool: "bool"
      case .integer: "integer"
      case .number: "number"
      case .decimal: "decimal"
      case .timestamp: "timestamp"
      }
    case .constant: "string"
    case .record, .page: "model"
    default: "value"
    }
  }
}

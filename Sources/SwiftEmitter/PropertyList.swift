import Mustache

/// The stored properties of a struct or class, in the order of the spec.
struct PropertyList {
  struct Property {
    /// The name on the wire, as a literal.
    var key: Code
    var documentation: Code?
    var name: Code
    var type: Code
    /// Whether the initialiser's argument may be left out.
    var isOptional: Bool
    /// The limits, as arguments for the runtime.
    var rules: [Code]
    /// The text that is sent for `true`, as a literal, where the property only chooses that.
    var constant: Code?
  }

  var properties: [Property]
  /// How far in they stand.
  var indentation: Int

  var isEmpty: Bool { properties.isEmpty }

  var hasOptionals: Bool { properties.contains(where: \.isOptional) }

  private static let shape = Shape(
    "isApart", "documentation", "deprecation", "key", "name", "label", "type", "assignment",
    "comparison", "rules", "constant")

  var value: Value {
    let apart = Documented.apart(properties.map { $0.documentation != nil })
    return .list(
      zip(properties, apart).map { property, isApart in
        .object(
          Object(
            Self.shape,
            [
              .bool(isApart), Value(property.documentation), .null, Value(property.key),
              Value(property.name), Value(SwiftNamer.label(property.name)),
              Value(property.type), Value(assignment(of: property)),
              Value(comparison(of: property)), .list(property.rules.map(Value.init)),
              Value(property.constant),
            ]))
      })
  }

  /// The head of an initialiser that takes them all, with its opening brace, or whole if there is
  /// nothing to take.
  func initializer(indentation: Int) -> Code {
    let parameters = properties.map { property -> Code in
      "\(property.name): \(property.type)\(property.isOptional ? " = nil" : "")"
    }
    return CodeLayout.call(
      "public init", parameters, tail: isEmpty ? " {}" : " {", indentation: indentation)
  }

  /// For the initialiser.
  private func assignment(of property: Property) -> Code {
    let line: Code = "self.\(property.name) = \(property.name)"
    if CodeLayout.fits(line, indentation + 2) { return line }
    return "self.\(property.name) =\n  \(property.name)"
  }

  /// For the condition that two are equal, with room for a comma.
  private func comparison(of property: Property) -> Code {
    let line: Code = "lhs.\(property.name) == rhs.\(property.name)"
    if CodeLayout.fits(line, indentation + 5) { return line }
    return "lhs.\(property.name)\n  == rhs.\(property.name)"
  }

  /// The statements that hash them.
  var hashing: [Code] {
    properties.map { property in
      // The function's parameter would hide a property of its name.
      property.name == "hasher"
        ? "hasher.combine(self.hasher)" : "hasher.combine(\(property.name))"
    }
  }
}

/// Where blank lines go in a list of declarations: around those that have documentation.
enum Documented {
  static func apart(_ hasDocumentation: [Bool]) -> [Bool] {
    hasDocumentation.indices.map { index in
      index > 0 && (hasDocumentation[index] || hasDocumentation[index - 1])
    }
  }
}

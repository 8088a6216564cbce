import ApusAPIModel
import ApusMustache

/// The stored properties of a class, in the order of the spec.
struct PropertyList {
  struct Property {
    /// The name on the wire.
    let key: String
    let fieldType: TypeReference
    let documentation: Code?
    let name: Code
    let type: Code
    /// Whether the initialiser's argument may be left out.
    let isOptional: Bool
    let isResponse: Bool
    /// Whether a blank line goes before it: it or the one before it has documentation.
    let isApart: Bool
    let indentation: Int
  }

  private let properties: [Property]

  /// - Parameter scope: The qualified name of the type that they stand in.
  init(
    of owner: TypeOwner, in swift: SwiftAPI, scope: Code, isResponse: Bool, indentation: Int
  ) {
    let types = SwiftTypes(swift: swift, scope: scope)
    let fields = swift.api.fields(of: owner)
    let names = swift.names.properties(of: owner)
    var properties: [Property] = []
    properties.reserveCapacity(fields.count)
    for index in fields.indices {
      let (field, name) = (fields[index], names[index])
      if field.type.isConstant, !field.isOptional, !(isResponse && field.type.isNullable) {
        continue
      }
      let documentation = DocComment.write(
        field.documentation, notes: FieldNotes.write(field), indentation: indentation)
      let isApart = properties.last.map { $0.documentation != nil || documentation != nil }
      properties.append(
        Property(
          key: field.name.text, fieldType: field.type, documentation: documentation, name: name,
          type: types.property(field, isResponse: isResponse), isOptional: field.isOptional,
          isResponse: isResponse, isApart: isApart ?? false, indentation: indentation))
    }
    self.properties = properties
  }

  var value: Value { .list(properties) }

  var isEmpty: Bool { properties.isEmpty }

  var hasOptionals: Bool { properties.contains(where: \.isOptional) }

  /// The head of an initialiser that takes them all, with its opening brace, or whole if there is
  /// nothing to take.
  func initializer(indentation: Int) -> Code {
    let parameters = properties.map { property in
      CodeLayout.parameter(
        property.name, property.type, isOptional: property.isOptional, indentation: indentation + 2)
    }
    return CodeLayout.call(
      "public init", parameters, tail: isEmpty ? " {}" : " {", indentation: indentation)
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

extension PropertyList.Property: View {
  static let members: Members<Self> = [
    "isApart": { .bool($0.isApart) },
    "documentation": { Value($0.documentation) },
    "deprecation": { _ in .null },
    "key": { .fragment(SwiftLiteral.string($0.key)) },
    "name": { .fragment($0.name) },
    "label": { .fragment(SwiftNamer.label($0.name)) },
    "type": { .fragment($0.type) },
    "declaration": { .fragment($0.declaration) },
    "assignment": { .fragment($0.assignment) },
    "comparison": { .fragment($0.comparison) },
    "rules": { .list(RuleArguments.write(for: $0.fieldType)) },
    "constant": { Value($0.constant) },
  ]

  private var declaration: Code {
    CodeLayout.labelled("public let \(name)", type, indentation: indentation)
  }

  /// For the initialiser.
  private var assignment: Code {
    let line: Code = "self.\(name) = \(name)"
    return CodeLayout.fits(line, indentation + 2) ? line : "self.\(name) =\n  \(name)"
  }

  /// For the condition that two are equal, with room for a comma.
  private var comparison: Code {
    let line: Code = "lhs.\(name) == rhs.\(name)"
    return CodeLayout.fits(line, indentation + 5) ? line : "lhs.\(name)\n  == rhs.\(name)"
  }

  /// The text that is sent for `true`, as a literal, where the property only chooses that.
  private var constant: Code? {
    isResponse ? nil : fieldType.constant.map(SwiftLiteral.string)
  }
}

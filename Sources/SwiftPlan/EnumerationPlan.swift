import ApusAPIModel
import ApusNaming

/// An enum: a fixed set of values, or one that may grow.
public struct EnumerationPlan: Sendable {
  /// One of the values.
  public struct Value: Sendable {
    public let name: Identifier
    /// What goes over the wire.
    public let text: String
    public let documentation: [String]
    public let deprecation: Deprecation?
  }

  public let name: TypeName
  /// Whether the values are whole numbers.
  public let isInteger: Bool
  public let isClosed: Bool
  public let documentation: [String]
  public let notes: [String]
  /// In the order of the spec.
  public let values: [Value]
}

extension SwiftPlan {
  func enumeration(_ index: Int) -> EnumerationPlan {
    let enumeration = api.enumerations[index]
    return EnumerationPlan(
      name: names.enumerations[index], isInteger: enumeration.isInteger,
      isClosed: enumeration.isClosed,
      documentation: documentation(enumeration.documentation, enumeration.origin),
      notes: FieldNotes.deprecation(enumeration.deprecation),
      values: zip(enumeration.values, names.enumValues[index]).map { value, name in
        .init(
          name: name, text: value.name.text, documentation: value.documentation,
          deprecation: value.deprecation)
      })
  }
}

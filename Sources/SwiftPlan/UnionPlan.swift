import ApusAPIModel
import ApusNaming

/// A value that is of one of several types.
public struct UnionPlan: Sendable {
  /// One of the types.
  public struct Case: Sendable {
    public let name: Identifier
    /// What it holds; none where it is always the same text.
    public let payload: SwiftType?
    /// The value that it always is.
    public let constant: Constant?
    /// The type of that.
    public let constantType: SwiftType?
    /// What the discriminator holds.
    public let tag: String?
    public let constraints: [Constraint]
  }

  public let name: TypeName
  public let documentation: [String]
  public let notes: [String]
  /// The field that tells the cases apart.
  public let discriminator: String?
  public let isEncoded: Bool
  public let isDecoded: Bool
  public let isHashable: Bool
  /// In the order of the spec.
  public let cases: [Case]

  /// Whether a case holds anything, perhaps the union itself.
  public var isIndirect: Bool { isDecoded || cases.contains { $0.payload != nil } }
}

extension SwiftPlan {
  func union(_ index: Int) -> UnionPlan {
    let union = api.unions[index]
    return UnionPlan(
      name: names.unions[index], documentation: union.documentation,
      notes: FieldNotes.deprecation(union.deprecation),
      discriminator: union.discriminator?.text, isEncoded: union.usage.contains(.request),
      isDecoded: union.usage.contains(.response), isHashable: api.isHashable,
      cases: zip(union.cases, names.unionCases[index]).map { unionCase, name in
        let constant = unionCase.type.constant
        return .init(
          name: name, payload: constant == nil ? type(unionCase.type) : nil, constant: constant,
          constantType: constant == nil ? nil : type(unionCase.type),
          tag: unionCase.value?.text, constraints: Constraint.all(of: unionCase.type))
      })
  }
}

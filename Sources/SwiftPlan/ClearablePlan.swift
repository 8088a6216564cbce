import ApusAPIModel
import ApusNaming

/// What lets a clearable or nullable record or enum be set as shortly as a plain one, as
/// `document: .init(…)` or `type: .passport`.
public struct ClearablePlan: Sendable {
  /// Whether it is for `Nullable` rather than `Clearable`.
  public let isNullable: Bool
  /// What is held.
  public let wrapped: TypeName
  /// For what is inside a deprecated operation, so that naming it is no warning.
  public let isDeprecated: Bool
  /// For a record: what its initialiser takes.
  public let fields: [FieldPlan]?
  /// For an enum: the values that there is a member for.
  public let values: [Identifier]
}

extension SwiftPlan {
  func clearable(_ held: TypeRelations.HeldType, isDeprecated: Bool) -> ClearablePlan? {
    switch held.type {
    case .record(let index):
      ClearablePlan(
        isNullable: held.isNullable, wrapped: names.records[index], isDeprecated: isDeprecated,
        fields: fields(of: .record(index), in: nil), values: [])
    case .enumeration(let index):
      ClearablePlan(
        isNullable: held.isNullable, wrapped: names.enumerations[index], isDeprecated: isDeprecated,
        fields: nil,
        values: heldValues(of: index, isNullable: held.isNullable).map(\.name))
    default: nil
    }
  }

  /// The values of an enum that `Clearable` or `Nullable` gets a member for: those that its own
  /// members don't hide, less the deprecated ones, whose use would be a warning.
  func heldValues(
    of index: Int, isNullable: Bool
  ) -> [(value: Enumeration.Value, name: Identifier)] {
    let own: [Identifier] =
      isNullable ? ["null", "value", "isNull"] : ["clear", "set", "value"]
    return zip(api.enumerations[index].values, names.enumValues[index])
      .filter { !own.contains($0.1) && $0.0.deprecation == nil }
      .map { (value: $0.0, name: $0.1) }
  }
}

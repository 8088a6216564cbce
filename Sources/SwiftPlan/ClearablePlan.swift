import ApusAPIModel
import ApusNaming

/// What lets a clearable record or enum be set as shortly as a plain one, as `document: .init(…)` or
/// `type: .passport`.
public struct ClearablePlan: Sendable {
  /// What `Clearable` holds.
  public let wrapped: TypeName
  /// For what is inside a deprecated operation, so that naming it is no warning.
  public let isDeprecated: Bool
  /// For a record: what its initialiser takes.
  public let fields: [FieldPlan]?
  /// For an enum: the values that there is a member for.
  public let values: [Identifier]
}

extension SwiftPlan {
  func clearable(_ type: TypeReference, isDeprecated: Bool) -> ClearablePlan? {
    switch type {
    case .record(let index):
      ClearablePlan(
        wrapped: names.records[index], isDeprecated: isDeprecated,
        fields: fields(of: .record(index), in: nil), values: [])
    case .enumeration(let index):
      ClearablePlan(
        wrapped: names.enumerations[index], isDeprecated: isDeprecated, fields: nil,
        values: clearableValues(of: index).map(\.name))
    default: nil
    }
  }

  /// The values of an enum that `Clearable` gets a member for: those that its own cases don't hide,
  /// less the deprecated ones, whose use would be a warning.
  func clearableValues(of index: Int) -> [(value: Enumeration.Value, name: Identifier)] {
    zip(api.enumerations[index].values, names.enumValues[index])
      .filter { !["clear", "set", "value"].contains($0.1) && $0.0.deprecation == nil }
      .map { (value: $0.0, name: $0.1) }
  }
}

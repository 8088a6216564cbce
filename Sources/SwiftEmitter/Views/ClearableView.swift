import ApusMustache
import ApusSwiftPlan

/// What the template `clearable` prints: an extension of `Clearable` or `Nullable` that lets a record
/// or enum in it be set as shortly as a plain one.
struct ClearableView: View {
  let plan: ClearablePlan

  static let members: Members<ClearableView> = [
    "template": { _ in .text("clearable") },
    "isDeprecated": { .bool($0.plan.isDeprecated) },
    "isNullable": { .bool($0.plan.isNullable) },
    "wrapped": { .name($0.plan.wrapped) },
    "isRecord": { .bool($0.plan.fields != nil) },
    "parameters": { .list(($0.plan.fields ?? []).parameters.map { FieldView(field: $0) }) },
    "hasParameters": { .bool($0.plan.fields?.contains(where: \.isStored) == true) },
    "values": { .list($0.plan.values.map { .fragment(Code($0)) }) },
  ]
}

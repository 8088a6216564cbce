import ApusMustache
import ApusSwiftPlan

/// What the template `clearable` prints: an extension of `Clearable` that lets a clearable record or
/// enum be set as shortly as a plain one.
struct ClearableView: View {
  let plan: ClearablePlan

  static let members: Members<ClearableView> = [
    "template": { _ in .text("clearable") },
    "isDeprecated": { .bool($0.plan.isDeprecated) },
    "wrapped": { .name($0.plan.wrapped) },
    "isRecord": { .bool($0.plan.fields != nil) },
    "properties": { .list(($0.plan.fields ?? []).filter(\.isStored).map { FieldView(field: $0) }) },
    "hasProperties": { .bool($0.plan.fields?.contains(where: \.isStored) == true) },
    "values": { .list($0.plan.values.map { .fragment(Code($0)) }) },
  ]
}

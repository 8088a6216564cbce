import ApusMustache
import ApusSwiftPlan

/// A rule across several fields.
struct RuleView: View {
  let rule: RulePlan

  static let members: Members<RuleView> = [
    "isRequireAny": { .bool($0.rule.kind == .requireAny) },
    "isRequireOne": { .bool($0.rule.kind == .requireOne) },
    "isAllowOne": { .bool($0.rule.kind == .allowOne) },
    "isRequire": { .bool($0.rule.kind == .require) },
    "isForbid": { .bool($0.rule.kind == .forbid) },
    "parts": { .list($0.rule.parts.map(PartView.init)) },
    "condition": { .optional($0.rule.condition.map(ConditionView.init)) },
  ]
}

extension RuleView {
  /// One of the fields that a rule is about.
  struct PartView: View {
    let part: RulePlan.Part

    static let members: Members<PartView> = [
      "key": { .literal($0.part.field.wireName) },
      "name": { .fragment(Code($0.part.field.name)) },
      "hasDefault": { .bool($0.part.isOptional) },
      "isCalledEncoder": { .bool($0.part.field.name == "encoder") },
    ]
  }

  /// What a rule depends on.
  struct ConditionView: View {
    let condition: RulePlan.Condition

    static let members: Members<ConditionView> = [
      "isPresence": { .bool($0.condition.reason == nil) },
      "part": { PartView(part: $0.condition.part).value },
      "isAlways": { .bool($0.condition.isAlways == true) },
      "isNever": { .bool($0.condition.isAlways == false) },
      "comparisons": { condition in
        .list(
          condition.condition.comparisons.map {
            ComparisonView(field: condition.condition.part.field, comparison: $0)
          })
      },
      "reason": { .literal($0.condition.reason) },
    ]
  }

  /// Whether the field that a rule depends on has a value.
  struct ComparisonView: View {
    let field: FieldPlan
    let comparison: RulePlan.Comparison

    static let members: Members<ComparisonView> = [
      "name": { .fragment(Code($0.field.name)) },
      "hasDefault": { .bool($0.field.presence.hasDefault) },
      "isClearable": {
        .bool($0.field.presence.isClearable || $0.field.presence.isNullable)
      },
      "isCalledEncoder": { .bool($0.field.name == "encoder") },
      "expression": {
        if case .value(let value) = $0.comparison { ValueView(plan: value).value } else { .null }
      },
      "rawValue": {
        if case .rawValue(let raw) = $0.comparison { .constant(raw) } else { .null }
      },
    ]
  }
}

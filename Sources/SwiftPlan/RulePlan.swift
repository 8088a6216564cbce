import ApusAPIModel
import ApusNaming

/// A rule across the fields of a record or operation.
public struct RulePlan: Sendable {
  public enum Kind: Sendable { case requireAny, requireOne, allowOne, require, forbid }

  /// One of the fields that a rule is about.
  public struct Part: Sendable {
    public let field: FieldPlan
    /// Whether it may be left out; one that can't is always given.
    public var isOptional: Bool { field.presence.hasDefault }
  }

  /// What a rule depends on: that a field is given, or has one of some values.
  public struct Condition: Sendable {
    public let part: Part
    /// None if it only has to be given.
    public let comparisons: [Comparison]
    /// The condition in words, where the field has to have a value.
    public let reason: String?
    /// For a constant: whether it is one of the values.
    public let isAlways: Bool?
  }

  /// Whether a field has a value.
  public enum Comparison: Sendable {
    /// Equal to a value.
    case value(ValuePlan)
    /// An enum's value that has no name here, since the use of a deprecated one would be a warning.
    case rawValue(Constant)
  }

  public let kind: Kind
  public let parts: [Part]
  public let condition: Condition?
}

extension SwiftPlan {
  func rule(_ rule: Rule, _ fields: [Field], _ plans: [FieldPlan]) -> RulePlan {
    func plan(_ kind: RulePlan.Kind, _ parts: [Int], _ condition: Rule.Condition? = nil) -> RulePlan
    {
      RulePlan(
        kind: kind, parts: parts.map { .init(field: plans[$0]) },
        condition: condition.map { self.condition($0, fields[$0.field], plans[$0.field]) })
    }
    return switch rule.kind {
    case .requireAny(let parts): plan(.requireAny, parts)
    case .requireOne(let parts): plan(.requireOne, parts)
    case .allowOne(let parts): plan(.allowOne, parts)
    case .require(let parts, let condition): plan(.require, parts, condition)
    case .forbid(let parts, let condition): plan(.forbid, parts, condition)
    }
  }

  private func condition(
    _ condition: Rule.Condition, _ field: Field, _ plan: FieldPlan
  ) -> RulePlan.Condition {
    let texts = condition.values.map(\.conditionText)
    let type = field.type.cleared ?? field.type
    return RulePlan.Condition(
      part: .init(field: plan),
      comparisons: plan.constant != nil
        ? []
        : condition.values.map { literal in
          if case .enumValue(let raw) = literal, member(raw, of: type) == nil,
            case .enumeration(let index) = type
          {
            return .rawValue(rawValue(raw, ofEnumeration: index))
          }
          return .value(value(literal, as: type))
        },
      reason: texts.isEmpty
        ? nil : "\(field.name.text) is \(texts.joined(separator: " or "))",
      isAlways: condition.values.isEmpty ? nil : plan.constant.map { texts.contains($0.text) })
  }
}

extension Literal {
  /// What a rule's value is called in a message.
  fileprivate var conditionText: String {
    switch self {
    case .enumValue(let text), .text(let text): text
    case .bool(let value): String(value)
    case .integer(let value): String(value)
    default: ""
    }
  }
}

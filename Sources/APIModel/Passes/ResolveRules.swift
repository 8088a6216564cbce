import ApusDiagnostics
import ApusSpecLanguage

/// Finds the fields and values that rules speak of. Reports names that aren't there, fields named
/// twice, rules of too few fields, and values that a field can't have.
struct ResolveRules {
  private var draft: Draft
  /// The fields of the record or operation at hand, and where each name stands.
  private var fields: [Field] = []
  private var indexes: [String: Int] = [:]

  static func run(on draft: inout Draft) {
    var pass = ResolveRules(draft: draft)
    for index in draft.api.records.indices {
      let rules = pass.rules(draft.recordMembers[index], of: draft.api.records[index].fields)
      if !rules.isEmpty { pass.draft.api.records[index].rules = rules }
    }
    for index in draft.api.operations.indices {
      let rules = pass.rules(
        draft.operationMembers[index], of: draft.api.operations[index].fields)
      if !rules.isEmpty { pass.draft.api.operations[index].rules = rules }
    }
    draft = pass.draft
  }

  private init(draft: Draft) {
    self.draft = draft
  }

  private mutating func rules(_ members: [Member], of fields: [Field]) -> [Rule] {
    let written = members.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
    guard !written.isEmpty else { return [] }
    self.fields = fields
    indexes = fields.indices.reduce(into: [:]) { $0[fields[$1].name.text] = $1 }
    return written.compactMap { rule($0) }
  }

  private mutating func rule(_ syntax: ApusSpecLanguage.Rule) -> Rule? {
    let kind: Rule.Kind?
    switch syntax.kind {
    case .requireAny(let names): kind = several(names, syntax.span).map { .requireAny($0) }
    case .requireOne(let names): kind = several(names, syntax.span).map { .requireOne($0) }
    case .allowOne(let names): kind = several(names, syntax.span).map { .allowOne($0) }
    case .whenRequire(let field, let values, let names):
      kind = when(field, values, names).map { .require($1, when: $0) }
    case .whenForbid(let field, let values, let names):
      kind = when(field, values, names).map { .forbid($1, when: $0) }
    }
    return kind.map { Rule(kind: $0, span: syntax.span) }
  }

  private mutating func several(_ names: [Name], _ span: Span) -> [Int]? {
    if names.count < 2 {
      draft.report.add(.tooFewFields, at: span)
      return nil
    }
    return resolve(names)
  }

  private mutating func resolve(_ names: [Name]) -> [Int]? {
    var seen: Set<String> = []
    let found = names.map { name -> Int? in
      guard seen.insert(name.text).inserted else {
        draft.report.add(.duplicate("field", name.text), at: name.span)
        return nil
      }
      return resolve(name)
    }
    return found.contains(nil) ? nil : found.compactMap { $0 }
  }

  private mutating func resolve(_ name: Name) -> Int? {
    if let index = indexes[name.text] { return index }
    let hint = draft.report.suggestion(for: name.text, among: fields.map(\.name.text))
    draft.report.add(.unknown("field", name.text, hint), at: name.span)
    return nil
  }

  private mutating func when(
    _ name: Name, _ values: [Name], _ names: [Name]
  ) -> (Rule.Condition, [Int])? {
    let field = resolve(name)
    let fields = resolve(names)
    guard let field, let fields else { return nil }
    var seen: Set<String> = []
    for value in values where !seen.insert(value.text).inserted {
      draft.report.add(.duplicate("value", value.text), at: value.span)
    }
    let literals = values.map { literal($0, of: self.fields[field]) }
    guard !literals.contains(nil) else { return nil }
    return (Rule.Condition(field: field, values: literals.compactMap { $0 }), fields)
  }

  private mutating func literal(_ value: Name, of field: Field) -> Literal? {
    switch field.type.unmodified {
    case .enumeration(let index):
      let known = draft.api.enumerations[index].values.map(\.name.text)
      if known.contains(value.text) { return .enumValue(value.text) }
      let hint = draft.report.suggestion(for: value.text, among: known)
      draft.report.add(.unknown("value", value.text, hint), at: value.span)
    case .scalar(.bool, _):
      if let flag = Bool(value.text) { return .bool(flag) }
      draft.report.add(.wrongType("true or false", "'\(value.text)'"), at: value.span)
    case .constant(let text):
      if value.text == text { return .text(text) }
      draft.report.add(.wrongType("'\(text)'", "'\(value.text)'"), at: value.span)
    case .scalar(.string, _): return .text(value.text)
    default:
      if !draft.unresolved.contains(field.typeSpan) {
        draft.report.add(.noValues(field.name.text), at: value.span)
      }
    }
    return nil
  }
}

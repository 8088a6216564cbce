import ApusDiagnostics
import ApusSpecLanguage

/// Finds the fields and values that rules refer to. Reports names that aren't there, fields named
/// twice, rules of too few fields, and values that a field can't have.
struct ResolveRules {
  private let enumerations: [Enumeration]
  private let report: Report
  /// The fields of the record or operation at hand, and the index of each name.
  private let fields: [Field]
  private let indexes: [String: Int]

  static func run(on draft: inout Draft) {
    for (owner, syntax) in draft.rules {
      let pass = ResolveRules(draft, fields: draft.api[fieldsOf: owner])
      let rules = syntax.compactMap { pass.rule($0) }
      switch owner {
      case .record(let index): draft.api.records[index].rules = rules
      case .operation(let index): draft.api.operations[index].rules = rules
      }
    }
  }

  private init(_ draft: Draft, fields: [Field]) {
    enumerations = draft.api.enumerations
    report = draft.report
    self.fields = fields
    indexes = fields.indices.reduce(into: [:]) { $0[fields[$1].name.text] = $1 }
  }

  private func rule(_ syntax: RuleSyntax) -> Rule? {
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

  private func several(_ names: [Name], _ span: Span) -> [Int]? {
    if names.count < 2 {
      report.add(.tooFewFields, at: span)
      return nil
    }
    return resolve(names)
  }

  private func resolve(_ names: [Name]) -> [Int]? {
    var seen: Set<String> = []
    let found = names.map { name -> Int? in
      guard seen.insert(name.text).inserted else {
        report.add(.duplicate("field", name.text), at: name.span)
        return nil
      }
      return resolve(name)
    }
    return found.contains(nil) ? nil : found.compactMap { $0 }
  }

  private func resolve(_ name: Name) -> Int? {
    if let index = indexes[name.text] { return index }
    let hint = report.suggestion(for: name.text, among: fields.map(\.name.text))
    report.add(.unknown("field", name.text, hint), at: name.span)
    return nil
  }

  private func when(
    _ name: Name, _ values: [Name], _ names: [Name]
  ) -> (Rule.Condition, [Int])? {
    let field = resolve(name)
    let fields = resolve(names)
    guard let field, let fields else { return nil }
    var seen: Set<String> = []
    for value in values where !seen.insert(value.text).inserted {
      report.add(.duplicate("value", value.text), at: value.span)
    }
    let literals = values.map { literal($0, of: self.fields[field]) }
    guard !literals.contains(nil) else { return nil }
    return (Rule.Condition(field: field, values: literals.compactMap { $0 }), fields)
  }

  private func literal(_ value: Name, of field: Field) -> Literal? {
    switch field.type.unmodified {
    case .enumeration(let index):
      let known = enumerations[index].values.map(\.name.text)
      if known.contains(value.text) { return .enumValue(value.text) }
      let hint = report.suggestion(for: value.text, among: known)
      report.add(.unknown("value", value.text, hint), at: value.span)
    case .scalar(.bool, _):
      if let flag = Bool(value.text) { return .bool(flag) }
      report.add(.wrongType("true or false", "'\(value.text)'"), at: value.span)
    case .constant(let constant):
      if value.text == constant.text { return constant.literal }
      report.add(.wrongType("'\(constant.text)'", "'\(value.text)'"), at: value.span)
    case .scalar(.string, _): return .text(value.text)
    default:
      if !field.isUnresolved {
        report.add(.noValues(field.name.text), at: value.span)
      }
    }
    return nil
  }
}

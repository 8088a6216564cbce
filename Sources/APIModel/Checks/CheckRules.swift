import ApusDiagnostics

/// Asks of each record's rules whether anything can keep them. Reports a rule that nothing can keep
/// together with those before it, a rule that changes nothing, and optional fields that the rules
/// never let be given, or left out.
struct CheckRules {
  fileprivate let enumerations: [Enumeration]
  fileprivate let report: Report

  static func run(on draft: inout Draft) {
    var check = CheckRules(enumerations: draft.api.enumerations, report: draft.report)
    for record in draft.api.records { check.check(record.rules, record.fields) }
    for operation in draft.api.operations { check.check(operation.rules, operation.fields) }
  }

  private mutating func check(_ rules: [Rule], _ fields: [Field]) {
    guard !rules.isEmpty,
      let translation = RuleClauses(rules, fields: fields, enumerations: enumerations)
    else { return }
    var known = Satisfiability(translation.axioms)
    for rule in rules where !known.isSpent {
      let clauses = translation.clauses(of: rule)
      if clauses.allSatisfy({ known.implies($0) }) { report.add(.idleRule, at: rule.span) }
      known.add(clauses)
      guard known.allows() else {
        report.add(.impossibleRule, at: rule.span)
        return
      }
    }
    for (index, variable) in translation.given where fields[index].isOptional {
      let name = fields[index].name
      if known.implies(.init(negative: variable)) {
        report.add(.neverGiven(name.text), at: name.span)
      } else if known.implies(.init(positive: variable)) {
        report.add(.alwaysGiven(name.text), at: name.span)
      }
    }
  }
}

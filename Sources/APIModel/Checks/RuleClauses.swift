/// The rules of one record as clauses. A variable stands for "the field is given", or for "the field
/// is given with this value" where a rule asks for values.
struct RuleClauses {
  typealias Clause = Satisfiability.Clause

  /// The fields that rules refer to, each with its variable, in the order of the record.
  private(set) var given: [(field: Int, variable: UInt64)] = []
  /// What holds whatever the rules say: required fields are given, and a field has one value.
  private(set) var axioms: [Clause] = []
  private var variables: [Int: UInt64] = [:]
  private var values: [Int: [(value: Literal, variable: UInt64)]] = [:]

  /// Nothing for rules that refer to more than 64 fields and values: they aren't looked into.
  init?(_ rules: [Rule], fields: [Field], enumerations: [Enumeration]) {
    var count = 0
    func variable() -> UInt64? {
      count += 1
      return count > 64 ? nil : 1 << UInt64(count - 1)
    }
    for field in Set(rules.flatMap(\.fields)).sorted() {
      guard let variable = variable() else { return nil }
      variables[field] = variable
      given.append((field, variable))
    }
    for condition in rules.compactMap(\.condition) {
      for value in condition.values
      where values[condition.field]?.contains(where: { $0.value == value }) != true {
        guard let variable = variable() else { return nil }
        values[condition.field, default: []].append((value, variable))
      }
    }
    for (field, variable) in given {
      if !fields[field].isOptional { axioms.append(Clause(positive: variable)) }
      let known = values[field] ?? []
      for (index, value) in known.enumerated() {
        axioms.append(Clause(positive: variable, negative: value.variable))
        for other in known[..<index] {
          axioms.append(Clause(negative: value.variable | other.variable))
        }
      }
      if let all = fields[field].type.valueCount(enumerations), all == known.count {
        axioms.append(Clause(positive: known.reduce(0) { $0 | $1.variable }, negative: variable))
      }
    }
  }

  /// What a rule asks for.
  func clauses(of rule: Rule) -> [Clause] {
    switch rule.kind {
    case .requireAny(let fields): [any(fields)]
    case .requireOne(let fields): [any(fields)] + atMostOne(fields)
    case .allowOne(let fields): atMostOne(fields)
    case .require(let fields, let condition):
      conditions(condition).flatMap { condition in
        fields.map { Clause(positive: variables[$0] ?? 0, negative: condition) }
      }
    case .forbid(let fields, let condition):
      conditions(condition).flatMap { condition in
        fields.map { Clause(negative: condition | (variables[$0] ?? 0)) }
      }
    }
  }

  private func any(_ fields: [Int]) -> Clause {
    Clause(positive: fields.reduce(0) { $0 | (variables[$1] ?? 0) })
  }

  private func atMostOne(_ fields: [Int]) -> [Clause] {
    fields.indices.flatMap { index in
      fields[..<index].map { other in
        Clause(negative: (variables[fields[index]] ?? 0) | (variables[other] ?? 0))
      }
    }
  }

  /// The variables any of which makes a condition hold.
  private func conditions(_ condition: Rule.Condition) -> [UInt64] {
    guard !condition.values.isEmpty else { return [variables[condition.field] ?? 0] }
    return (values[condition.field] ?? []).filter { condition.values.contains($0.value) }
      .map(\.variable)
  }
}

extension Rule {
  fileprivate var condition: Condition? {
    switch kind {
    case .requireAny, .requireOne, .allowOne: nil
    case .require(_, let condition), .forbid(_, let condition): condition
    }
  }

  fileprivate var fields: [Int] {
    switch kind {
    case .requireAny(let fields), .requireOne(let fields), .allowOne(let fields): fields
    case .require(let fields, let condition), .forbid(let fields, let condition):
      fields + [condition.field]
    }
  }
}

extension TypeReference {
  /// How many values there are, if a field of the type can have no others.
  fileprivate func valueCount(_ enumerations: [Enumeration]) -> Int? {
    switch self {
    case .constant: 1
    case .scalar(.bool, _): 2
    case .enumeration(let index):
      enumerations[index].isClosed ? enumerations[index].values.count : nil
    default: nil
    }
  }
}

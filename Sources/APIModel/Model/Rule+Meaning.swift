extension Rule {
  /// Whether a record with these fields keeps the rule.
  func allows(_ given: [Literal.RecordEntry]) -> Bool {
    let fields = Set(given.map(\.field))
    switch kind {
    case .requireAny(let indexes): return indexes.contains(where: fields.contains)
    case .requireOne(let indexes): return indexes.filter(fields.contains).count == 1
    case .allowOne(let indexes): return indexes.filter(fields.contains).count <= 1
    case .require(let indexes, let condition):
      return !condition.holds(for: given) || indexes.allSatisfy(fields.contains)
    case .forbid(let indexes, let condition):
      return !condition.holds(for: given) || !indexes.contains(where: fields.contains)
    }
  }

  /// The rule in words, for an error.
  func summary(_ fields: [Field]) -> String {
    func names(_ indexes: [Int], _ word: String) -> String {
      let names = indexes.map { "'\(fields[$0].name.text)'" }
      guard let last = names.last, names.count > 1 else { return names.joined() }
      return names.dropLast().joined(separator: ", ") + " \(word) " + last
    }
    switch kind {
    case .requireAny(let indexes): return "one of \(names(indexes, "or")) must be given"
    case .requireOne(let indexes): return "exactly one of \(names(indexes, "or")) must be given"
    case .allowOne(let indexes): return "only one of \(names(indexes, "or")) may be given"
    case .require(let indexes, let condition):
      return "\(condition.summary(fields)) needs \(names(indexes, "and"))"
    case .forbid(let indexes, let condition):
      return "\(condition.summary(fields)) can't be given with \(names(indexes, "or"))"
    }
  }
}

extension Rule.Condition {
  func holds(for given: [Literal.RecordEntry]) -> Bool {
    guard let entry = given.first(where: { $0.field == field }) else { return false }
    return values.isEmpty || values.contains(entry.value)
  }

  fileprivate func summary(_ fields: [Field]) -> String {
    let name = fields[field].name.text
    let shown = values.map { value in
      switch value {
      case .enumValue(let text), .text(let text): "'\(text)'"
      case .bool(let flag): "\(flag)"
      default: "…"
      }
    }
    return "'\(name)'" + (shown.isEmpty ? "" : " as \(shown.joined(separator: " or "))")
  }
}

// Rules across the fields of a record or operation. Each field comes as its wire name, and whether it
// is given.
extension RequestEncoder {
  /// At least one of the fields must be given.
  public mutating func requireAny(_ fields: (String, Bool)...) {
    if !fields.contains(where: isGiven) { report(.anyOf(fields.map(\.0))) }
  }

  /// Exactly one of the fields must be given.
  public mutating func requireOne(_ fields: (String, Bool)...) {
    let given = fields.filter(isGiven)
    if given.count != 1 { report(.oneOf(fields.map(\.0)), RequestEncoder.list(given)) }
  }

  /// At most one of the fields may be given.
  public mutating func allowOne(_ fields: (String, Bool)...) {
    let given = fields.filter(isGiven)
    if given.count > 1 { report(.atMostOneOf(fields.map(\.0)), RequestEncoder.list(given)) }
  }

  /// Each field must be given if another one is.
  public mutating func require(
    _ fields: (String, Bool)..., whenGiven condition: (String, Bool)
  ) {
    guard isGiven(condition) else { return }
    for field in fields where !isGiven(field) {
      report(.required(when: "\(condition.0) is given"), under: field.0)
    }
  }

  /// Each field must be given if the condition holds; its words follow "when".
  public mutating func require(_ fields: (String, Bool)..., when holds: Bool, _ condition: String) {
    for field in fields where holds && !isGiven(field) {
      report(.required(when: condition), under: field.0)
    }
  }

  /// Each field must be left out if another one is given.
  public mutating func forbid(
    _ fields: (String, Bool)..., whenGiven condition: (String, Bool)
  ) {
    guard isGiven(condition) else { return }
    for field in fields where isGiven(field) {
      report(.forbidden(when: "\(condition.0) is given"), under: field.0)
    }
  }

  /// Each field must be left out if the condition holds; its words follow "when".
  public mutating func forbid(_ fields: (String, Bool)..., when holds: Bool, _ condition: String) {
    for field in fields where holds && isGiven(field) {
      report(.forbidden(when: condition), under: field.0)
    }
  }

  private func isGiven(_ field: (String, Bool)) -> Bool {
    field.1 || isReplacing(field.0)
  }

  private static func list(_ fields: [(String, Bool)]) -> String? {
    fields.isEmpty ? nil : fields.map(\.0).joined(separator: ", ")
  }
}

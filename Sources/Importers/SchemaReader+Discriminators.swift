import ApusJSON

/// What tells the cases of a union apart.
extension SchemaReader {
  /// The field that tells the alternatives apart, with its value in each.
  mutating func discriminator(
    _ keywords: SchemaKeywords, of schemas: [JSONValue]
  ) -> (field: String, values: [String])? {
    guard schemas.count > 1 else { return nil }
    let targets = schemas.compactMap { document.resolved($0) }
    guard targets.count == schemas.count else { return nil }
    let outer = losses
    let records = targets.map { properties(of: $0, SchemaKeywords($0)) }
    // Whoever reads them says what they lose.
    losses = outer
    if let field = keywords.discriminator?["propertyName"]?.string {
      let mapping = Dictionary(
        keywords.discriminator?["mapping"].members.map { ($0.value.string, $0.key) } ?? [],
        uniquingKeysWith: { first, _ in first })
      var values: [String] = []
      for (index, schema) in schemas.enumerated() {
        let reference = schema["$ref"]?.string
        let name = reference.flatMap { $0.split(separator: "/").last }.map {
          JSONPointer.unescaped($0)
        }
        let mapped = mapping[reference] ?? mapping[name]
        let (isText, fixed) = text(records[index][field])
        let holds =
          isText && (fixed ?? mapped) == (mapped ?? fixed)
          && Words.exist(in: mapped ?? fixed ?? "a")
        guard let name, holds else {
          if let discriminator = keywords.discriminator {
            lose("a discriminator that not all cases have", at: discriminator)
          }
          return nil
        }
        values.append(mapped ?? fixed ?? name)
      }
      return (field, values)
    }
    for field in ["object", "type", "kind"] + (records.first?.list.map(\.name) ?? []) {
      var values: [String] = []
      for record in records {
        guard canRead(at: keywords.alternatives ?? schemas[0]),
          let value = text(record[field]).fixed
        else { break }
        values.append(value)
      }
      if values.count == schemas.count, Set(values).count > 1 || field == "object" {
        return (field, values)
      }
    }
    return nil
  }

  /// Whether a field's values are texts, and the text if there is only one.
  private func text(_ schema: JSONValue?) -> (isText: Bool, fixed: String?) {
    guard let schema, let target = document.resolved(schema) else { return (false, nil) }
    let keywords = SchemaKeywords(target)
    if let fixed = keywords.constantText { return (true, fixed) }
    return (keywords.type?.stringEquals("string") == true && keywords.format == nil, nil)
  }
}

import ApusJSON

/// The field that distinguishes the cases of a union, with its value in each.
struct Discriminator {
  let field: String
  let values: [String]

  private init(field: String, values: [String]) {
    self.field = field
    self.values = values
  }

  /// The discriminator that the schema of a union names, or a field that has one text in each case.
  static func find(
    _ keywords: SchemaKeywords, of schemas: [JSONValue], _ context: inout ReadingContext
  ) -> Discriminator? {
    guard schemas.count > 1 else { return nil }
    let document = context.document
    let targets = schemas.compactMap { document.resolved($0) }
    guard targets.count == schemas.count else { return nil }
    let outer = context.omissions
    let records = targets.map { ObjectProperties(of: $0, SchemaKeywords($0), &context) }
    // What is omitted of them is noted when they are read as shapes.
    context.omissions = outer
    if let field = keywords.discriminator?["propertyName"]?.string {
      return named(field, keywords, schemas, records, &context)
    }
    let fields = Conventions.stripe.discriminators + (records.first?.list.map(\.name) ?? [])
    for field in fields {
      var values: [String] = []
      for record in records {
        guard context.canRead(at: keywords.alternatives ?? schemas[0]),
          let value = text(record[field], document).fixed
        else { break }
        values.append(value)
      }
      if values.count == schemas.count, Set(values).count > 1 || field == fields[0] {
        return Discriminator(field: field, values: values)
      }
    }
    return nil
  }

  /// The discriminator that the document names, if all cases have it.
  private static func named(
    _ field: String, _ keywords: SchemaKeywords, _ schemas: [JSONValue],
    _ records: [ObjectProperties], _ context: inout ReadingContext
  ) -> Discriminator? {
    let mapping = Dictionary(
      keywords.discriminator?["mapping"].members.map { ($0.value.string, $0.key) } ?? [],
      uniquingKeysWith: { first, _ in first })
    var values: [String] = []
    for (schema, record) in zip(schemas, records) {
      let reference = schema["$ref"]?.string
      let name = reference.flatMap { $0.split(separator: "/").last }.map {
        JSONPointer.unescaped($0)
      }
      let mapped = mapping[reference] ?? mapping[name]
      let (isText, fixed) = text(record[field], context.document)
      let holds =
        isText && (fixed ?? mapped) == (mapped ?? fixed) && Words.exist(in: mapped ?? fixed ?? "a")
      guard let name, holds else {
        if let discriminator = keywords.discriminator {
          context.omit("a discriminator that not all cases have", at: discriminator)
        }
        return nil
      }
      values.append(mapped ?? fixed ?? name)
    }
    return Discriminator(field: field, values: values)
  }

  /// Whether a field's values are texts, and the text if there is only one.
  private static func text(
    _ schema: JSONValue?, _ document: OpenAPIDocument
  ) -> (isText: Bool, fixed: String?) {
    guard let schema, let target = document.resolved(schema) else { return (false, nil) }
    let keywords = SchemaKeywords(target)
    if let fixed = keywords.constantText { return (true, fixed) }
    return (keywords.type?.stringEquals("string") == true && keywords.format == nil, nil)
  }
}

import ApusJSON

/// Objects with fields of their own.
extension SchemaReader {
  mutating func readObject(
    _ schema: JSONValue, _ keywords: SchemaKeywords, in payload: Payload, depth: Int
  ) -> Shape.ID {
    // A reference with more beside it: the usual way to describe or restrict one in 3.0.
    if let parts = keywords.allOf, parts.count == 1, keywords.properties == nil,
      let part = parts.elements.first(where: { _ in true })
    {
      context.omitLimits(of: keywords, beside: "'allOf'", and: [.required, .additionalProperties])
      return read(part, in: payload, depth: depth + 1)
    }
    if payload == .response, let page = readPage(keywords, depth: depth) { return page }
    let properties = ObjectProperties(of: schema, keywords, &context)
    context.omitLimits(of: keywords, beside: "properties")
    guard !properties.list.isEmpty else {
      if let parts = keywords.allOf { context.omit("'allOf' of what has no properties", at: parts) }
      return context.shapes.anything(payload)
    }
    let (fields, descriptions) = fields(
      of: properties, in: payload == .multipart ? .form : payload, depth: depth)
    guard !fields.isEmpty else { return context.shapes.anything(payload) }
    return context.addRecord(
      fields, descriptions: descriptions, label: Self.label(keywords.title), of: schema)
  }

  mutating func fields(
    of properties: ObjectProperties, in payload: Payload, depth: Int
  ) -> (fields: [ShapeField], descriptions: [JSONValue?]) {
    var fields: [ShapeField] = []
    var descriptions: [JSONValue?] = []
    fields.reserveCapacity(properties.list.count)
    descriptions.reserveCapacity(properties.list.count)
    for property in properties.list {
      let isRequired = properties.required.contains(property.name)
      guard
        let (field, description) = field(
          property.name, property.schema, isRequired: isRequired, in: payload, depth: depth)
      else { continue }
      fields.append(field)
      descriptions.append(description)
    }
    return (fields, descriptions)
  }

  /// A field, unless it is only for the other direction.
  mutating func field(
    _ name: String, _ schema: JSONValue, isRequired: Bool, in payload: Payload, depth: Int
  ) -> (ShapeField, JSONValue?)? {
    let outer = context.omissions.begin()
    let keywords = SchemaKeywords(schema)
    guard context.canRead(schema.count, at: schema),
      payload.isRequest ? !keywords.isReadOnly : !keywords.isWriteOnly
    else {
      context.omissions = outer
      return nil
    }
    if name.isEmpty || name.utf8.count > ReadingContext.maximumNameLength {
      context.omissions = outer
      if name.isEmpty {
        context.omit("a property without a name", at: schema)
      } else {
        context.omit(
          "a property whose name is longer than \(ReadingContext.maximumNameLength) bytes",
          at: schema)
      }
      return nil
    }
    let type = read(schema, keywords, in: payload, depth: depth + 1)
    var field = ShapeField(
      name: name, type: type, isOptional: !isRequired, isDeprecated: keywords.isDeprecated)
    if let value = keywords.defaultValue, !value.isNull {
      field.defaultValue = defaults.read(value, of: type, context)
      if field.defaultValue == nil {
        context.omit("the default \(value.text.prefix(40))", at: value)
      } else if isRequired {
        field.defaultValue = nil
        context.omit("the default of a required field", at: value)
      }
    }
    field.omissions = context.omissions.end(restoring: outer)
    return (field, keywords.description)
  }

  // MARK: Pages

  /// A list in pages: `{ data: […], has_more, url }`, for a search with `next_page`.
  private mutating func readPage(_ keywords: SchemaKeywords, depth: Int) -> Shape.ID? {
    guard let (kind, items) = Conventions.stripe.page(keywords) else { return nil }
    var item = read(items, in: .response, depth: depth + 1)
    if case .nullable(let inner) = context.shapes[item] {
      context.omit("that an item of a page may be null", at: items)
      item = inner
    }
    return context.shapes.id(of: .page(kind, item))
  }

  /// A list that comes in pages, of which no other can be asked for, as any other record.
  mutating func readWhole(_ schema: JSONValue) -> Shape.ID {
    guard let schema = context.document.resolved(schema) else {
      return context.shapes.anything(.response)
    }
    let properties = ObjectProperties(of: schema, SchemaKeywords(schema), &context)
    let (fields, descriptions) = fields(of: properties, in: .response, depth: 0)
    return context.addRecord(fields, descriptions: descriptions, label: "", of: schema)
  }

  /// A title without the words that only say that it is one: what a record is known by.
  static func label(_ title: JSONValue?) -> String {
    guard let title = title?.string else { return "" }
    var words = Words(of: title)
    while let last = words.list.last,
      ["param", "params", "spec", "specs", "parameters", "payload", "request"].contains(last)
    {
      words.list.removeLast()
    }
    return words.list.joined(separator: "_")
  }
}

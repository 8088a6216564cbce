import ApusJSON

/// Objects with fields of their own.
extension SchemaReader {
  /// A property as an object's schema and those that it is made of have it.
  struct Property {
    let name: String
    let schema: JSONValue
  }

  /// The properties of a schema, those of `allOf` included, in the order of the document.
  struct Properties {
    private(set) var list: [Property] = []
    private var indexes: [String: Int] = [:]
    var required: Set<String> = []

    subscript(name: String) -> JSONValue? { indexes[name].map { list[$0].schema } }

    /// Makes room for the first. Room for a few more each time would copy all each time.
    mutating func reserveCapacity(_ count: Int) {
      guard list.isEmpty else { return }
      list.reserveCapacity(count)
      indexes.reserveCapacity(count)
    }

    mutating func add(_ property: Property) {
      if let known = indexes.updateValue(list.count, forKey: property.name) {
        indexes[property.name] = known
        list[known] = property
      } else {
        list.append(property)
      }
    }
  }

  mutating func readObject(
    _ schema: JSONValue, _ keywords: SchemaKeywords, as carrier: Carrier, depth: Int
  ) -> Shape.ID {
    // A reference with more beside it: the usual way to describe or restrict one in 3.0.
    if let parts = keywords.allOf, parts.count == 1, keywords.properties == nil,
      let part = parts.elements.first(where: { _ in true })
    {
      loseLimits(of: keywords, beside: "'allOf'", and: [.required, .additionalProperties])
      return read(part, as: carrier, depth: depth + 1)
    }
    if carrier == .response, let page = readPage(keywords, depth: depth) { return page }
    let properties = properties(of: schema, keywords)
    loseLimits(of: keywords, beside: "properties")
    guard !properties.list.isEmpty else {
      if let parts = keywords.allOf { lose("'allOf' of what has no properties", at: parts) }
      return anything(carrier)
    }
    let (fields, descriptions) = fields(
      of: properties, as: carrier == .multipart ? .form : carrier, depth: depth)
    guard !fields.isEmpty else { return anything(carrier) }
    return addRecord(
      fields, descriptions: descriptions, label: Self.label(keywords.title), of: schema)
  }

  /// The properties of a schema and of all that its `allOf` leads to, each of which is visited once.
  mutating func properties(of schema: JSONValue, _ keywords: SchemaKeywords) -> Properties {
    var properties = Properties()
    guard keywords.allOf != nil else {
      collect(keywords, at: schema, into: &properties)
      return properties
    }
    /// The keywords beside an `allOf` come after its parts.
    enum Step {
      case visit(part: JSONValue)
      case collect(SchemaKeywords, JSONValue)
    }
    var visited: Set<Int> = [schema.offset]
    var left: [Step] = []
    func open(_ schema: JSONValue, _ keywords: SchemaKeywords) {
      left.append(.collect(keywords, schema))
      left += keywords.allOf.elements.reversed().map { .visit(part: $0) }
    }
    open(schema, keywords)
    while let step = left.popLast(), canRead(at: schema) {
      switch step {
      case .collect(let keywords, let schema): collect(keywords, at: schema, into: &properties)
      case .visit(let part):
        guard let resolved = document.resolved(part), resolved.kind == .object else {
          fail("the reference leads nowhere", at: part)
          continue
        }
        guard visited.insert(resolved.offset).inserted else { continue }
        let inner = SchemaKeywords(resolved)
        if inner.alternatives != nil { lose("alternatives within 'allOf'", at: part) }
        open(resolved, inner)
      }
    }
    return properties
  }

  private mutating func collect(
    _ keywords: SchemaKeywords, at schema: JSONValue, into properties: inout Properties
  ) {
    let required = keywords.required.elements
    let count = keywords.properties?.count ?? 0
    guard canRead(count + required.count, at: schema) else { return }
    if let own = keywords.properties {
      properties.reserveCapacity(own.count)
      for (name, schema) in own.members {
        properties.add(Property(name: name, schema: schema))
      }
    }
    for name in required {
      if let name = name.string { properties.required.insert(name) }
    }
    if let others = keywords.additionalProperties, others.kind == .object, others.count > 0 {
      lose("'additionalProperties' beside properties", at: others)
    }
  }

  mutating func fields(
    of properties: Properties, as carrier: Carrier, depth: Int
  ) -> (fields: [ShapeField], descriptions: [JSONValue?]) {
    var fields: [ShapeField] = []
    var descriptions: [JSONValue?] = []
    fields.reserveCapacity(properties.list.count)
    descriptions.reserveCapacity(properties.list.count)
    for property in properties.list {
      let isRequired = properties.required.contains(property.name)
      guard
        let (field, description) = field(
          property.name, property.schema, isRequired: isRequired, as: carrier, depth: depth)
      else { continue }
      fields.append(field)
      descriptions.append(description)
    }
    return (fields, descriptions)
  }

  /// A field, unless it is only for the other direction.
  mutating func field(
    _ name: String, _ schema: JSONValue, isRequired: Bool, as carrier: Carrier, depth: Int
  ) -> (ShapeField, JSONValue?)? {
    let outer = losses
    losses = []
    let keywords = SchemaKeywords(schema)
    guard canRead(schema.count, at: schema),
      carrier.isRequest ? !keywords.isReadOnly : !keywords.isWriteOnly
    else {
      losses = outer
      return nil
    }
    if name.isEmpty || name.utf8.count > Self.maximumNameLength {
      losses = outer
      if name.isEmpty {
        lose("a property without a name", at: schema)
      } else {
        lose("a property whose name is longer than \(Self.maximumNameLength) bytes", at: schema)
      }
      return nil
    }
    let type = read(schema, keywords, as: carrier, depth: depth + 1)
    var field = ShapeField(
      name: name, type: type, isOptional: !isRequired, isDeprecated: keywords.isDeprecated)
    if let value = keywords.defaultValue, !value.isNull {
      field.defaultValue = defaultValue(value, of: type)
      if field.defaultValue == nil {
        lose("the default \(value.text.prefix(40))", at: value)
      } else if isRequired {
        field.defaultValue = nil
        lose("the default of a field that must be given", at: value)
      }
    }
    field.losses = takeLosses(restoring: outer)
    return (field, keywords.description)
  }

  // MARK: Pages

  /// A list in pages: `{ data: […], has_more, url }`, for a search with `next_page`.
  private mutating func readPage(_ keywords: SchemaKeywords, depth: Int) -> Shape.ID? {
    guard let (kind, items) = page(keywords) else { return nil }
    var item = read(items, as: .response, depth: depth + 1)
    if case .nullable(let inner) = table[item] {
      lose("that an item of a page may be null", at: items)
      item = inner
    }
    return table.id(of: .page(kind, item))
  }

  func page(_ keywords: SchemaKeywords) -> (PageKind, items: JSONValue)? {
    guard let properties = keywords.properties, (3...6).contains(properties.count),
      let items = properties["data"]?["items"], properties["has_more"] != nil
    else { return nil }
    var kind = PageKind.list
    for (name, schema) in properties.members {
      switch name {
      case "data", "has_more", "url", "total_count", "count": break
      case "object":
        let text = SchemaKeywords(schema).constantText
        guard text == "list" || text == "search_result" else { return nil }
      case "next_page": kind = .search
      default: return nil
      }
    }
    return (kind, items)
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

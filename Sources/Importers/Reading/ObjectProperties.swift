import ApusJSON

/// The properties of a schema and of all that its `allOf` leads to, in the order of the document.
struct ObjectProperties {
  struct Property {
    let name: String
    let schema: JSONValue
  }

  private(set) var list: [Property] = []
  private(set) var required: Set<String> = []
  private var indexes: [String: Int] = [:]

  subscript(name: String) -> JSONValue? { indexes[name].map { list[$0].schema } }

  /// Each schema is visited once.
  init(of schema: JSONValue, _ keywords: SchemaKeywords, _ context: inout ReadingContext) {
    guard keywords.allOf != nil else {
      collect(keywords, at: schema, &context)
      return
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
    while let step = left.popLast(), context.canRead(at: schema) {
      switch step {
      case .collect(let keywords, let schema): collect(keywords, at: schema, &context)
      case .visit(let part):
        guard let resolved = context.document.resolved(part), resolved.kind == .object else {
          context.omit("a reference that has no target", at: part)
          continue
        }
        guard visited.insert(resolved.offset).inserted else { continue }
        let inner = SchemaKeywords(resolved)
        if inner.alternatives != nil { context.omit("alternatives within 'allOf'", at: part) }
        open(resolved, inner)
      }
    }
  }

  private mutating func collect(
    _ keywords: SchemaKeywords, at schema: JSONValue, _ context: inout ReadingContext
  ) {
    let required = keywords.required.elements
    let count = keywords.properties?.count ?? 0
    guard context.canRead(count + required.count, at: schema) else { return }
    if let own = keywords.properties {
      // Room for the first. Room for a few more each time would copy all each time.
      if list.isEmpty {
        list.reserveCapacity(own.count)
        indexes.reserveCapacity(own.count)
      }
      for (name, schema) in own.members { add(Property(name: name, schema: schema)) }
    }
    for name in required {
      if let name = name.string { self.required.insert(name) }
    }
    if let others = keywords.additionalProperties, others.kind == .object, others.count > 0 {
      context.omit("'additionalProperties' beside properties", at: others)
    }
  }

  private mutating func add(_ property: Property) {
    if let known = indexes.updateValue(list.count, forKey: property.name) {
      indexes[property.name] = known
      list[known] = property
    } else {
      list.append(property)
    }
  }
}

import ApusJSON

/// What operations return.
extension OperationReader {
  mutating func readResponse(of value: JSONValue, into operation: inout ImportedOperation) {
    let responses = value["responses"].members
    let successes = responses.filter { $0.key.hasPrefix("2") }.sorted { $0.key < $1.key }
    guard
      let success = successes.first
        ?? responses.first(where: { $0.key == "default" && responses.count == 1 })
    else { return }
    guard let response = document.resolved(success.value) else {
      return schemas.context.omit("a response whose reference has no target", at: success.value)
    }
    for (status, other) in successes.dropFirst() {
      guard let content = document.resolved(other)?["content"] else { continue }
      if !isSame(content, response["content"]) {
        schemas.context.omit("the response \(status)", at: other)
      }
    }
    if let headers = response["headers"], headers.count > 0 {
      schemas.context.omit("the response's headers", at: headers)
    }
    let contents = response["content"].members
    guard let content = contents.first(where: { Self.isJSON($0.key) }) ?? contents.first else {
      return
    }
    guard Self.isJSON(content.key) else {
      operation.response = schemas.context.shapes.id(of: .scalar("file", .none))
      return
    }
    guard let schema = content.value["schema"] else { return }
    operation.response = readResponse(schema, of: operation)
    operation.responseSchema = schema
  }

  private mutating func isSame(_ content: JSONValue, _ other: JSONValue?) -> Bool {
    guard let other else { return false }
    if content.offset == other.offset { return true }
    let key = [content.offset, other.offset]
    if let known = sameContents[key] { return known }
    let isSame = content.text == other.text
    sameContents[key] = isSame
    return isSame
  }

  private static func isJSON(_ type: String) -> Bool {
    let type = ContentType.base(type)
    return ContentType.isJSON(type) || type == "*/*"
  }

  private mutating func readResponse(
    _ schema: JSONValue, of operation: ImportedOperation
  ) -> Shape.ID {
    if let whole = document.resolved(schema), SchemaKeywords(whole).isFile {
      return schemas.context.shapes.id(of: .scalar("file", .none))
    }
    var id = schemas.read(schema, in: .response, depth: 0)
    if case .nullable(let inner) = schemas.context.shapes[id] {
      schemas.context.omit("that the response may be null", at: schema)
      id = inner
    }
    if case .page(let kind, let item) = schemas.context.shapes[id],
      !canContinue(kind, of: operation)
    {
      id = schemas.readWhole(schema)
      schemas.markAsResource(item)
    }
    switch schemas.context.shapes[id] {
    case .page(_, let item), .list(let item, _): schemas.markAsResource(item)
    default: schemas.markAsResource(id)
    }
    return id
  }

  /// Whether the operation has the parameter that asks for the next page.
  private func canContinue(_ kind: PageKind, of operation: ImportedOperation) -> Bool {
    let parameter = Conventions.stripe.nextPageParameter(of: kind)
    return operation.parameters.contains { $0.field.name == parameter && $0.place == "query" }
  }

  /// Reads lists as records of which no next page can be asked for: items without an ID can't say
  /// where that begins.
  mutating func endPages(of index: Int) {
    guard let response = operations[index].response, let schema = operations[index].responseSchema
    else { return }
    if case .component(let component) = schemas.context.shapes[response] {
      return endPage(component, of: operations[index])
    }
    guard case .page(.list, let item) = schemas.context.shapes[response], !haveID(item) else {
      return
    }
    _ = schemas.context.omissions.begin()
    schemas.context.omissions.add(operations[index].omissions)
    operations[index].response = schemas.readWhole(schema)
    operations[index].omissions = schemas.context.omissions.end(restoring: OmissionLog())
  }

  /// A page that others refer to is one only if those can go on from it that return it.
  private mutating func endPage(_ component: Int, of operation: ImportedOperation) {
    guard let body = schemas.context.components[component].body,
      case .page(let kind, let item) = schemas.context.shapes[body],
      !canContinue(kind, of: operation) || kind == .list && !haveID(item)
    else { return }
    schemas.context.components[component].body = schemas.readWhole(
      schemas.context.components[component].schema)
  }

  /// Whether each value of a type is a record with an `id`.
  mutating func haveID(_ id: Shape.ID) -> Bool {
    if let known = typesWithID[id] { return known }
    // A schema that contains itself adds nothing to itself.
    typesWithID[id] = true
    let known: Bool
    switch schemas.context.shapes[id] {
    case .record(let fields, _): known = fields.contains { $0.name == Conventions.itemID }
    case .union(_, let cases): known = cases.allSatisfy { haveID($0.type) }
    case .component(let index):
      known = schemas.context.components[index].body.map { haveID($0) } ?? false
    default: known = false
    }
    typesWithID[id] = known
    return known
  }
}

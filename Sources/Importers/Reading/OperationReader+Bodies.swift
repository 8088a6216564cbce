import ApusJSON

/// What operations send and return.
extension OperationReader {
  private static let formats = [
    ("application/x-www-form-urlencoded", "form"), ("multipart/form-data", "multipart"),
    ("application/json", "json"),
  ]

  mutating func readBody(_ body: JSONValue, into operation: inout ImportedOperation) {
    guard let body = document.resolved(body) else {
      return schemas.context.fail("the reference has no target", at: body)
    }
    let contents = body["content"].members
    guard let (format, content) = format(of: contents) else {
      for (type, value) in contents {
        schemas.context.omit("a body of the type '\(type)'", at: value)
      }
      return
    }
    guard let schema = content["schema"].flatMap(document.resolved), schema.kind == .object else {
      return
    }
    let payload: Payload = format == "json" ? .json : format == "form" ? .form : .multipart
    guard schemas.context.canRead(schema.count, at: schema) else { return }
    let keywords = SchemaKeywords(schema)
    let properties = ObjectProperties(of: schema, keywords, &schemas.context)
    guard !properties.list.isEmpty else {
      if keywords.type?.stringEquals("object") != true || format == "json" {
        schemas.context.omit("a body that isn't an object", at: schema)
      }
      return
    }
    let hasBody = ["POST", "PUT", "PATCH"].contains(operation.method)
    if !hasBody, format != "form" {
      return schemas.context.omit("the body of a \(operation.method) request", at: body)
    }
    if keywords.alternatives != nil { schemas.context.omit("alternatives of the body", at: schema) }
    let isOptional = body["required"]?.bool != true
    let (fields, descriptions) = schemas.fields(of: properties, in: payload, depth: 0)
    if isOptional, format == "json", fields.contains(where: { !$0.isOptional }) {
      schemas.context.omit("that the body may be left out", at: body)
    }
    for (field, description) in zip(fields, descriptions) {
      // A form that a GET or DELETE would send goes into the query.
      let parameter = ImportedOperation.Parameter(
        place: hasBody ? "body" : "query", field: field, description: description)
      if operation.has(parameter) {
        schemas.context.omit("the form's '\(field.name)' beside the parameter", at: body)
      } else {
        operation.set(parameter)
      }
    }
    if hasBody { operation.bodyFormat = format }
  }

  private func format(
    of contents: [(key: String, value: JSONValue)]
  ) -> (String, JSONValue)? {
    let types = contents.map { Self.base($0.key) }
    for (type, format) in Self.formats {
      if let index = types.firstIndex(of: type) { return (format, contents[index].value) }
    }
    return types.firstIndex { $0.hasSuffix("+json") }.map { ("json", contents[$0].value) }
  }

  private static func base(_ type: String) -> String {
    let base = type.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != UInt8(ascii: " ") }
    return String(decoding: base, as: UTF8.self).lowercased()
  }

  // MARK: Responses

  mutating func readResponse(of value: JSONValue, into operation: inout ImportedOperation) {
    let responses = value["responses"].members
    let successes = responses.filter { $0.key.hasPrefix("2") }.sorted { $0.key < $1.key }
    guard
      let success = successes.first
        ?? responses.first(where: { $0.key == "default" && responses.count == 1 })
    else { return }
    guard let response = document.resolved(success.value) else {
      return schemas.context.fail("the reference has no target", at: success.value)
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
    let type = base(type)
    return type == "application/json" || type.hasSuffix("+json") || type == "*/*"
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
    guard let response = operations[index].response, let schema = operations[index].responseSchema,
      case .page(.list, let item) = schemas.context.shapes[response], !haveID(item)
    else { return }
    _ = schemas.context.omissions.begin()
    schemas.context.omissions.add(operations[index].omissions)
    operations[index].response = schemas.readWhole(schema)
    operations[index].omissions = schemas.context.omissions.end(restoring: OmissionLog())
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

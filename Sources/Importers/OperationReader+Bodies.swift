import ApusJSON

/// What operations send and return.
extension OperationReader {
  private static let formats = [
    ("application/x-www-form-urlencoded", "form"), ("multipart/form-data", "multipart"),
    ("application/json", "json"),
  ]

  mutating func readBody(_ body: JSONValue, into operation: inout ImportedOperation) {
    guard let body = document.resolved(body) else {
      return schemas.fail("the reference leads nowhere", at: body)
    }
    let contents = body["content"].members
    guard let (format, content) = format(of: contents) else {
      for (type, value) in contents { schemas.lose("a body of the type '\(type)'", at: value) }
      return
    }
    guard let schema = content["schema"].flatMap(document.resolved), schema.kind == .object else {
      return
    }
    let carrier: Carrier = format == "json" ? .json : format == "form" ? .form : .multipart
    guard schemas.canRead(schema.count, at: schema) else { return }
    let keywords = SchemaKeywords(schema)
    let properties = schemas.properties(of: schema, keywords)
    guard !properties.list.isEmpty else {
      if keywords.type?.stringEquals("object") != true || format == "json" {
        schemas.lose("a body that isn't made of fields", at: schema)
      }
      return
    }
    let hasBody = ["POST", "PUT", "PATCH"].contains(operation.method)
    if !hasBody, format != "form" {
      return schemas.lose("the body of a \(operation.method) request", at: body)
    }
    if keywords.alternatives != nil { schemas.lose("alternatives of the body", at: schema) }
    let isOptional = body["required"]?.bool != true
    let (fields, descriptions) = schemas.fields(of: properties, as: carrier, depth: 0)
    if isOptional, format == "json", fields.contains(where: { !$0.isOptional }) {
      schemas.lose("that the body may be left out", at: body)
    }
    for (field, description) in zip(fields, descriptions) {
      // A form that a GET or DELETE would send goes into the query.
      let parameter = ImportedOperation.Parameter(
        place: hasBody ? "body" : "query", field: field, description: description)
      if operation.has(parameter) {
        schemas.lose("the form's '\(field.name)' beside the parameter", at: body)
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
        ?? responses.first(where: { $0.key == "default" && isAlone(responses) })
    else { return }
    guard let response = document.resolved(success.value) else {
      return schemas.fail("the reference leads nowhere", at: success.value)
    }
    for (status, other) in successes.dropFirst() {
      guard let content = document.resolved(other)?["content"] else { continue }
      if !isSame(content, response["content"]) {
        schemas.lose("the response \(status)", at: other)
      }
    }
    if let headers = response["headers"], headers.count > 0 {
      schemas.lose("the response's headers", at: headers)
    }
    let contents = response["content"].members
    guard let content = contents.first(where: { Self.isJSON($0.key) }) ?? contents.first else {
      return
    }
    guard Self.isJSON(content.key) else {
      operation.response = schemas.table.id(of: .scalar("file", .none))
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

  private func isAlone(_ responses: [(key: String, value: JSONValue)]) -> Bool {
    responses.count == 1
  }

  private static func isJSON(_ type: String) -> Bool {
    let type = base(type)
    return type == "application/json" || type.hasSuffix("+json") || type == "*/*"
  }

  private mutating func readResponse(
    _ schema: JSONValue, of operation: ImportedOperation
  ) -> Shape.ID {
    if let whole = document.resolved(schema), SchemaKeywords(whole).isFile {
      return schemas.table.id(of: .scalar("file", .none))
    }
    var id = schemas.read(schema, as: .response, depth: 0)
    if case .nullable(let inner) = schemas.table[id] {
      schemas.lose("that the response may be null", at: schema)
      id = inner
    }
    if case .page(let kind, let item) = schemas.table[id],
      !canContinue(kind, of: operation)
    {
      id = schemas.readWhole(schema)
      schemas.markAsResource(item)
    }
    switch schemas.table[id] {
    case .page(_, let item), .list(let item, _): schemas.markAsResource(item)
    default: schemas.markAsResource(id)
    }
    return id
  }

  /// Whether the operation has the parameter that asks for the next page.
  private func canContinue(_ kind: PageKind, of operation: ImportedOperation) -> Bool {
    let parameter = kind == .list ? "starting_after" : "page"
    return operation.parameters.contains { $0.field.name == parameter && $0.place == "query" }
  }

  /// Reads lists as records of which no next page can be asked for: items without an ID can't say
  /// where that begins.
  mutating func endPages(of index: Int) {
    guard let response = operations[index].response, let schema = operations[index].responseSchema,
      case .page(.list, let item) = schemas.table[response], !schemas.haveID(item)
    else { return }
    schemas.losses = operations[index].losses
    operations[index].response = schemas.readWhole(schema)
    operations[index].losses = schemas.takeLosses(restoring: [])
  }
}

extension SchemaReader {
  /// A list that comes in pages, of which no other can be asked for, as any other record.
  mutating func readWhole(_ schema: JSONValue) -> Shape.ID {
    guard let schema = document.resolved(schema) else { return anything(.response) }
    let properties = properties(of: schema, SchemaKeywords(schema))
    let (fields, descriptions) = fields(of: properties, as: .response, depth: 0)
    return addRecord(fields, descriptions: descriptions, label: "", of: schema)
  }

  /// Whether each value of a type is a record with an `id`.
  mutating func haveID(_ id: Shape.ID) -> Bool {
    if let known = typesWithID[id] { return known }
    // A schema that contains itself adds nothing to itself.
    typesWithID[id] = true
    let known: Bool
    switch table[id] {
    case .record(let fields, _): known = fields.contains { $0.name == "id" }
    case .union(_, let cases): known = cases.allSatisfy { haveID($0.type) }
    case .component(let index): known = components[index].body.map { haveID($0) } ?? false
    default: known = false
    }
    typesWithID[id] = known
    return known
  }
}

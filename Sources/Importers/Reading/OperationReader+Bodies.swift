import ApusJSON
import ApusNaming

/// What operations send.
extension OperationReader {
  /// Reads a body: as fields of the operation, or as one value that is all of it.
  mutating func readBody(_ reference: JSONValue, into operation: inout ImportedOperation) {
    guard let body = document.resolved(reference) else {
      return schemas.context.omit("a body whose reference has no target", at: reference)
    }
    let contents = body["content"].members.map { (base: ContentType.base($0.key), $0.value) }
    let formats = contents.map { ContentType.format($0.base) }
    guard let format = ImportedBody.Format.allCases.first(where: formats.contains),
      let index = formats.firstIndex(of: format)
    else { return }
    let (base, content) = contents[index]
    let sentInQuery = format == .form && isSentInQuery(operation)
    if !operation.mayHaveBody, !sentInQuery {
      return schemas.context.omit("the body of a \(operation.method) request", at: body)
    }
    if !sentInQuery { operation.body = ImportedBody(format, base) }
    let isOptional = body["required"]?.bool != true
    switch format {
    case .json:
      let isShared = references.isShared(reference)
      readJSON(content["schema"], isOptional: isOptional, isShared: isShared, into: &operation)
    case .form, .multipart:
      readForm(content, as: format, inQuery: sentInQuery, into: &operation)
    case .bytes:
      let type = schemas.context.shapes.id(of: .scalar("file", .none))
      setWhole("content", type, isOptional: isOptional, into: &operation)
    case .text:
      let type = schemas.context.shapes.id(of: .scalar("string", .none))
      setWhole("text", type, isOptional: isOptional, into: &operation)
    }
  }

  /// Stripe takes the form of a request that has no body from the query.
  private func isSentInQuery(_ operation: ImportedOperation) -> Bool {
    operation.method == "GET" || operation.method == "HEAD"
      || operation.method == "DELETE" && Conventions.stripe.isAuthor(of: document.root["info"])
  }

  // MARK: JSON

  private mutating func readJSON(
    _ schema: JSONValue?, isOptional: Bool, isShared: Bool, into operation: inout ImportedOperation
  ) {
    guard let schema, let target = document.unwrapped(schema), target.kind == .object else {
      let anything = schemas.context.shapes.anything(.json)
      return setWhole("body", anything, isOptional: isOptional, into: &operation)
    }
    guard schemas.context.canRead(target.count, at: target) else { return }
    let keywords = SchemaKeywords(target)
    if !isShared, !references.isShared(schema), isOwnObject(target, keywords) {
      let outer = schemas.context.omissions
      let properties = ObjectProperties(of: target, keywords, &schemas.context)
      let known = Set(properties.list.map(\.name))
      let needsSome = !properties.required.isDisjoint(with: known)
      if !properties.list.isEmpty, !(isOptional && needsSome) {
        let (fields, descriptions) = schemas.fields(of: properties, in: .json, depth: 0)
        for (field, description) in zip(fields, descriptions) {
          operation.set(.init(place: "body", field: field, description: description))
        }
        if Component.allowsNull(target) {
          schemas.context.omit("that the body may be null", at: schema)
        }
        return
      }
      schemas.context.omissions = outer
    }
    let type = schemas.read(schema, in: .json, depth: 0)
    let whole = schemas.context.shapes.unmodified(type)
    if whole != type { schemas.context.omit("that the body may be null", at: schema) }
    setWhole(name(of: whole), whole, isOptional: isOptional, into: &operation)
  }

  /// Whether a schema's properties say all that a body may be.
  private func isOwnObject(_ schema: JSONValue, _ keywords: SchemaKeywords) -> Bool {
    keywords.alternatives == nil || SchemaKeywords.isRestricted(schema)
  }

  /// What a body is called that is one value: as its type is, or for what it holds.
  private func name(of type: Shape.ID) -> String {
    switch schemas.context.shapes[type] {
    case .component(let index):
      let words = Words(of: schemas.context.components[index].key)
      return words.isEmpty ? "body" : words.lowerCamel
    case .list: return "items"
    case .map: return "values"
    default: return "body"
    }
  }

  /// Adds the value that is all of a body, under a name that no parameter has.
  private func setWhole(
    _ name: String, _ type: Shape.ID, isOptional: Bool, into operation: inout ImportedOperation,
    description: JSONValue? = nil
  ) {
    var names = UniqueNames.members(SwiftNamer.property)
    for parameter in operation.parameters { _ = names.take(parameter.field.name) }
    let field = ShapeField(
      name: names.takeFirst(of: [name, "body"]), type: type, isOptional: isOptional)
    operation.set(.init(place: "body is", field: field, description: description))
  }

  // MARK: Forms

  private mutating func readForm(
    _ content: JSONValue, as format: ImportedBody.Format, inQuery: Bool,
    into operation: inout ImportedOperation
  ) {
    guard let schema = content["schema"].flatMap(document.resolved), schema.kind == .object,
      schemas.context.canRead(schema.count, at: schema)
    else { return }
    let keywords = SchemaKeywords(schema)
    let properties = ObjectProperties(of: schema, keywords, &schemas.context)
    guard !properties.list.isEmpty else {
      let isMap = keywords.additionalProperties?.kind == .object
      if format == .form, !inQuery, isMap || keywords.alternatives != nil {
        let type = schemas.context.shapes.unmodified(schemas.read(schema, in: .form, depth: 0))
        setWhole(name(of: type), type, isOptional: false, into: &operation)
      } else if keywords.alternatives != nil || keywords.type?.stringEquals("object") == false {
        schemas.context.omit("a form that isn't an object", at: schema)
      }
      return
    }
    if keywords.alternatives != nil { schemas.context.omit("alternatives of the body", at: schema) }
    for property in properties.list {
      let encoding = content["encoding"]?[property.name]
      let isJSON = format == .multipart && isPartOfJSON(property.schema, encoding)
      let isRequired = properties.required.contains(property.name)
      guard
        let (field, description) = schemas.field(
          property.name, property.schema, isRequired: isRequired,
          in: isJSON ? .json : format == .multipart ? .multipart : .form, depth: 0)
      else { continue }
      var parameter = ImportedOperation.Parameter(
        place: inQuery ? "query" : "body", field: field, description: description)
      parameter.style =
        isJSON ? jsonStyle(of: field.type) : style(of: field.type, encoding, isForm: true)
      if operation.has(parameter) {
        schemas.context.omit("the form's '\(field.name)' beside the parameter", at: content)
      } else {
        operation.set(parameter)
      }
    }
  }

  /// Whether a part of a multipart body is JSON: an object, unless the document says otherwise.
  private func isPartOfJSON(_ schema: JSONValue, _ encoding: JSONValue?) -> Bool {
    guard encoding?["style"] == nil, let target = document.unwrapped(schema) else { return false }
    if let type = encoding?["contentType"]?.string {
      return ContentType.isJSON(ContentType.base(type))
    }
    return target["properties"] != nil || target["type"]?.stringEquals("object") == true
      || target["allOf"].elements.contains { document.resolved($0)?["properties"] != nil }
  }
}

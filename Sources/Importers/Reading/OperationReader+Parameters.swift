import ApusJSON

/// The parameters of operations: in the path, the query and headers.
extension OperationReader {
  mutating func readParameters(
    of value: JSONValue, in item: JSONValue, into operation: inout ImportedOperation
  ) {
    for parameter in item["parameters"].elements + value["parameters"].elements {
      guard schemas.context.canRead(at: parameter) else { return }
      guard let resolved = document.resolved(parameter) else {
        schemas.context.omit("a parameter whose reference has no target", at: parameter)
        continue
      }
      guard let name = resolved["name"]?.string, let place = resolved["in"]?.string else {
        schemas.context.fail("expected a parameter with 'name' and 'in'", at: resolved)
        continue
      }
      guard ["path", "query", "header"].contains(place) else {
        schemas.context.omit("a \(place) parameter", at: resolved)
        continue
      }
      if place == "header", !name.isHeaderName {
        schemas.context.omit("the header '\(name)'", at: resolved)
        continue
      }
      // What HTTP itself says by headers isn't for parameters.
      if place == "header", ["accept", "content-type", "authorization"].contains(name.lowercased())
      {
        continue
      }
      if let read = read(resolved, name, in: place) { operation.set(read) }
    }
    addMissing(&operation)
  }

  private mutating func read(
    _ parameter: JSONValue, _ name: String, in place: String
  ) -> ImportedOperation.Parameter? {
    let content = parameter["content"].members.first
    guard let schema = parameter["schema"] ?? content?.value["schema"] else {
      schemas.context.fail("expected a parameter's schema", at: parameter)
      return nil
    }
    let isJSON =
      place == "query" && content.map { ContentType.isJSON(ContentType.base($0.key)) } == true
    let isRequired = parameter["required"]?.bool ?? false || place == "path"
    guard
      var (field, description) = schemas.field(
        name, schema, isRequired: isRequired, in: isJSON ? .json : .form, depth: 0)
    else { return nil }
    if isJSON, schemas.context.shapes[field.type] == .scalar("json", .none) {
      // What is any JSON has no style, and an object is what is meant.
      field.type = schemas.context.shapes.id(of: .map(field.type, .none))
    }
    description = parameter["description"] ?? description
    if parameter["deprecated"]?.bool == true { field.isDeprecated = true }
    if place != "query" { field.type = text(field.type, of: &field, in: place, at: parameter) }
    var read = ImportedOperation.Parameter(place: place, field: field, description: description)
    if isJSON {
      read.style = jsonStyle(of: field.type)
    } else if place == "query" {
      read.style = style(of: field.type, parameter, isForm: false)
    }
    return read
  }

  // MARK: Styles

  /// How a list or an object is written, by what a parameter or an encoding says; nothing for
  /// other values.
  mutating func style(of type: Shape.ID, _ holder: JSONValue?, isForm: Bool) -> ListStyle? {
    guard let isObject = holdsObject(type) else { return nil }
    // A form's object is one by its keys, unless the document says how it is written.
    if isForm, isObject, holder?["style"] == nil { return .keysInBrackets }
    return ListStyle(holder, isObject: isObject)
  }

  /// The style of a list or an object that is JSON; other values have none.
  mutating func jsonStyle(of type: Shape.ID) -> ListStyle? {
    holdsObject(type).map { ListStyle.json(isObject: $0) }
  }

  /// Whether a value is an object rather than a list; nothing if it is neither.
  private mutating func holdsObject(_ type: Shape.ID) -> Bool? {
    switch schemas.body(of: type) {
    case .list: return false
    case .record, .map: return true
    case .union(_, let cases):
      let kinds = cases.compactMap { holdsObject($0.type) }
      return kinds.isEmpty ? nil : kinds.allSatisfy { $0 }
    default: return nil
    }
  }

  // MARK: Paths and headers

  /// What a path or a header can hold.
  private mutating func text(
    _ type: Shape.ID, of field: inout ShapeField, in place: String, at parameter: JSONValue
  ) -> Shape.ID {
    let unmodified = schemas.context.shapes.unmodified(type)
    switch schemas.body(of: type) {
    case .scalar("json", _), .scalar("file", _): break
    case .scalar, .enumeration:
      if case .clearable(let inner) = schemas.context.shapes[type],
        case .enumeration = schemas.context.shapes[inner]
      {
        field.omissions.append(Omission(text: "an empty text", offset: parameter.offset))
      }
      return unmodified
    case .constant(let text) where place == "header" && text.isHeaderValue: return unmodified
    case .constant(let text) where place == "path":
      return schemas.context.shapes.id(of: .enumeration([text]))
    default: break
    }
    field.omissions.append(Omission(text: "the type; it is sent as text", offset: parameter.offset))
    return schemas.context.shapes.id(of: .scalar("string", .none))
  }

  /// Each name in the path's braces is a parameter, declared or not.
  private mutating func addMissing(_ operation: inout ImportedOperation) {
    let declared = Set(operation.parameters.lazy.filter { $0.place == "path" }.map(\.field.name))
    let named = operation.steps.parameters
    for name in named where !declared.contains(name) {
      let text = schemas.context.shapes.id(of: .scalar("string", .none))
      operation.set(
        .init(place: "path", field: ShapeField(name: name, type: text, isOptional: false)))
    }
    operation.removeFromPath(besides: named)
  }

  /// What the path's key says of the query.
  mutating func readQuery(of key: PathKey, into operation: inout ImportedOperation) {
    for (name, value) in key.query {
      let type = schemas.context.shapes.id(of: .constant(value))
      let field = ShapeField(name: name, type: type, isOptional: false)
      operation.set(.init(place: "query", field: field))
    }
  }
}

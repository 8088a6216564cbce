import ApusDiagnostics
import ApusJSON

/// Reads the operations of a document, each with what it takes and returns.
struct OperationReader {
  let document: OpenAPIDocument
  var schemas: SchemaReader
  var operations: [ImportedOperation] = []
  /// Whether each value of a type is a record with an ID.
  var typesWithID: [Shape.ID: Bool] = [:]
  /// Whether the contents of two responses are the same, by their places.
  var sameContents: [[Int]: Bool] = [:]

  init(document: OpenAPIDocument) {
    self.document = document
    schemas = SchemaReader(document: document)
  }

  private static let methods = ["get", "head", "post", "put", "patch", "delete"]

  mutating func readAll() {
    guard let paths = document.root["paths"] else { return }
    guard paths.kind == .object else {
      return schemas.context.fail("expected an object of paths", at: paths)
    }
    let isLast = Dictionary(paths.members.map { ($0.key, $0.value.offset) }) { $1 }
    for (path, item) in paths.members
    where isLast[path] == item.offset && !schemas.context.work.isExhausted {
      guard PathSteps.isUsable(path) else {
        schemas.context.fail(
          "the path must start with '/' and hold only what a URL's path can",
          at: item)
        continue
      }
      guard let item = document.resolved(item), item.kind == .object else {
        schemas.context.fail("expected a path's operations", at: item)
        continue
      }
      let isLast = Dictionary(item.members.map { ($0.key, $0.value.offset) }) { $1 }
      for (key, value) in item.members where isLast[key] == value.offset {
        if Self.methods.contains(key) {
          guard value.kind == .object else {
            schemas.context.fail("expected an operation, found \(value.kind.article)", at: value)
            continue
          }
          read(key.uppercased(), path, value, in: item)
        } else if key == "options" || key == "trace" {
          skipped.append(
            Omission(text: "the operation \(key.uppercased()) \(path)", offset: value.offset))
        }
      }
    }
    schemas.readComponents()
    finish(&schemas.context)
    for index in operations.indices { endPages(of: index) }
  }

  /// Corrects what is only known once all schemas are read.
  private func finish(_ context: inout ReadingContext) {
    guard context.errors.problems.isEmpty else { return }
    RecursionBreaker.breakAliases(&context)
    var unions = UnionSettler()
    unions.settle(&context)
    RecursionBreaker.breakRecords(&context)
  }

  /// Operations that a spec can't have.
  private(set) var skipped: [Omission] = []
  /// The path of each method and path without the names of its parameters.
  private var routes: [String: String] = [:]

  private mutating func read(
    _ method: String, _ path: String, _ value: JSONValue, in item: JSONValue
  ) {
    let steps = PathSteps(path)
    // A server couldn't distinguish the two.
    if let other = routes.updateValue(path, forKey: "\(method) \(steps.shape)") {
      skipped.append(
        Omission(
          text: "the operation \(method) \(path), whose path equals \(other)",
          offset: value.offset))
      return
    }
    _ = schemas.context.omissions.begin()
    var operation = ImportedOperation(method: method, path: path, steps: steps, value: value)
    readParameters(of: value, in: item, into: &operation)
    if let body = value["requestBody"] { readBody(body, into: &operation) }
    readResponse(of: value, into: &operation)
    if let server = (value["servers"] ?? item["servers"])?.firstElement {
      operation.server = ServerURL.text(of: server)
      if let omission = ServerURL.omission(of: server) { schemas.context.omissions.add(omission) }
    }
    if let callbacks = value["callbacks"], callbacks.count > 0 {
      schemas.context.omit("'callbacks'", at: callbacks)
    }
    operation.security = value["security"].map(SecurityRequirement.init)
    operation.omissions = schemas.context.omissions.end(restoring: OmissionLog())
    operations.append(operation)
  }

  // MARK: Parameters

  private mutating func readParameters(
    of value: JSONValue, in item: JSONValue, into operation: inout ImportedOperation
  ) {
    for parameter in item["parameters"].elements + value["parameters"].elements {
      guard schemas.context.canRead(at: parameter) else { return }
      guard let parameter = document.resolved(parameter), let name = parameter["name"]?.string,
        let place = parameter["in"]?.string
      else {
        schemas.context.fail("expected a parameter with 'name' and 'in'", at: parameter)
        continue
      }
      guard ["path", "query", "header"].contains(place) else {
        schemas.context.omit("the \(place) parameter '\(name)'", at: parameter)
        continue
      }
      if place == "header", !name.isHeaderName {
        schemas.context.omit("the header '\(name)'", at: parameter)
        continue
      }
      // What HTTP itself says by headers isn't for parameters.
      if place == "header", ["accept", "content-type", "authorization"].contains(name.lowercased())
      {
        continue
      }
      guard let read = read(parameter, name, in: place) else { continue }
      operation.set(read)
    }
    addMissing(&operation)
  }

  private mutating func read(
    _ parameter: JSONValue, _ name: String, in place: String
  ) -> ImportedOperation.Parameter? {
    guard let schema = parameter["schema"] ?? parameter["content"].members.first?.value["schema"]
    else {
      schemas.context.fail("expected a parameter's schema", at: parameter)
      return nil
    }
    if parameter["content"] != nil {
      schemas.context.omit("the media type of the parameter '\(name)'", at: parameter)
    }
    let isRequired = parameter["required"]?.bool ?? false || place == "path"
    guard
      var (field, description) = schemas.field(
        name, schema, isRequired: isRequired, in: .form, depth: 0)
    else { return nil }
    description = parameter["description"] ?? description
    if parameter["deprecated"]?.bool == true { field.isDeprecated = true }
    if place == "query", parameter["content"] == nil {
      checkStyle(parameter["style"], of: &field, at: parameter)
    } else if place != "query" {
      field.type = text(field.type, of: &field, in: place, at: parameter)
    }
    return ImportedOperation.Parameter(place: place, field: field, description: description)
  }

  /// A list is sent as `a[0]=x` and a record as `a[b]=x`, also where the document says otherwise.
  private mutating func checkStyle(
    _ style: JSONValue?, of field: inout ShapeField, at parameter: JSONValue
  ) {
    guard style?.stringEquals("deepObject") != true else { return }
    switch schemas.body(of: field.type) {
    case .list:
      field.omissions.append(
        Omission(
          text: "the style of a list; it is sent as \(field.name)[0]=…", offset: parameter.offset))
    case .record, .map:
      field.omissions.append(
        Omission(
          text: "the style of an object; it is sent as \(field.name)[key]=…",
          offset: parameter.offset))
    default: break
    }
  }

  /// What a path or a header can hold.
  private mutating func text(
    _ type: Shape.ID, of field: inout ShapeField, in place: String, at parameter: JSONValue
  ) -> Shape.ID {
    let unmodified = schemas.context.shapes.unmodified(type)
    switch schemas.body(of: type) {
    case .scalar("string", _), .scalar("integer", _), .enumeration:
      if case .clearable(let inner) = schemas.context.shapes[type],
        case .enumeration = schemas.context.shapes[inner]
      {
        field.omissions.append(Omission(text: "an empty text", offset: parameter.offset))
      }
      return unmodified
    case .scalar("json", _), .scalar("file", _): break
    case .constant(let text) where !text.isHeaderValue: break
    case .scalar, .constant: if place == "header" { return unmodified }
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
}

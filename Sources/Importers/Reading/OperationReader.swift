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
  let references: ReferenceCounts

  init(document: OpenAPIDocument) {
    self.document = document
    schemas = SchemaReader(document: document)
    references = ReferenceCounts(document.root)
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
      let key = PathKey(path)
      guard PathSteps.isUsable(key.path) else {
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
      for (method, value) in item.members where isLast[method] == value.offset {
        if Self.methods.contains(method) {
          guard value.kind == .object else {
            schemas.context.fail("expected an operation, found \(value.kind.article)", at: value)
            continue
          }
          read(method.uppercased(), path, key, value, in: item)
        } else if method == "options" || method == "trace" {
          skipped.append(
            Omission(text: "the operation \(method.uppercased()) \(path)", offset: value.offset))
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
    _ method: String, _ path: String, _ key: PathKey, _ value: JSONValue, in item: JSONValue
  ) {
    // A server couldn't distinguish the two.
    if let other = routes.updateValue(path, forKey: "\(method) \(key.shape)") {
      skipped.append(
        Omission(
          text: "the operation \(method) \(path), whose path equals \(other)",
          offset: value.offset))
      return
    }
    _ = schemas.context.omissions.begin()
    var operation = ImportedOperation(
      method: method, route: path, path: key.written, steps: PathSteps(key.path), value: value)
    readParameters(of: value, in: item, into: &operation)
    readQuery(of: key, into: &operation)
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
}

import ApusDiagnostics
import ApusJSON
import ApusSpecLanguage

/// Makes a spec of an OpenAPI document, 3.0 or 3.1, in JSON.
///
/// In goes the document; out comes the text of a spec, laid out as `apus format` does. What a spec
/// can't say is a warning at its place in the document and a comment, `// not imported: …`, at its
/// place in the spec. Documents that are no JSON, no OpenAPI, or not well-formed are refused.
public struct OpenAPIImporter: Sendable {
  /// Which operations are wanted, each by its ID, `METHOD /path`, a path with `*` and `**`, or a tag.
  /// Without any, all are.
  public var only: [String]
  /// Whether the spec has the document's descriptions.
  public var includesDocumentation: Bool

  /// Whether each place of which the same is to be said has a warning of its own.
  public var isVerbose: Bool

  public init(only: [String] = [], includesDocumentation: Bool = true, isVerbose: Bool = false) {
    self.only = only
    self.includesDocumentation = includesDocumentation
    self.isVerbose = isVerbose
  }

  /// The spec of a document, and what is to be said of it.
  ///
  /// - Returns: no spec if any problem is an error.
  public func run(_ file: SourceFile) -> (spec: String?, problems: [Problem]) {
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONDocument(file.bytes).root
    } catch {
      return (nil, [Self.problem(error, in: file)])
    }
    let document = OpenAPIDocument(file: file, root: root)
    if let problem = Self.refusal(document) { return (nil, [problem]) }
    return write(document)
  }

  // MARK: Refusals

  private static func problem(_ error: JSONError, in file: SourceFile) -> Problem {
    let end = file.bytes.count
    let location = Problem.Location(
      file: file, span: Span(start: min(error.offset, end), end: min(error.offset + 1, end)))
    let first = file.bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    guard let first else { return Problem(.error, "the document is empty", at: location) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return Problem(
        .error, "the document is not JSON", at: location,
        hint: "convert YAML first, as with 'yq -o=json openapi.yaml > openapi.json'")
    }
    return Problem(.error, "malformed JSON: \(error.reason)", at: location)
  }

  private static func refusal(_ document: OpenAPIDocument) -> Problem? {
    let root = document.root
    if root["swagger"] != nil {
      return document.problem(
        .error, "only OpenAPI 3.0 and 3.1 can be imported, not Swagger 2", at: root.offset,
        hint: "convert it to OpenAPI 3 first")
    }
    guard let version = root["openapi"] else {
      return document.problem(
        .error, "the document is not an OpenAPI document: it has no 'openapi'", at: root.offset)
    }
    guard let text = version.string, text.hasPrefix("3.0") || text.hasPrefix("3.1") else {
      return document.problem(
        .error, "only OpenAPI 3.0 and 3.1 can be imported", at: version.offset)
    }
    return nil
  }

  // MARK: Writing

  private func write(_ document: OpenAPIDocument) -> (String?, [Problem]) {
    var reader = OperationReader(document: document)
    reader.readAll()
    let schemas = reader.schemas.context
    let errors = schemas.errors.problems
    guard errors.isEmpty else { return (nil, errors) }
    let operations = reader.operations
    let components = ComponentNames(schemas.components)
    let names = OperationNames(
      operations, returns: operations.map { Self.result(of: $0, schemas, components) },
      components: components)
    let (selected, problems) = OperationSelection(only).select(operations, names: names.names)
    guard problems.isEmpty else { return (nil, problems) }

    let graph = ShapeGraph(operations, schemas.shapes, schemas.components)
    let declarations = Declarations(graph, operations: operations)
    let typeNames = TypeNames(
      graph, declared: declarations.declared, components: components, operations: names)
    let required = RequiredTypes(
      graph, declared: declarations.declared, operations: selected, isWhole: only.isEmpty)

    var types = TypeWriter(
      graph: graph, names: typeNames.names, required: required, sources: schemas.recordSources,
      showsDocumentation: includesDocumentation)
    let format = Self.usual(selected.compactMap { operations[$0].body?.format })
    let lists = ListStyle.usual(
      of: selected.flatMap { operations[$0].parameters.compactMap(\.style) })
    let authentication = AuthenticationReader(document, operations: selected.map { operations[$0] })
    var api = APIWriter(document: document)
    let (block, servers) = api.write(
      bodyFormat: format, lists: lists, otherServers: selected.compactMap { operations[$0].server },
      authentication: authentication,
      documentation: types.documentation(document.root["info"]?["description"], indentation: 0))
    var writer = SpecWriter(
      operations: operations, names: names, types: types, servers: servers, bodyFormat: format,
      lists: lists, authentication: authentication)
    let tree = writer.write(
      selected, api: block, skipped: only.isEmpty ? reader.skipped : [])
    let warnings = document.warnings(
      of: api.omissions + writer.types.omissions, isGrouped: !isVerbose)
    let spec = writer.types.isTooLarge ? nil : Printer.print(tree)
    guard let spec, spec.utf8.count <= SpecBounds.fileSize else {
      return (nil, [Self.tooLarge])
    }
    return (spec, warnings)
  }

  private static let tooLarge = Problem(
    .error, "the spec would be larger than the \(SpecBounds.fileSize >> 20) MiB that one can have",
    hint: "select operations with --only, or leave out the descriptions with --no-docs")

  /// The format that most bodies have, of those that an API can have for all.
  private static func usual(_ formats: [ImportedBody.Format]) -> ImportedBody.Format {
    func count(_ format: ImportedBody.Format) -> Int { formats.count { $0 == format } }
    return [.json, .form, .multipart].max { count($0) < count($1) } ?? .json
  }

  private static func result(
    of operation: ImportedOperation, _ schemas: ReadingContext, _ components: ComponentNames
  ) -> ResourceTree.Result {
    var isList = false
    var record: Words?
    if let response = operation.response {
      var id = response
      switch schemas.shapes[id] {
      case .page(_, let item), .list(let item, _):
        isList = true
        id = item
      case .record:
        // A list of which no next page can be asked for.
        if let data = schemas.shapes.data[id], case .list(let item, _) = schemas.shapes[data] {
          isList = true
          id = item
        }
      default: break
      }
      if case .component(let index) = schemas.shapes[id] {
        record = components.words[index]
        // A deleted thing is still one of its kind.
        if Conventions.stripe.isDeletedObject(schemas.components[index].key) {
          record?.list.removeFirst()
        }
      }
    }
    return ResourceTree.Result(method: operation.method, isList: isList, record: record)
  }
}

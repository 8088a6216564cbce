import ApusJSON

/// An operation as the document has it, its schemas read.
struct ImportedOperation {
  let method: String
  /// The key in the document.
  let route: String
  /// As the spec has it.
  let path: String
  let steps: PathSteps
  let id: String?
  let tags: [String]
  let value: JSONValue
  let description: JSONValue?
  let isDeprecated: Bool
  private(set) var parameters: [Parameter] = []
  private var indexes: [String: Int] = [:]
  var response: Shape.ID?
  var responseSchema: JSONValue?
  var body: ImportedBody?
  /// The URL of the server, where it isn't the API's.
  var server: String?
  /// How it authenticates, where the document says so of it alone.
  var security: SecurityRequirement?
  var omissions: [Omission] = []

  init(method: String, route: String, path: String, steps: PathSteps, value: JSONValue) {
    self.method = method
    self.route = route
    self.path = path
    self.steps = steps
    self.value = value
    id = value["operationId"]?.string
    tags = value["tags"].elements.compactMap(\.string)
    description = value["description"] ?? value["summary"]
    isDeprecated = value["deprecated"]?.bool ?? false
  }

  /// Whether it sends a body unless it says otherwise.
  var hasBody: Bool { ["POST", "PUT", "PATCH"].contains(method) }
  var mayHaveBody: Bool { hasBody || method == "DELETE" }

  struct Parameter {
    /// A location of the spec language.
    var place: String
    var field: ShapeField
    var description: JSONValue?
    /// How it is written, if it is a list or an object.
    var style: ListStyle?

    /// Whether the type can't be written inline, since a style is to follow it.
    var needsNamedType: Bool {
      guard let style else { return false }
      return style.isObject && style != .keysInBrackets
    }

    /// Unique within the operation. The names of headers ignore case.
    var key: String { "\(place) \(place == "header" ? field.name.lowercased() : field.name)" }
  }

  func has(_ parameter: Parameter) -> Bool { indexes[parameter.key] != nil }

  /// Adds a parameter, or puts it where one of its place and name is.
  mutating func set(_ parameter: Parameter) {
    if let index = indexes[parameter.key] {
      parameters[index] = parameter
    } else {
      indexes[parameter.key] = parameters.count
      parameters.append(parameter)
    }
  }

  /// Takes away parameters of the path that are in no braces.
  mutating func removeFromPath(besides names: [String]) {
    let names = Set(names)
    parameters.removeAll { $0.place == "path" && !names.contains($0.field.name) }
    indexes = Dictionary(uniqueKeysWithValues: parameters.enumerated().map { ($1.key, $0) })
  }
}

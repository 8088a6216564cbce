import ApusJSON

/// An operation as the document has it, its schemas read.
struct ImportedOperation {
  let method: String
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
  /// Where the body's format isn't the API's.
  var bodyFormat: String?
  /// The URL of the server, where it isn't the API's.
  var server: String?
  /// How it authenticates, where the document says so of it alone.
  var security: SecurityRequirement?
  var omissions: [Omission] = []

  init(method: String, path: String, steps: PathSteps, value: JSONValue) {
    self.method = method
    self.path = path
    self.steps = steps
    self.value = value
    id = value["operationId"]?.string
    tags = value["tags"].elements.compactMap(\.string)
    description = value["description"] ?? value["summary"]
    isDeprecated = value["deprecated"]?.bool ?? false
  }

  struct Parameter {
    var place: String
    var field: ShapeField
    var description: JSONValue?

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

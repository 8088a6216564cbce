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
  var parameters: [Parameter] = []
  var response: Shape.ID?
  /// Where the body's format isn't the API's.
  var bodyFormat: String?
  /// The URL of the server, where it isn't the API's.
  var server: String?
  /// How it authenticates, where the document says so of it alone.
  var security: SecurityRequirement?
  var losses: [Loss] = []

  struct Parameter {
    var place: String
    var field: ShapeField
    var description: JSONValue?
  }
}

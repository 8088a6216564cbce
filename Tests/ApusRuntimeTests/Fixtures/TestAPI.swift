import ApusRuntime

extension APIDescription {
  /// Sessions, at a server that there isn't.
  static let sessions = APIDescription(
    name: "Sessions",
    server: "https://api.example.invalid",
    authentication: .bearer,
    headers: [("Sessions-Version", "2023-08-16")],
    idempotencyHeader: "Idempotency-Key",
    errors: ErrorEnvelope(
      kind: ["error", "type"],
      code: ["error", "code"],
      message: ["error", "message"],
      parameter: ["error", "param"]
    )
  )

  /// The same API with another authentication, and nothing else.
  static func plain(_ authentication: Authentication) -> APIDescription {
    APIDescription(
      name: "Sessions", server: "https://api.example.invalid", authentication: authentication)
  }
}

struct DeleteThing: APIOperation {
  typealias Response = NoContent
  var id: String
  static var endpoint: Endpoint { Endpoint(of: .sessions, .delete, "/v1/things/{id}") }
  func encode(to encoder: inout RequestEncoder) { encoder.path("id", id) }
}

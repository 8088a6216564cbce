/// How to reach an API: what generated code knows about it, and an `APIClient` needs.
///
/// Each operation names the API that it belongs to, and a client sends only its own API's: those of a
/// description with the same name and server.
public final class APIDescription: Sendable {
  /// The API's name, as the spec has it.
  public let name: String
  /// The usual server, such as `https://api.stripe.com`.
  public let server: String
  /// How callers prove who they are.
  public let authentication: Authentication
  /// Sent with every request.
  public let headers: [(name: String, value: String)]
  /// How lists go in queries and forms, unless a field says otherwise.
  public let lists: ParameterStyle
  /// The header for a POST's idempotency key, if the API has one.
  public let idempotencyHeader: String?
  /// Where error responses keep what people need.
  public let errors: ErrorEnvelope

  /// Describes an API; generated code does.
  public init(
    name: String,
    server: String,
    authentication: Authentication = .none,
    headers: [(name: String, value: String)] = [],
    lists: ParameterStyle = .indexed,
    idempotencyHeader: String? = nil,
    errors: ErrorEnvelope = ErrorEnvelope()
  ) {
    self.name = name
    self.server = server
    self.authentication = authentication
    self.headers = headers
    self.lists = lists
    self.idempotencyHeader = idempotencyHeader
    self.errors = errors
  }

  /// Whether both describe one API, perhaps with other headers or another authentication.
  func isSameAPI(as other: APIDescription) -> Bool {
    self === other || name == other.name && server == other.server
  }
}

/// Where an API's error responses keep what people need: the keys from the root to each, none for
/// what the API doesn't say.
public struct ErrorEnvelope: Sendable, Hashable {
  /// To the kind of error, for programs.
  public let kind: [String]
  /// To the reason, for programs.
  public let code: [String]
  /// To the reason, for people.
  public let message: [String]
  /// To the parameter that the error is about.
  public let parameter: [String]

  /// Takes the keys from the root to each.
  public init(
    kind: [String] = [], code: [String] = [], message: [String] = [], parameter: [String] = []
  ) {
    self.kind = kind
    self.code = code
    self.message = message
    self.parameter = parameter
  }
}

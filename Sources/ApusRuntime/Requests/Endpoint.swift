/// Where an operation is found: its API, method and path, and how its body is written.
public struct Endpoint: Sendable {
  /// The API that it belongs to: only a client of this one sends it.
  public let api: APIDescription
  /// What is wanted of it.
  public let method: HTTPMethod
  /// The path as the spec has it, with `{name}` where a path parameter goes.
  public let path: String
  /// The server, where it isn't the API's usual one.
  public let server: String?
  /// How its body is written; none if it never has one.
  public let body: BodyFormat?

  /// The authentication's schemes that a call needs: all of one of these lists. None for what the API
  /// needs by default.
  public let needs: [[String]]?

  /// Says where an operation is found.
  public init(
    of api: APIDescription, _ method: HTTPMethod, _ path: String, server: String? = nil,
    body: BodyFormat? = .form, needs: [[String]]? = nil
  ) {
    self.api = api
    self.method = method
    self.path = path
    self.server = server
    self.body = body
    self.needs = needs
  }
}

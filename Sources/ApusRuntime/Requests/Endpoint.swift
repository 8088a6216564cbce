/// Where an operation is found: its method and path.
public struct Endpoint: Sendable, Hashable {
  /// What is wanted of it.
  public let method: HTTPMethod
  /// The path as the spec has it, with `{name}` where a path parameter goes.
  public let path: String
  /// The server, where it isn't the API's usual one.
  public let server: String?

  /// Says where an operation is found.
  public init(_ method: HTTPMethod, _ path: String, server: String? = nil) {
    self.method = method
    self.path = path
    self.server = server
  }
}

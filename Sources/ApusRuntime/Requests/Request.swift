/// A request, checked and encoded: what would be sent, but for the server, the key and the headers of
/// the API.
///
/// It describes itself by its method and path alone, since the rest may hold secrets.
public struct Request<Response: ResponseValue>: Sendable {
  /// What the request wants done.
  public let method: HTTPMethod
  /// The path and, if there is one, `?` and the query, percent-encoded.
  public let target: String
  /// The operation's own headers, in the order of the spec.
  public let headers: [(name: String, value: String)]
  /// The body's bytes; none if the request has no body.
  public let body: [UInt8]?
  /// What the body is; none if there is none.
  public let contentType: String?
  /// The server, where it isn't the API's usual one.
  public let server: String?

  /// The body as text. A form is ASCII; of a file in a multipart body, bytes that are no UTF-8 are
  /// replaced.
  public var bodyText: String? {
    body.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a JSON text as the request's response, as a test does that has no server.
  public func response(json text: String) throws(DecodingFailure) -> Response {
    try Response(json: text)
  }

  /// Reads a JSON text as the response of a status, as a test does that has no server; none if the
  /// status is that of an error.
  public func response(status: Int, json text: String) throws(DecodingFailure) -> Response? {
    try Response(of: HTTPResponse(status: status, body: Array(text.utf8)))
  }
}

extension Request: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String {
    "\(method.rawValue) \(target.prefix { $0 != "?" })"
  }

  public var debugDescription: String { description }

  public var customMirror: Mirror {
    Mirror(self, children: ["request": description])
  }
}

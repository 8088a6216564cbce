/// One call of an API, with its parameters: a value that is checked, encoded and sent.
public protocol APIOperation: Sendable {
  /// What a successful call returns; `NoContent` where that doesn't matter.
  associatedtype Response: ResponseValue

  static var endpoint: Endpoint { get }

  /// Writes the parameters in the order of the spec, and reports every rule that is broken.
  func encode(to encoder: inout RequestEncoder)
}

extension APIOperation {
  /// Everything that keeps the call from being sent; empty if it may be.
  public func violations() -> [Violation] {
    encoded().encoder.violations
  }

  /// Checks the call without sending it.
  ///
  /// - Throws: every violation, if there is any.
  public func validate() throws(InvalidParameters) {
    let violations = violations()
    if !violations.isEmpty { throw InvalidParameters(violations) }
  }

  /// What would be sent.
  ///
  /// - Throws: every violation, if there is any.
  public func request() throws(InvalidParameters) -> Request<Response> {
    let (encoder, path) = encoded()
    guard encoder.violations.isEmpty else { throw InvalidParameters(encoder.violations) }
    let query = String(decoding: encoder.queryBytes, as: UTF8.self)
    return Request(
      method: Self.endpoint.method,
      target: query.isEmpty ? path : path + "?" + query,
      headers: encoder.headers,
      body: encoder.hasBody ? encoder.bodyBytes : nil,
      server: Self.endpoint.server)
  }

  private func encoded() -> (encoder: RequestEncoder, path: String) {
    var encoder = RequestEncoder(Self.endpoint.method)
    encode(to: &encoder)
    let path = encoder.fill(Self.endpoint.path)
    return (encoder, path)
  }
}

extension RequestEncoder {
  /// Puts the path parameters in their places. A place that none is given for is a violation.
  fileprivate mutating func fill(_ template: String) -> String {
    var path = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      path += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if let parameter = pathParameters.first(where: { $0.name == name }) {
        path += parameter.segment
      } else {
        report(.pathParameter, at: name)
      }
      rest = rest[rest.index(after: close)...]
    }
    return path + rest
  }
}

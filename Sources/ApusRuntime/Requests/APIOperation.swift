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
    try request(replacing: nil)
  }

  /// What would be sent with another value for one parameter, whatever it is in the operation.
  func request(replacing parameter: Parameter?) throws(InvalidParameters) -> Request<Response> {
    let (encoder, path) = encoded(replacing: parameter)
    guard encoder.violations.isEmpty else { throw InvalidParameters(encoder.violations) }
    let query = String(decoding: encoder.queryBytes, as: UTF8.self)
    let body = encoder.assembledBody()
    return Request(
      method: Self.endpoint.method,
      target: query.isEmpty ? path : path + (path.contains("?") ? "&" : "?") + query,
      headers: encoder.headers,
      body: body?.bytes,
      contentType: body?.contentType,
      server: Self.endpoint.server)
  }

  /// What keeps the call from being sent once one parameter has another value.
  func violations(replacing parameter: Parameter) -> [Violation] {
    encoded(replacing: parameter).encoder.violations
  }

  private func encoded(
    replacing parameter: Parameter? = nil
  ) -> (encoder: RequestEncoder, path: String) {
    var encoder = RequestEncoder(Self.endpoint, replacing: parameter)
    encode(to: &encoder)
    encoder.finish(Self.endpoint.method)
    let path = encoder.fill(Self.endpoint.path)
    return (encoder, path)
  }
}

/// A parameter of an operation by its name on the wire.
struct Parameter: Sendable {
  var name: String
  var value: AnyJSON
}

extension RequestEncoder {
  /// Puts the path parameters in their places. A place that none is given for is a violation.
  fileprivate mutating func fill(_ template: String) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var path: [UInt8] = []
    var rest = Array(template.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      path += rest[..<open]
      let name = rest[open..<close].dropFirst()
      if let parameter = pathParameters.first(where: { $0.name.utf8.elementsEqual(name) }) {
        path += parameter.segment.utf8
      } else {
        report(.pathParameter, at: String(decoding: name, as: UTF8.self))
      }
      rest = rest[close...].dropFirst()
    }
    return String(decoding: path + rest, as: UTF8.self)
  }
}

import ApusJSON

/// What an API answered in place of a success: any status but 200 to 299.
///
/// The fields are there as far as the response has them where the API's `ErrorEnvelope` says. A
/// description shows these fields, each cut after 500 characters and with control characters
/// escaped, but neither the headers nor the body.
public struct APIError: Error, Sendable {
  /// The HTTP status. From 300 to 399 it is a redirect, which is never followed.
  public let status: Int
  /// The kind of error, for programs.
  public let kind: String?
  /// The reason, for programs.
  public let code: String?
  /// The reason, for people.
  public let message: String?
  /// The parameter that the error is about.
  public let parameter: String?
  /// What the API calls this exchange, from the header `Request-Id` or `X-Request-Id`.
  public let requestID: String?
  /// The response's headers as they came.
  public let headers: ResponseHeaders
  /// The response's body as it came.
  public let body: [UInt8]
  /// Whether the body came to its end, as far as that can be told: what asks for a password may be
  /// broken off.
  public let isBodyComplete: Bool

  private let mediaTypeButJSON: String?

  /// What the server says that the body is, such as `application/json`; none if it doesn't.
  public var contentType: String? { headers["Content-Type"] }

  /// The body as JSON; none if it isn't.
  public var json: JSONValue? {
    try? JSONDocument(body, maximumDepth: ResponseObject.maximumDepth).root
  }

  /// The response as it came.
  public var response: ReceivedResponse {
    ReceivedResponse(status: status, headers: headers, body: body)
  }

  /// The body as a type.
  ///
  ///     let reason = try error.value(as: NotFound.self).reason
  ///
  /// - Throws: the first thing that isn't as the type says.
  public func value<Value: ResponseValue>(as type: Value.Type) throws(DecodingFailure) -> Value {
    try response.value()
  }

  /// Reads an error response. Should it repeat a secret, the fields don't.
  init(_ response: HTTPResponse, _ envelope: ErrorEnvelope, _ mask: SecretMask) {
    status = response.status
    requestID = response.requestID.map(mask.masked)
    headers = response.headers
    body = response.body
    isBodyComplete = response.isBodyComplete
    let root = try? JSONDocument(response.body, maximumDepth: ResponseObject.maximumDepth).root
    mediaTypeButJSON =
      root == nil && !response.body.isEmpty
      ? response.headers.mediaTypeButJSON.map(mask.masked) : nil
    func text(at path: [String]) -> String? {
      guard !path.isEmpty, var value = root else { return nil }
      for key in path {
        guard let inner = value[key] else { return nil }
        value = inner
      }
      return (value.string ?? value.numberText).map(mask.masked)
    }
    kind = text(at: envelope.kind)
    code = text(at: envelope.code)
    message = text(at: envelope.message)
    parameter = text(at: envelope.parameter)
  }
}

extension APIError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Such as `status 404, invalid_request_error, resource_missing, at customer: no such customer
  /// (request req_1)`.
  public var description: String {
    var facts = ["status \(status)"]
    if (300..<400).contains(status) { facts.append("a redirect, which is not followed") }
    if let mediaTypeButJSON {
      facts.append("the response is \(PrintableText(mediaTypeButJSON)), not JSON")
    }
    if !isBodyComplete { facts.append("the response was broken off") }
    if let kind { facts.append("\(PrintableText(kind))") }
    if let code { facts.append("\(PrintableText(code))") }
    if let parameter { facts.append("at \(PrintableText(parameter))") }
    var text = facts.joined(separator: ", ")
    if let message { text += ": \(PrintableText(message))" }
    if let requestID { text += " (request \(PrintableText(requestID)))" }
    return text
  }

  public var debugDescription: String { description }

  public var customMirror: Mirror { Mirror(self, children: ["error": description]) }
}

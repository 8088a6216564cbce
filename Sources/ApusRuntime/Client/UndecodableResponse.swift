import ApusJSON

/// A success that isn't what the spec says: everything that came, so that nothing is lost of a call
/// that had its effect.
///
/// A description shows neither the body nor a value of it.
public struct UndecodableResponse: Error, Sendable {
  /// Where the body differs from the spec.
  public let failure: DecodingFailure
  /// The HTTP status, from 200 to 299.
  public let status: Int
  /// What the API calls this exchange, from the header `Request-Id` or `X-Request-Id`.
  public let requestID: String?
  /// The response's headers as they came.
  public let headers: ResponseHeaders
  /// The response's body as it came.
  public let body: [UInt8]

  private let mediaTypeButJSON: String?

  /// What the server says that the body is, such as `text/html; charset=utf-8`; none if it doesn't.
  public var contentType: String? { headers["Content-Type"] }

  /// The body as JSON; none if it isn't.
  public var json: JSONValue? {
    try? JSONDocument(body, maximumDepth: ResponseObject.maximumDepth).root
  }

  /// Keeps a response. Should it repeat a secret, no description does.
  init(_ response: HTTPResponse, _ failure: DecodingFailure, _ mask: SecretMask) {
    self.failure = failure.masked(by: mask)
    status = response.status
    requestID = response.requestID.map(mask.masked)
    headers = response.headers
    body = response.body
    mediaTypeButJSON = response.headers.mediaTypeButJSON.map(mask.masked)
  }
}

extension UndecodableResponse: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Such as `options.document: expected an object, found null at byte 120 (status 200, request
  /// req_1)` or `the response is text/html, not JSON (status 200)`.
  public var description: String {
    var facts = ["status \(status)"]
    if let requestID { facts.append("request \(PrintableText(requestID))") }
    var text = failure.description
    if let type = mediaTypeButJSON.map({ PrintableText($0) }) {
      // Where it isn't JSON at all there is nothing more to say.
      let reason = failure.found == .malformedJSON ? "" : "; \(failure)"
      text = "the response is \(type), not JSON\(reason)"
    }
    return "\(text) (\(facts.joined(separator: ", ")))"
  }

  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["response": description]) }
}

import ApusJSON

/// What an API answered in place of a success: any status but 200 to 299.
///
/// The fields are there as far as the response has them where the API's `ErrorEnvelope` says. A
/// description shows these fields, but not the body.
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
  /// The response's body as it came.
  public let body: [UInt8]

  /// The body as JSON; none if it isn't.
  public var json: JSONValue? {
    try? JSONDocument(body, maximumDepth: ResponseObject.maximumDepth).root
  }

  /// Reads an error response. Should it repeat the key, the fields don't.
  init(_ response: HTTPResponse, _ envelope: ErrorEnvelope, key: Secret?) {
    status = response.status
    requestID = response.requestID
    body = response.body
    let root = try? JSONDocument(response.body, maximumDepth: ResponseObject.maximumDepth).root
    func text(at path: [String]) -> String? {
      guard !path.isEmpty, var value = root else { return nil }
      for key in path {
        guard let inner = value[key] else { return nil }
        value = inner
      }
      guard let text = value.string ?? value.numberText else { return nil }
      guard let key, !key.revealed.isEmpty else { return text }
      return text.replacing(key.revealed, with: Secret.mask)
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
    if let kind { facts.append(kind) }
    if let code { facts.append(code) }
    if let parameter { facts.append("at \(parameter)") }
    var text = facts.joined(separator: ", ")
    if let message { text += ": \(message)" }
    if let requestID { text += " (request \(requestID))" }
    return text
  }

  public var debugDescription: String { description }

  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "status": status, "kind": kind as Any, "code": code as Any, "message": message as Any,
        "parameter": parameter as Any, "requestID": requestID as Any,
      ])
  }
}

import ApusJSON

/// A response as it came: what a type that depends on the status reads itself from.
public struct ReceivedResponse: Sendable {
  /// The HTTP status.
  public let status: Int
  /// The headers.
  public let headers: ResponseHeaders
  /// The body's bytes.
  public let body: [UInt8]

  /// Makes a response, as a test does that has no server.
  public init(status: Int, headers: ResponseHeaders = ResponseHeaders(), body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The body as a type.
  ///
  /// - Throws: the first thing that isn't as the spec says.
  public func value<Value: ResponseValue>() throws(DecodingFailure) -> Value {
    try Value(body: body, contentType: headers["Content-Type"])
  }
}

extension ReceivedResponse: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Such as `status 200, 1024 bytes`; neither headers nor body are shown.
  public var description: String { "status \(status), \(body.count) bytes" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["response": description]) }
}

/// A response whose type depends on the status.
public protocol StatusResponse: ResponseValue {
  /// What to ask a server for, such as `application/json`.
  static var accept: String { get }

  /// Reads a response; none if its status is no result of the call, but an error.
  init?(_ response: ReceivedResponse) throws(DecodingFailure)
}

extension StatusResponse {
  public static var accept: String { "application/json" }

  /// Reads the body of an error; none if the spec says nothing of its status.
  public init?(_ error: APIError) throws(DecodingFailure) {
    try self.init(error.response)
  }

  /// Reads JSON as that of the status 200.
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let response = try Self(ReceivedResponse(status: 200, body: Array(value.text.utf8)))
    else { throw DecodingFailure(value, expected: "a response of the status 200") }
    self = response
  }
}

import ApusJSON

/// A place in a JSON text, for what decodes itself.
public typealias JSONValue = ApusJSON.JSONValue

/// What a response can hold: text, numbers, models, and lists and maps of these.
public protocol ResponseValue: Sendable {
  /// Reads a value.
  ///
  /// - Throws: the first thing that isn't as the spec says.
  init(from value: JSONValue) throws(DecodingFailure)
}

extension ResponseValue {
  /// Reads a whole JSON text, nested at most `ResponseObject.maximumDepth` deep.
  public init(json bytes: [UInt8]) throws(DecodingFailure) {
    try self.init(body: bytes, contentType: nil)
  }

  /// Reads a JSON text, as a test does that has no server.
  public init(json text: String) throws(DecodingFailure) {
    try self.init(json: Array(text.utf8))
  }

  /// Reads what a call had for an answer; none if the status makes it an error.
  init?(of response: HTTPResponse) throws(DecodingFailure) {
    if let type = Self.self as? any StatusResponse.Type {
      let received = ReceivedResponse(
        status: response.status, headers: response.headers, body: response.body)
      guard let value = try type.init(received) as? Self else { return nil }
      self = value
      return
    }
    guard 200..<300 ~= response.status else { return nil }
    try self.init(body: response.body, contentType: response.headers["Content-Type"])
  }

  /// What to ask a server for.
  static var accept: String {
    if let type = Self.self as? any StatusResponse.Type { return type.accept }
    return Self.self is any RawResponse.Type ? "*/*" : "application/json"
  }

  init(body: [UInt8], contentType: String?) throws(DecodingFailure) {
    // A cast rather than a requirement of the protocol, which each model would have to meet.
    if let type = Self.self as? any RawResponse.Type,
      let raw = type.init(body: body, contentType: contentType) as? Self
    {
      self = raw
      return
    }
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(body, maximumDepth: ResponseObject.maximumDepth)
    } catch {
      throw DecodingFailure(error)
    }
    do throws(DecodingFailure) {
      try self.init(from: document.root)
    } catch {
      throw DecodingFailure(settling: error)
    }
  }
}

/// A record of named fields; those that the spec doesn't know are passed over.
public protocol ResponseModel: ResponseValue {
  /// Reads the fields.
  ///
  /// - Throws: the first thing that isn't as the spec says.
  init(from object: ResponseObject) throws(DecodingFailure)
}

extension ResponseModel {
  public init(from value: JSONValue) throws(DecodingFailure) {
    try self.init(from: ResponseObject(value))
  }
}

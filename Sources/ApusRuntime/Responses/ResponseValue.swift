import JSON

/// A place in a JSON text, for what decodes itself.
public typealias JSONValue = JSON.JSONValue

/// What a response can hold: text, numbers, models, and lists and maps of these.
public protocol ResponseValue: Sendable {
  /// Reads a value.
  ///
  /// - Throws: the first thing that isn't as the spec says.
  init(from value: JSONValue) throws(DecodingFailure)

  /// Reads a response's whole body. `NoContent` alone has its own way.
  init(json bytes: [UInt8]) throws(DecodingFailure)
}

extension ResponseValue {
  /// Reads a whole JSON text, nested at most `ResponseObject.maximumDepth` deep.
  public init(json bytes: [UInt8]) throws(DecodingFailure) {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(bytes, maximumDepth: ResponseObject.maximumDepth)
    } catch {
      throw DecodingFailure(error)
    }
    try self.init(from: document.root)
  }

  /// Reads a JSON text, as a test does that has no server.
  public init(json text: String) throws(DecodingFailure) {
    try self.init(json: Array(text.utf8))
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

/// The response of an operation whose response doesn't matter: its body is not even looked at.
public struct NoContent: ResponseValue, Hashable {
  public init() {}
  public init(from value: JSONValue) {}
  public init(json bytes: [UInt8]) {}
}

import ApusJSON

/// What takes a response's whole body, be it JSON or not.
protocol RawResponse: ResponseValue {
  init(body: [UInt8], contentType: String?)
}

/// The response of an operation whose response doesn't matter: its body is not even looked at.
public struct NoContent: RawResponse, Hashable {
  public init() {}
  public init(from value: JSONValue) {}
  init(body: [UInt8], contentType: String?) {}
}

/// The response of an operation that returns a file, such as a PDF: the body as it came, in memory.
public struct DownloadedFile: RawResponse, Hashable {
  /// The file's bytes.
  public let bytes: [UInt8]
  /// What the server says they are, such as `application/pdf`; none if it doesn't.
  public let contentType: String?

  /// Makes a file, as a test does that has no server.
  public init(bytes: [UInt8], contentType: String? = nil) {
    self.bytes = bytes
    self.contentType = contentType
  }

  init(body: [UInt8], contentType: String?) {
    self.init(bytes: body, contentType: contentType)
  }

  /// Refuses: a file is a whole response, not a part of one.
  public init(from value: JSONValue) throws(DecodingFailure) {
    throw DecodingFailure(value, expected: "a file")
  }
}

extension DownloadedFile: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Such as `application/pdf of 1024 bytes`; the content isn't shown.
  public var description: String {
    "\(PrintableText(contentType ?? "a file")) of \(bytes.count) bytes"
  }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["file": description]) }
}

/// The response of an operation that returns text, such as CSV: the body as it came, in memory.
public struct DownloadedText: RawResponse, Hashable {
  /// The text. Bytes that are no UTF-8 are replaced.
  public let text: String
  /// What the server says it is, such as `text/csv`; none if it doesn't.
  public let contentType: String?

  /// Makes a text, as a test does that has no server.
  public init(_ text: String, contentType: String? = nil) {
    self.text = text
    self.contentType = contentType
  }

  init(body: [UInt8], contentType: String?) {
    self.init(String(decoding: body, as: UTF8.self), contentType: contentType)
  }

  /// Refuses: a text that is no JSON is a whole response, not a part of one.
  public init(from value: JSONValue) throws(DecodingFailure) {
    throw DecodingFailure(value, expected: "a text")
  }
}

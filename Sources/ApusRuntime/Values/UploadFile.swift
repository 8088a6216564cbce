/// A file to send: its content, in memory as a whole, with a name and a type for the server.
///
/// It travels in a multipart body only. It describes itself without its content.
public struct UploadFile: Sendable, Hashable {
  /// What the server is told that the file is called, without folders and control characters.
  public var name: String
  /// What the bytes are, such as `image/jpeg`: printable ASCII.
  public var contentType: String
  /// The content.
  public var bytes: [UInt8]

  /// Makes a file of bytes, such as a `Data`.
  public init(
    name: String, contentType: String = "application/octet-stream", bytes: some Sequence<UInt8>
  ) {
    self.name = name
    self.contentType = contentType
    self.bytes = Array(bytes)
  }
}

extension UploadFile: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self)
  }
}

extension UploadFile: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Such as `passport.jpg (image/jpeg, 1024 bytes)`.
  public var description: String {
    "\(PrintableText(name)) (\(PrintableText(contentType)), \(bytes.count) bytes)"
  }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["file": description]) }
}

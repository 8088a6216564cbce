/// How an operation's body is written.
struct ImportedBody: Equatable {
  /// In the order in which they are preferred, where a document offers several.
  enum Format: String, CaseIterable { case json, form, multipart, bytes, text }

  let format: Format
  /// Where it isn't the one that the format usually has.
  let contentType: String?

  init(_ format: Format, _ base: String) {
    self.format = format
    let usual: Bool =
      switch format {
      case .form, .multipart: true
      case .json: base == "application/json"
      case .text: base == "text/plain"
      case .bytes: base == "application/octet-stream"
      }
    // A range such as `image/*` names no type.
    contentType = usual || base.utf8.contains(UInt8(ascii: "*")) ? nil : base
  }
}

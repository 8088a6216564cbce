/// A text that people wrote, with the path to show for it.
///
/// Offsets count UTF-8 bytes from the start of the text. Text that isn't valid UTF-8 is kept as it
/// is: whoever reads the bytes decides what to refuse.
public final class SourceFile: Sendable {
  /// The path as the person gave it, or a name such as `<standard input>`.
  public let path: String
  /// The text.
  public let bytes: [UInt8]

  /// Keeps a text.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Keeps a text given as a string.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

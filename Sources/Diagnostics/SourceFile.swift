/// A text that people wrote, with the path to show for it.
///
/// Offsets count UTF-8 bytes from the start of the text; lines and columns count from 1, and a
/// column is a Unicode scalar, as most editors count. Text that isn't valid UTF-8 is kept as it
/// is: whoever reads the bytes decides what to refuse.
public final class SourceFile: Sendable {
  /// The path as the person gave it, or a name such as `<standard input>`.
  public let path: String
  /// The text.
  public let bytes: [UInt8]
  /// The offset at which each line starts; never empty.
  private let lineStarts: [Int]

  /// Keeps a text and finds its lines. LF, CR and CRLF end a line.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let endsLine =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
          && (offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"))
      if endsLine { starts.append(offset + 1) }
    }
    self.lineStarts = starts
  }

  /// Keeps a text given as a string.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A place a person can find.
  public struct Position: Sendable, Hashable {
    /// Counts from 1.
    public let line: Int
    /// Counts Unicode scalars from 1.
    public let column: Int
  }

  /// The line and column of an offset; an offset past the end counts as the end.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    var column = 1
    // All bytes of a scalar but its first begin with the bits 10.
    for byte in bytes[lineStarts[line]..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return Position(line: line + 1, column: column)
  }

  /// The bytes of the line around an offset, without what ends it, and where the line starts.
  func line(at offset: Int) -> (start: Int, bytes: ArraySlice<UInt8>) {
    let offset = min(max(offset, 0), bytes.count)
    let index = lineIndex(at: offset)
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return (start, bytes[start..<end])
  }

  /// The last line that starts at or before an offset.
  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

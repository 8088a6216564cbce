/// Where the lines of a text are: found only when there is a place to show, since most texts have
/// nothing wrong with them.
///
/// Lines and columns count from 1, and a column is a Unicode scalar, as most editors count. LF, CR and
/// CRLF end a line.
public struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// The offset at which each line starts; never empty.
  private let starts: [Int]
  /// How many scalars begin before each block of bytes: a text without line ends may have many places
  /// to show, and each column would be counted from its start.
  private let scalars: [Int]
  private static let block = 1024

  /// Finds the lines of a text.
  public init(of file: SourceFile) {
    bytes = file.bytes
    var starts = [0]
    var scalars: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.block == 0 { scalars.append(count) }
      if Self.beginsScalar(byte) { count += 1 }
      let endsLine =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
          && (offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"))
      if endsLine { starts.append(offset + 1) }
    }
    self.starts = starts
    self.scalars = scalars + [count]
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
    let column = 1 + scalars(before: offset) - scalars(before: starts[line])
    return Position(line: line + 1, column: column)
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.block
    return scalars[block] + bytes[block * Self.block..<offset].count(where: Self.beginsScalar)
  }

  /// All bytes of a scalar but its first begin with the bits 10.
  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The bytes of the line around an offset, without what ends it, and where the line starts.
  func line(at offset: Int) -> (start: Int, bytes: ArraySlice<UInt8>) {
    let offset = min(max(offset, 0), bytes.count)
    let index = lineIndex(at: offset)
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return (start, bytes[start..<end])
  }

  /// The last line that starts at or before an offset.
  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// What a line with groups is made of, from the first group to the end of the line. Its bytes are in
/// the buffer that it belongs to.
struct Piece: Sendable {
  enum Kind: UInt8, Sendable {
    /// A piece of a line, never empty.
    case code
    /// Spaces at the start of a template's line. They are dropped if the line end before them is.
    case blanks
    /// A line end that may be printed, in a group.
    case line
    /// The same, printed only where a line has begun.
    case lineIfBegun
    /// Code of several lines, or with a comment up to the end of its line.
    case lines
    /// Code that may be broken between its parts, in a group: the range is one of parts.
    case parts
    /// Code that is made for the columns that are left: the range begins with its index.
    case fitted
    case group
    case endGroup
    /// What is printed only if the group around isn't broken, up to the piece at the range's end.
    case flat
    /// What is printed only if the group around is broken, up to the piece at the range's end.
    case broken
    case endFlat
    case endBroken
  }

  let kind: Kind
  /// Whether its bytes are those of the line on one line; else the buffer has them apart.
  var isFlat = false
  /// Of a line end: whether another one comes before it, with no code between them.
  var followsLineEnd = false
  let start: Int
  var end: Int

  var range: Range<Int> { start..<end }
  /// Of a line end: which one, by its length.
  var lineEnd: LineEnd { end - start == 1 ? .feed : .returnAndFeed }
  var isLine: Bool { kind == .line || kind == .lineIfBegun }
}

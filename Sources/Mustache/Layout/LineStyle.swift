/// How groups break lines.
public struct LineStyle: Sendable {
  /// How many columns a line has. A column is a Unicode scalar.
  public let width: Int
  /// What a line end that isn't printed leaves nothing after, in place of a space.
  let tightAfter: [UInt8]
  /// What a line end that isn't printed leaves nothing before.
  let tightBefore: [UInt8]
  let roomBefore: [UInt8]

  /// - Parameters:
  ///   - width: How many columns a line has; less than none is none.
  ///   - tightAfter: ASCII characters. Right after one, a line end that isn't printed becomes
  ///     nothing; elsewhere it becomes a space.
  ///   - tightBefore: The same, right before one.
  ///   - roomBefore: ASCII characters. Each counts as two columns when a group is measured, since
  ///     formatters keep room before it, as `swift format` does for the last comma of a list.
  public init(
    width: Int = 100, tightAfter: String = "([<", tightBefore: String = ")]>",
    roomBefore: String = "]"
  ) {
    self.width = max(0, width)
    self.tightAfter = tightAfter.utf8.filter { $0 < 0x80 }
    self.tightBefore = tightBefore.utf8.filter { $0 < 0x80 }
    self.roomBefore = roomBefore.utf8.filter { $0 < 0x80 && !$0.isBlank }
  }

  /// Whether a line end that isn't printed leaves a space between two bytes. At the start of a line
  /// and after spaces it doesn't.
  func hasSpace(between last: UInt8?, and next: UInt8) -> Bool {
    guard let last, !last.isWhitespace else { return false }
    return !tightAfter.contains(last) && !tightBefore.contains(next)
  }

  /// How many columns of room a group needs besides those of its code.
  func room(in code: some Sequence<UInt8>) -> Int {
    code.reduce(0) { $0 + (roomBefore.contains($1) ? 1 : 0) }
  }

  /// How many columns code takes in a group, with the room that it needs; none if it has several
  /// lines.
  func columns(ofLine code: [UInt8]) -> Int? {
    // One byte, as a rule; a search for each would take longer than all the rest.
    let single = roomBefore.count == 1 ? roomBefore[0] : nil
    var columns = single == nil ? room(in: code) : 0
    for byte in code {
      if byte.isLineFeed { return nil }
      if byte & 0xC0 != 0x80 { columns += 1 }
      if byte == single { columns += 1 }
    }
    return columns
  }
}

extension Sequence<UInt8> {
  /// How many columns a line of code takes: one a scalar. Bytes that go on with one are 10xxxxxx.
  var columns: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}

/// What ends a line of a template: a line feed, or a carriage return and a line feed.
enum LineEnd: Sendable {
  case feed
  case returnAndFeed

  /// How many bytes it has.
  var count: Int { self == .feed ? 1 : 2 }
}

extension [UInt8] {
  mutating func append(_ end: LineEnd) {
    if end == .returnAndFeed { append(UInt8(ascii: "\r")) }
    append(UInt8(ascii: "\n"))
  }

  /// Appends a part of other bytes; what lies beyond their end is left out.
  ///
  /// A slice would do the same, but counts a reference each time, and this is done for each text and
  /// value that is printed.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    source.withUnsafeBufferPointer { source in
      // The bound of the pointer below.
      let range = range.clamped(to: 0..<source.count)
      append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
    }
  }
}

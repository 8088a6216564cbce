import ApusDiagnostics

extension SourceFile {
  /// Whether a line ends at an index.
  func isLineEnd(at index: Int) -> Bool {
    let rest = bytes[min(index, bytes.count)...].prefix(2)
    return rest.first == UInt8(ascii: "\n") || rest.elementsEqual([13, 10])
  }

  /// What ends the line from an index on; nothing at the end of the file.
  func lineEnd(after index: Int) -> LineEnd? {
    guard let feed = bytes[index...].firstIndex(where: \.isLineFeed) else { return nil }
    return feed > 0 && bytes[feed - 1] == UInt8(ascii: "\r") ? .returnAndFeed : .feed
  }

  /// The indentation of the first line in a range that isn't blank, not counting the line in
  /// which the range begins.
  func blanks(ofFirstLineIn range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    let end = range.upperBound
    while start < end, let feed = bytes[start..<end].firstIndex(where: \.isLineFeed) {
      let blank = bytes[(feed + 1)..<end].prefix(while: \.isBlank)
      if blank.endIndex < end, !isLineEnd(at: blank.endIndex) {
        return blank.startIndex..<blank.endIndex
      }
      start = blank.endIndex
    }
    return nil
  }

  /// The indentation of the line that an index is on.
  func blanks(ofLineAt index: Int) -> Range<Int> {
    let start = bytes[..<index].lastIndex(where: \.isLineFeed).map { $0 + 1 } ?? 0
    let blanks = bytes[start..<index].prefix(while: \.isBlank)
    return blanks.startIndex..<blanks.endIndex
  }

  /// A span without the whitespace at its ends.
  func trimmed(_ span: Span) -> Span {
    let text = bytes[span.start..<span.end]
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return Span(start: span.start, end: span.start) }
    return Span(start: first, end: last + 1)
  }
}

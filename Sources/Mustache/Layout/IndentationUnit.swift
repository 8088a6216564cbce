import ApusDiagnostics

/// Finds what one level of indentation is in templates: the fewest spaces or tabs that a line begins with,
/// of those that begin with any and have something else too.
struct IndentationUnit {
  private var found: [UInt8]?

  /// Two spaces where no line is indented.
  var blanks: [UInt8] { found ?? Array("  ".utf8) }

  /// Looks at a template. Comments don't count.
  mutating func read(_ tokens: [Token], of file: SourceFile) {
    for token in tokens {
      guard case .text = token.kind else { continue }
      let isFirst = token.span.start == 0
      var start: Int? = isFirst ? 0 : nil
      for index in token.span.start..<token.span.end where file.bytes[index].isLineFeed {
        read(file.bytes[(start ?? index)..<index], isWhole: true)
        start = index + 1
      }
      if let start {
        read(file.bytes[start..<token.span.end], isWhole: token.span.end == file.bytes.count)
      }
    }
  }

  /// - Parameter isWhole: Whether the line has no tag behind this.
  private mutating func read(_ line: ArraySlice<UInt8>, isWhole: Bool) {
    let blanks = line.prefix(while: \.isBlank)
    if blanks.isEmpty || isWhole && line.allSatisfy(\.isWhitespace) { return }
    if found.map({ blanks.count < $0.count }) ?? true { found = Array(blanks) }
  }
}

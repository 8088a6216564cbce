import ApusDiagnostics

/// Finds the lines that are only there for their tags, and takes what is left of them from the
/// texts around: spaces and the end of the line.
///
/// A line goes away if it has nothing but spaces and tabs, and
/// - one tag that prints nothing itself, a partial among them, or
/// - several such tags other than partials and parents, none of them closed on that line, or
/// - a block's opening tag with its closing tag right after it.
///
/// A parent counts as one tag, from its opening to its closing one. Each block in it is laid out as
/// if it were on lines of its own, since it is printed elsewhere.
struct LineLayout {
  private let bytes: [UInt8]
  private var tokens: [Token]
  /// Runs of tokens still to be laid out.
  private var flows: [ClosedRange<Int>]
  private var line = Line()

  /// A line's texts and tags, by index.
  private struct Line {
    /// The text in which the line starts.
    var start: Int?
    var inner: [Int] = []
    var tags: [Int] = []
    var isBlank = true
  }

  private init(_ tokens: [Token], of file: SourceFile) {
    bytes = file.bytes
    self.tokens = tokens
    flows = tokens.isEmpty ? [] : [0...(tokens.count - 1)]
  }

  /// The tokens with what belongs to such lines removed. Expects all tags to be matched.
  static func apply(to tokens: [Token], of file: SourceFile) -> [Token] {
    var layout = LineLayout(tokens, of: file)
    while let flow = layout.flows.popLast() { layout.lay(flow) }
    return layout.tokens
  }

  private mutating func lay(_ flow: ClosedRange<Int>) {
    line = Line()
    var index = flow.lowerBound
    while index <= flow.upperBound {
      switch tokens[index].kind {
      case .text:
        layText(index)
      case .parent:
        addTag(index)
        index = collectBlocks(of: index)
      case .print:
        addTag(index)
        line.isBlank = false
      default:
        addTag(index)
      }
      index += 1
    }
    finish(at: nil)
  }

  private mutating func addTag(_ index: Int) {
    if line.isBlank, line.tags.isEmpty {
      let end = tokens[index].span.start
      var start = end
      while start > 0, bytes[start - 1].isBlank { start -= 1 }
      tokens[index].leading = start..<end
    }
    line.tags.append(index)
  }

  /// Leaves a parent's blocks for later; gives its closing tag.
  private mutating func collectBlocks(of parent: Int) -> Int {
    let end = tokens[parent].partner ?? parent
    var index = parent + 1
    while index < end {
      let partner = tokens[index].partner ?? index
      if case .block = tokens[index].kind { flows.append(index...max(index, partner)) }
      index = max(index, partner) + 1
    }
    return end
  }

  private mutating func layText(_ index: Int) {
    let span = tokens[index].span
    let text = bytes[span.start..<span.end]
    guard let first = text.firstIndex(where: \.isLineFeed),
      let last = text.lastIndex(where: \.isLineFeed)
    else {
      if !text.allSatisfy(\.isBlank) { line.isBlank = false }
      if span.start == 0 { line.start = index } else { line.inner.append(index) }
      return
    }
    var end = first
    if end > span.start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    if !bytes[span.start..<end].allSatisfy(\.isBlank) { line.isBlank = false }
    finish(at: index, lineFeed: first)
    line = Line()
    line.start = index
    line.isBlank = bytes[(last + 1)..<span.end].allSatisfy(\.isBlank)
  }

  /// Ends the line at a text's line feed or at the end of the flow.
  private mutating func finish(at text: Int?, lineFeed: Int = 0) {
    guard line.isBlank, !line.tags.isEmpty, goesAway(line.tags) else { return }
    for tag in line.tags { tokens[tag].isAlone = true }
    if let start = line.start { tokens[start].span.end = startOfLastLine(of: start) }
    for inner in line.inner { tokens[inner].span.end = tokens[inner].span.start }
    if let text { tokens[text].span = Span(start: lineFeed + 1, end: tokens[text].span.end) }
  }

  private func startOfLastLine(of text: Int) -> Int {
    let span = tokens[text].span
    return bytes[span.start..<span.end].lastIndex(where: \.isLineFeed).map { $0 + 1 } ?? span.start
  }

  private func goesAway(_ tags: [Int]) -> Bool {
    guard tags.count > 1 else { return true }
    if case .block = tokens[tags[0]].kind, tags.count == 2, tokens[tags[0]].partner == tags[1] {
      return tags[1] == tags[0] + 1
    }
    return tags.allSatisfy { tag in
      switch tokens[tag].kind {
      case .partial, .parent: false
      case .close: tokens[tag].partner.map { $0 < tags[0] } ?? false
      default: true
      }
    }
  }
}

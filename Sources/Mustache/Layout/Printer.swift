/// Prints what the renderer comes by: at once outside of groups; from a group to the end of its last
/// line as pieces that are laid out together.
struct Printer: ~Copyable {
  private var output: Output
  /// The texts of the templates.
  private let texts: [UInt8]
  private let lines: [TextLine]
  private let style: LineStyle
  /// What one level of indentation is.
  private let unit: [UInt8]
  /// What is collected, if anything is.
  private var buffer: PieceBuffer
  private var isCollecting = false
  /// The end of a line with groups, which a partial within a line gives up.
  private var lineEnd: PieceBuffer.TakenLineEnd?
  /// How many groups are open.
  private(set) var depth = 0
  private let pieceLimit: Int

  init(
    _ program: Program, mode: Mode, limits: Limits, style: LineStyle,
    appendingTo bytes: [UInt8]
  ) {
    output = Output(bytes, of: program, mode: mode, limit: limits.output)
    texts = program.bytes
    lines = program.lines
    self.style = style
    unit = program.unit
    pieceLimit = limits.pieces
    buffer = PieceBuffer(style: style)
  }

  // MARK: What the output does

  /// Whether more was printed than is allowed.
  var isOverfull: Bool { output.isOverfull(with: isCollecting ? buffer.count : 0) }

  /// Whether one line with groups has more pieces than is allowed.
  var hasTooManyPieces: Bool { isCollecting && buffer.pieces.count > pieceLimit }

  /// How many bytes lines are indented by.
  var indentation: Int { output.indentation.count }

  mutating func indent(by blanks: [UInt8]) { output.indent(by: blanks) }

  mutating func outdent(to count: Int) { output.outdent(to: count) }

  mutating func startLine() {
    endLine()
    guard isCollecting else { return output.startLine() }
    if buffer.isAtLineStart { buffer.addBlanks(output.indentation) }
  }

  /// Ends a line, unless none has begun.
  mutating func endLine(with end: LineEnd) {
    endLine()
    guard depth == 0 else { return buffer.endLine(with: end) }
    layOut()
    output.endLine(with: end)
  }

  /// Prints a text of a template. In a group its line ends are soft.
  mutating func append(_ text: Program.Text) {
    endLine()
    guard isCollecting else { return output.append(text) }
    var startsLine = text.startsLine
    for index in text.lines where !isOverfull && !hasTooManyPieces {
      let line = lines[index]
      if line.start < line.end {
        if startsLine { startLine() }
        buffer.add(line, of: texts)
      }
      guard let end = line.lineEnd else { return }
      if depth == 0 {
        if index == text.lines.upperBound - 1 {
          lineEnd = .init(end: end, isAlwaysNeeded: true)
          return
        }
        layOut()
        return output.append(text, fromLineEndOf: index)
      }
      buffer.add(lineEnd: end)
      startsLine = true
    }
  }

  /// Prints text for HTML.
  mutating func append(_ text: some Sequence<UInt8>, isEscaped: Bool) {
    output.append(text, isEscaped: isEscaped)
  }

  /// Prints code.
  mutating func append(_ source: consuming Value.Source) {
    endLine()
    guard isCollecting else { return output.append(code: code(of: source)) }
    switch source.content {
    case .plain(let code): add(code)
    case .parts(let parts):
      let hasLines = parts.contains { $0.contains(where: \.isLineFeed) }
      if depth == 0 || hasLines { return add(Array(parts.joined())) }
      if !parts.isEmpty { buffer.add(parts: parts) }
    case .fitted(let make): buffer.add(fitted: make)
    }
  }

  /// The code of a value that is printed here and now.
  func code(of source: Value.Source) -> [UInt8] {
    switch source.content {
    case .plain(let code): code
    case .parts(let parts): Array(parts.joined())
    case .fitted(let make): make(output.columnsLeft(of: style.width))
    }
  }

  private mutating func add(_ code: [UInt8]) {
    if let columns = style.columns(ofLine: code) { return buffer.add(code, columns: columns) }
    buffer.add(lines: code)
    if depth == 0 { layOut() }
  }

  /// Gives the bytes back, those of this rendering only if it was completed.
  mutating func take(isComplete: Bool) -> [UInt8] {
    endLine()
    return output.take(isComplete: isComplete)
  }

  // MARK: Partials within a line

  /// How much is printed and collected.
  struct Mark {
    fileprivate let count: Int
    fileprivate let pieces: Int
  }

  var mark: Mark { Mark(count: output.count, pieces: isCollecting ? buffer.pieces.count : 0) }

  /// Takes back the end of the last line that was printed since a mark.
  mutating func dropLineEnd(since mark: Mark) {
    if lineEnd != nil {
      lineEnd = nil
      buffer.resumeLine()
    } else if isCollecting {
      if buffer.pieces.count > mark.pieces { buffer.dropLineEnd() }
    } else if output.count > mark.count {
      output.dropLineEnd()
    }
  }

  /// Ends a line with groups, now that nothing takes its end back.
  private mutating func endLine() {
    guard let end = lineEnd else { return }
    lineEnd = nil
    layOut()
    if end.isAlwaysNeeded {
      output.newLine(with: end.end)
    } else {
      output.endLine(with: end.end)
    }
  }

  // MARK: Groups

  mutating func beginGroup() {
    endLine()
    if !isCollecting {
      isCollecting = true
      buffer.begin(after: output)
    }
    buffer.beginGroup()
    depth += 1
  }

  /// - Parameter isAlone: Whether the closing tag has a line of its own. The line end before it then
  ///   belongs to what follows the group.
  mutating func endGroup(isAlone: Bool) {
    let lineEnd = isAlone ? buffer.takeLineEnd() : nil
    buffer.endGroup()
    depth -= 1
    guard let lineEnd else { return }
    if depth > 0 {
      buffer.add(lineEnd)
    } else {
      self.lineEnd = lineEnd
    }
  }

  mutating func beginVariant(isBroken: Bool) { buffer.beginVariant(isBroken: isBroken) }

  mutating func endVariant(isBroken: Bool) { buffer.endVariant(isBroken: isBroken) }

  /// Prints what is collected.
  mutating func layOut() {
    guard isCollecting else { return }
    isCollecting = false
    let before = output.count
    LineBreaker.print(buffer, style: style, unit: unit, into: &output)
    output.drop(buffer.count - (output.count - before))
  }
}

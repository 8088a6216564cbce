/// Collects the pieces of a line with groups until it can be laid out.
///
/// It counts the columns that the line takes when no line end is printed: most lines fit, and need no
/// further measuring. The memory is used again for the next line.
struct PieceBuffer {
  private(set) var pieces: [Piece] = []
  /// The bytes of all pieces, one after the other.
  private(set) var bytes: [UInt8] = []
  /// How many bytes are collected. The first is the line end that there is before any other.
  var count: Int { bytes.count - 1 }
  /// The parts of code that may be broken between them, as ranges of bytes.
  private(set) var parts: [Range<Int>] = []
  /// What makes code for the columns that are left.
  private(set) var fitted: [@Sendable (Int) -> [UInt8]] = []

  /// How many columns the line takes on one line, without what is printed only in broken groups, and
  /// with the room that it needs.
  private(set) var flatColumns = 0
  /// Whether the line can be on one line.
  private(set) var mayBeFlat = true

  /// Whether the next piece is the first on its line, as the template has its lines.
  private(set) var isAtLineStart = true
  /// Whether the line has only blanks so far.
  private(set) var isLineBlank = true
  /// The byte before the next one on one line.
  private var last: UInt8?
  /// Whether a line end comes before the next code on one line.
  private var hasLineEnd = false
  /// The line end that was collected last.
  private var lastLineEnd = 0..<0
  /// The variants that are open, innermost last, and how many of them are for broken groups.
  private var variants: [Int] = []
  private var brokenVariants = 0
  private let style: LineStyle

  init(style: LineStyle) {
    self.style = style
  }

  /// Begins behind what is printed already.
  mutating func begin(after output: Output) {
    pieces.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    fitted.removeAll(keepingCapacity: true)
    variants.removeAll(keepingCapacity: true)
    (flatColumns, mayBeFlat, hasLineEnd, brokenVariants) = (0, true, false, 0)
    last = output.last
    (isAtLineStart, isLineBlank) = (output.isAtLineStart, output.isLineBlank)
    bytes.append(UInt8(ascii: "\n"))
    lastLineEnd = 0..<1
  }

  /// Where all parts of a value are: one after the other.
  func bytes(ofPartsIn piece: Piece) -> Range<Int> {
    let parts = parts[piece.range]
    guard let first = parts.first, let last = parts.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  // MARK: Adding

  /// Adds a piece of a line.
  mutating func add(_ code: ArraySlice<UInt8>) {
    var code = code
    if isLineBlank {
      let blanks = code.prefix(while: \.isBlank)
      addBlanks(blanks)
      code = code[blanks.endIndex...]
    }
    guard !code.isEmpty else { return }
    store(code, as: .code)
    count(code)
    (isAtLineStart, isLineBlank) = (false, false)
  }

  mutating func addBlanks(_ blanks: ArraySlice<UInt8>) {
    guard !blanks.isEmpty else { return }
    store(blanks, as: .blanks)
    if brokenVariants == 0, !hasLineEnd {
      flatColumns += blanks.count
      last = blanks.last
    }
    isAtLineStart = false
  }

  mutating func add(lineEnd: ArraySlice<UInt8>) {
    store(lineEnd, as: .line)
    lastLineEnd = bytes.count - lineEnd.count..<bytes.count
    if brokenVariants == 0 { hasLineEnd = true }
    (isAtLineStart, isLineBlank) = (true, true)
  }

  /// Ends a line, unless it has only blanks, which go away.
  mutating func endLine(with end: ArraySlice<UInt8>) {
    if !isLineBlank { return add(lineEnd: end) }
    while pieces.last?.kind == .blanks { pieces.removeLast() }
    // They may have been counted.
    mayBeFlat = false
    isAtLineStart = true
  }

  /// Adds code of several lines.
  mutating func add(lines code: [UInt8]) {
    store(code[...], as: .lines)
    mayBeFlat = false
    (isAtLineStart, isLineBlank) = (false, false)
  }

  /// Adds code that may be broken between its parts.
  mutating func add(parts: [[UInt8]]) {
    let first = self.parts.count
    for part in parts where !part.isEmpty {
      self.parts.append(bytes.count..<bytes.count + part.count)
      bytes += part
      count(part[...])
    }
    pieces.append(Piece(kind: .parts, start: first, end: self.parts.count))
    (isAtLineStart, isLineBlank) = (false, false)
  }

  /// Adds code that is made for the columns that are left.
  mutating func add(fitted make: @escaping @Sendable (Int) -> [UInt8]) {
    pieces.append(Piece(kind: .fitted, start: fitted.count, end: fitted.count + 1))
    fitted.append(make)
    mayBeFlat = false
    (isAtLineStart, isLineBlank) = (false, false)
  }

  // MARK: Groups

  mutating func beginGroup() { pieces.append(Piece(kind: .group, start: 0, end: 0)) }

  mutating func endGroup() { pieces.append(Piece(kind: .endGroup, start: 0, end: 0)) }

  mutating func beginVariant(isBroken: Bool) {
    variants.append(pieces.count)
    if isBroken { brokenVariants += 1 }
    pieces.append(Piece(kind: isBroken ? .broken : .flat, start: 0, end: 0))
  }

  mutating func endVariant(isBroken: Bool) {
    if let start = variants.popLast() { pieces[start].end = pieces.count }
    if isBroken { brokenVariants -= 1 }
    pieces.append(Piece(kind: isBroken ? .endBroken : .endFlat, start: 0, end: 0))
  }

  // MARK: Line ends

  /// A line end that was taken back.
  struct LineEnd {
    let bytes: ArraySlice<UInt8>
    /// Whether it ends a line even where none has begun.
    let isAlwaysNeeded: Bool
  }

  /// Takes the line end before the closing tag of a group, which belongs to what follows the group.
  mutating func takeLineEnd() -> LineEnd? {
    guard let piece = pieces.last else { return nil }
    if piece.isLine {
      pieces.removeLast()
      return LineEnd(bytes: bytes[piece.range], isAlwaysNeeded: piece.kind == .line)
    }
    // It may not be printed, or its own line end may be.
    let ends = piece.kind == .endBroken || piece.kind == .endFlat
    return ends ? LineEnd(bytes: bytes[lastLineEnd], isAlwaysNeeded: false) : nil
  }

  /// Gives back what was taken, behind the end of the group.
  mutating func add(_ taken: LineEnd) {
    store(taken.bytes, as: taken.isAlwaysNeeded ? .line : .lineIfBegun)
    if brokenVariants == 0 { hasLineEnd = true }
    (isAtLineStart, isLineBlank) = (true, true)
  }

  /// Goes on with a line whose end was taken.
  mutating func resumeLine() {
    (isAtLineStart, isLineBlank) = (false, false)
    if brokenVariants == 0 { hasLineEnd = false }
  }

  /// Drops the line end that was collected last, if nothing came after it.
  mutating func dropLineEnd() {
    guard let piece = pieces.last, piece.isLine else { return }
    pieces.removeLast()
    resumeLine()
  }

  // MARK: Storing

  private mutating func store(_ code: ArraySlice<UInt8>, as kind: Piece.Kind) {
    if kind == .code, let last = pieces.last, last.kind == .code, last.end == bytes.count {
      pieces[pieces.count - 1].end += code.count
      bytes += code
      return
    }
    pieces.append(Piece(kind: kind, start: bytes.count, end: bytes.count + code.count))
    bytes += code
  }

  /// Counts code of the line on one line.
  private mutating func count(_ code: ArraySlice<UInt8>) {
    guard brokenVariants == 0, mayBeFlat, let first = code.first else { return }
    if hasLineEnd {
      hasLineEnd = false
      if style.hasSpace(between: last, and: first) { flatColumns += 1 }
    }
    flatColumns += style.columnsWithRoom(of: code)
    // The rest of a line that has no chance to fit needn't be counted.
    if flatColumns > style.width { mayBeFlat = false }
    last = code.last
  }
}

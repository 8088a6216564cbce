/// Collects the pieces of a line with groups until it can be laid out.
///
/// It makes the line as it is when no line end is printed, and counts its columns: most lines fit, and
/// need nothing else. The memory is used again for the next line.
struct PieceBuffer {
  private(set) var pieces: [Piece] = []
  /// The line on one line.
  private(set) var flat: [UInt8] = []
  /// What the line on one line doesn't have: line ends, and what is printed only in broken groups.
  private var apart: [UInt8] = []
  /// How many bytes are collected.
  var count: Int { flat.count - joints + apart.count }
  /// The parts of code that may be broken between them, as ranges of bytes.
  private(set) var parts: [Range<Int>] = []
  /// What makes code for the columns that are left.
  private(set) var fitted: [@Sendable (Int) -> [UInt8]] = []

  /// How many columns the line takes on one line, with the room that it needs.
  private(set) var flatColumns = 0
  /// Whether the line can be on one line.
  private(set) var mayBeFlat = true

  /// Whether the next piece is the first on its line, as the template has its lines.
  private(set) var isAtLineStart = true
  /// Whether the line has only spaces so far.
  private(set) var isLineBlank = true
  /// The byte before the next one on one line.
  private var last: UInt8?
  /// How many spaces there are on one line in place of line ends.
  private var joints = 0
  /// Whether a line end comes before the next code on one line.
  private var hasLineEnd = false
  /// The line end that was collected last.
  private var lastLineEnd = LineEnd.feed
  /// The variants that are open, innermost last, and how many of them are for broken groups.
  private var variants: [Int] = []
  private var brokenVariants = 0
  private let style: LineStyle

  init(style: LineStyle) {
    self.style = style
  }

  /// Begins behind what is printed already.
  mutating func begin(after output: borrowing Output) {
    pieces.removeAll(keepingCapacity: true)
    flat.removeAll(keepingCapacity: true)
    if !apart.isEmpty { apart.removeAll(keepingCapacity: true) }
    // Few lines have any of these.
    if !parts.isEmpty { parts.removeAll(keepingCapacity: true) }
    if !fitted.isEmpty { fitted.removeAll(keepingCapacity: true) }
    if !variants.isEmpty { variants.removeAll(keepingCapacity: true) }
    (flatColumns, mayBeFlat, brokenVariants) = (0, true, 0)
    (joints, hasLineEnd) = (0, false)
    last = output.last
    (isAtLineStart, isLineBlank) = (output.isAtLineStart, output.isLineBlank)
    lastLineEnd = .feed
  }

  /// The bytes of a piece that has any.
  func bytes(of piece: Piece) -> ArraySlice<UInt8> { bytes(piece.range, of: piece) }

  /// Some of the bytes of a piece, such as one of its parts.
  func bytes(_ range: Range<Int>, of piece: Piece) -> ArraySlice<UInt8> {
    piece.isFlat ? flat[range] : apart[range]
  }

  /// The bytes of all parts of a value: one after the other.
  func bytes(ofPartsIn piece: Piece) -> ArraySlice<UInt8> {
    let parts = parts[piece.range]
    guard let first = parts.first, let last = parts.last else { return [] }
    return bytes(first.lowerBound..<last.upperBound, of: piece)
  }

  // MARK: Adding

  /// Whether what comes now is on the line if that is on one line. Once it has no chance to be, this
  /// needn't go on.
  private var isFlat: Bool { brokenVariants == 0 && mayBeFlat }

  /// Adds a line of a template, without its end.
  mutating func add(_ line: TextLine, of source: [UInt8]) {
    var start = line.start
    if isLineBlank {
      addBlanks(start..<line.codeStart, of: source)
      start = line.codeStart
    }
    guard start < line.end else { return }
    // What comes behind a comment needs a line of its own, as behind code of several lines.
    if line.hasComment { return add(lines: Array(source[start..<line.end])) }
    add(start..<line.end, of: source, columns: line.columns + line.codeStart - start)
  }

  /// Adds code of one line.
  mutating func add(_ code: [UInt8], columns: Int) {
    var start = 0
    if isLineBlank {
      while start < code.count, code[start].isBlank { start += 1 }
      addBlanks(0..<start, of: code)
    }
    guard start < code.count else { return }
    add(start..<code.count, of: code, columns: columns - start)
  }

  private mutating func add(_ range: Range<Int>, of source: [UInt8], columns: Int) {
    (isAtLineStart, isLineBlank) = (false, false)
    let isFlat = isFlat
    if isFlat { join(source[range.lowerBound]) }
    let start = isFlat ? flat.count : apart.count
    if let last = pieces.last, last.kind == .code, last.isFlat == isFlat, last.end == start {
      pieces[pieces.count - 1].end += range.count
    } else {
      pieces.append(Piece(kind: .code, isFlat: isFlat, start: start, end: start + range.count))
    }
    store(range, of: source, isFlat: isFlat)
    if isFlat { count(columns, upTo: source[range.upperBound - 1]) }
  }

  mutating func addBlanks(_ blanks: [UInt8]) { addBlanks(0..<blanks.count, of: blanks) }

  private mutating func addBlanks(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    isAtLineStart = false
    let isFlat = isFlat && !hasLineEnd
    let start = isFlat ? flat.count : apart.count
    pieces.append(Piece(kind: .blanks, isFlat: isFlat, start: start, end: start + range.count))
    store(range, of: source, isFlat: isFlat)
    if isFlat {
      flatColumns += range.count
      last = source[range.upperBound - 1]
    }
  }

  mutating func add(lineEnd: LineEnd) { add(lineEnd, as: .line) }

  private mutating func add(_ lineEnd: LineEnd, as kind: Piece.Kind) {
    let start = apart.count
    apart.append(lineEnd)
    pieces.append(
      Piece(kind: kind, followsLineEnd: hasLineEnd, start: start, end: apart.count))
    lastLineEnd = lineEnd
    if brokenVariants == 0 { hasLineEnd = true }
    (isAtLineStart, isLineBlank) = (true, true)
  }

  /// Ends a line, unless it has only spaces, which go away.
  mutating func endLine(with end: LineEnd) {
    if !isLineBlank { return add(lineEnd: end) }
    while pieces.last?.kind == .blanks { pieces.removeLast() }
    // They may have been counted.
    mayBeFlat = false
    isAtLineStart = true
  }

  /// Adds code of several lines.
  mutating func add(lines code: [UInt8]) {
    pieces.append(Piece(kind: .lines, start: apart.count, end: apart.count + code.count))
    apart += code
    mayBeFlat = false
    (isAtLineStart, isLineBlank) = (false, false)
  }

  /// Adds code of one line that may be broken between its parts.
  mutating func add(parts: [[UInt8]]) {
    (isAtLineStart, isLineBlank) = (false, false)
    let isFlat = isFlat
    let first = self.parts.count
    for part in parts {
      guard let end = part.last else { continue }
      if isFlat { join(part[0]) }
      let start = isFlat ? flat.count : apart.count
      self.parts.append(start..<start + part.count)
      store(0..<part.count, of: part, isFlat: isFlat)
      if isFlat { count(style.columns(ofLine: part) ?? 0, upTo: end) }
    }
    pieces.append(Piece(kind: .parts, isFlat: isFlat, start: first, end: self.parts.count))
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
  struct TakenLineEnd {
    let end: LineEnd
    /// Whether it ends a line even where none has begun.
    let isAlwaysNeeded: Bool
  }

  /// Takes the line end before the closing tag of a group, which belongs to what follows the group.
  mutating func takeLineEnd() -> TakenLineEnd? {
    guard let piece = pieces.last else { return nil }
    if piece.isLine {
      removeLineEnd()
      return TakenLineEnd(end: piece.lineEnd, isAlwaysNeeded: piece.kind == .line)
    }
    // It may not be printed, or its own line end may be.
    let ends = piece.kind == .endBroken || piece.kind == .endFlat
    return ends ? TakenLineEnd(end: lastLineEnd, isAlwaysNeeded: false) : nil
  }

  /// Gives back what was taken, behind the end of the group.
  mutating func add(_ taken: TakenLineEnd) {
    add(taken.end, as: taken.isAlwaysNeeded ? .line : .lineIfBegun)
  }

  /// Goes on with a line whose end was taken.
  mutating func resumeLine() { (isAtLineStart, isLineBlank) = (false, false) }

  /// Drops the line end that was collected last, if nothing came after it.
  mutating func dropLineEnd() {
    guard pieces.last?.isLine == true else { return }
    removeLineEnd()
    resumeLine()
  }

  private mutating func removeLineEnd() {
    let piece = pieces.removeLast()
    if brokenVariants == 0 { hasLineEnd = piece.followsLineEnd }
  }

  // MARK: The line on one line

  private mutating func store(_ range: Range<Int>, of source: [UInt8], isFlat: Bool) {
    if isFlat {
      flat.append(range, of: source)
    } else {
      apart.append(range, of: source)
    }
  }

  /// Adds the space that a line end before code leaves.
  private mutating func join(_ next: UInt8) {
    guard hasLineEnd else { return }
    hasLineEnd = false
    guard style.hasSpace(between: last, and: next) else { return }
    flat.append(UInt8(ascii: " "))
    flatColumns += 1
    joints += 1
  }

  private mutating func count(_ columns: Int, upTo last: UInt8) {
    flatColumns += columns
    if flatColumns > style.width { mayBeFlat = false }
    self.last = last
  }
}

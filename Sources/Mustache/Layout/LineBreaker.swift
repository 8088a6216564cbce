/// Prints pieces: each group on one line if it fits, else with all of its own line ends; outermost
/// first. This is how Wadler's and Lindig's pretty-printers do it.
///
/// A group fits if it stays within the width with what follows it up to the next line end that is
/// printed or may be.
struct LineBreaker {
  private let buffer: PieceBuffer
  private let style: LineStyle
  /// What one level of indentation is.
  private let unit: [UInt8]
  private let extents: [Measurement.Extent]
  /// For each group around, whether it is broken.
  private var groups: [Bool] = []
  /// The columns printed on the current line.
  private var column = 0
  /// A line end that isn't printed, if it is the last piece.
  private var lineEnd: Int?

  private init(
    _ buffer: PieceBuffer, style: LineStyle, unit: [UInt8], after output: borrowing Output
  ) {
    self.buffer = buffer
    self.style = style
    self.unit = unit
    extents = Measurement(buffer, style: style, after: output.last).extents
    column = output.column
  }

  static func print(
    _ buffer: PieceBuffer, style: LineStyle, unit: [UInt8], into output: inout Output
  ) {
    // Most lines fit as they are.
    if buffer.mayBeFlat, output.column + buffer.flatColumns <= style.width {
      return output.append(0..<buffer.flat.count, of: buffer.flat)
    }
    var breaker = LineBreaker(buffer, style: style, unit: unit, after: output)
    breaker.print(into: &output)
  }

  private var isBroken: Bool { groups.last == true }

  private mutating func print(into output: inout Output) {
    var index = 0
    while index < buffer.pieces.count, !output.isOverfull {
      let piece = buffer.pieces[index]
      switch piece.kind {
      case .code:
        print(buffer.bytes(of: piece), into: &output)
      case .blanks:
        if lineEnd == nil { write(buffer.bytes(of: piece), into: &output) }
      case .line, .lineIfBegun:
        guard isBroken else {
          lineEnd = index
          break
        }
        lineEnd = nil
        if piece.kind == .line {
          output.newLine(with: piece.lineEnd)
        } else {
          output.endLine(with: piece.lineEnd)
        }
        column = output.column
      case .lines:
        printLines(Array(buffer.bytes(of: piece)), into: &output)
      case .parts:
        printParts(of: piece, before: extents[index + 1], into: &output)
      case .fitted:
        let space = lineEnd != nil && style.hasSpace(between: output.last, and: 0) ? 1 : 0
        let code = buffer.fitted[piece.start](max(0, style.width - column - space))
        if !code.isEmpty { printLines(code, into: &output) }
      case .group:
        groups.append(!fits(index))
      case .endGroup:
        _ = groups.popLast()
      case .flat:
        if isBroken { index = piece.end }
      case .broken:
        if !isBroken { index = piece.end }
      case .endFlat, .endBroken:
        break
      }
      index += 1
    }
  }

  /// Whether the group that begins here has one line: it fits, or the group around does.
  private func fits(_ start: Int) -> Bool {
    if groups.last == false { return true }
    guard let columns = extents[start].group else { return false }
    // A line end before leaves a space, or the spaces behind it if it was printed.
    let space = lineEnd.map { extents[$0].columns } ?? extents[start].blanks
    let rest = extents[extents[start].end]
    // Parts behind it may be broken only if the group around is.
    let following = groups.last == true ? rest.toBreak : rest.toLineEnd
    return column + space + columns + following <= style.width
  }

  /// Prints as many parts on a line as fit.
  private mutating func printParts(
    of piece: Piece, before rest: Measurement.Extent, into output: inout Output
  ) {
    let parts = buffer.parts[piece.range]
    let blanks = isBroken ? output.lineBlanks + unit : []
    for (index, part) in zip(parts.indices, parts) {
      let code = buffer.bytes(part, of: piece)
      let columns = code.columns + (index == parts.endIndex - 1 ? rest.toBreak : 0)
      if isBroken, index > parts.startIndex, column + columns > style.width {
        output.newLine(with: .feed)
        column = 0
        write(blanks[...], into: &output)
      }
      print(code, into: &output)
      if output.isOverfull { return }
    }
  }

  private mutating func printLines(_ code: [UInt8], into output: inout Output) {
    guard code.contains(where: \.isLineFeed) else { return print(code[...], into: &output) }
    join(code.first, into: &output)
    output.append(code: code)
    column = output.column
  }

  private mutating func print(_ code: ArraySlice<UInt8>, into output: inout Output) {
    join(code.first, into: &output)
    write(code, into: &output)
  }

  /// Prints the space that a line end leaves, if one came before.
  private mutating func join(_ next: UInt8?, into output: inout Output) {
    if lineEnd != nil, let next, style.hasSpace(between: output.last, and: next) {
      write([UInt8(ascii: " ")], into: &output)
    }
    lineEnd = nil
  }

  private mutating func write(_ code: ArraySlice<UInt8>, into output: inout Output) {
    output.append(code, isEscaped: false)
    column += code.columns
  }
}

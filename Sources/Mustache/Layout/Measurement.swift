/// How many columns pieces take. Three walks over all pieces, so that no group has to look ahead.
struct Measurement {
  struct Extent {
    /// The columns of the piece itself; of a line end, those that it leaves if it isn't printed.
    var columns = 0
    /// At the start of a group: the columns of the group on one line, with the room that it needs;
    /// none if it has more than one line anyhow.
    var group: Int?
    /// At the start of a group: where it ends.
    var end = 0
    /// The spaces from here on that are dropped if the line end before them is.
    var blanks = 0
    /// The columns from here to the next line end that may be printed.
    var toLineEnd = 0
    /// The same, or to the next place where a value in parts may be broken.
    var toBreak = 0
  }

  /// The extent of each piece, and one for the end.
  private(set) var extents: [Extent]
  private let buffer: PieceBuffer
  private let style: LineStyle

  /// - Parameter last: The byte before the first piece.
  init(_ buffer: PieceBuffer, style: LineStyle, after last: UInt8?) {
    self.buffer = buffer
    self.style = style
    extents = Array(repeating: Extent(), count: buffer.pieces.count + 1)
    measurePieces(after: last)
    measureGroups()
    measureRests()
  }

  /// Measures each piece as it is if no line end is printed.
  private mutating func measurePieces(after last: UInt8?) {
    var last = last
    /// The line end before the next piece.
    var lineEnd: Int?
    /// What was before each variant for broken groups that is open.
    var outside: [(last: UInt8?, lineEnd: Int?)] = []
    for (index, piece) in buffer.pieces.enumerated() {
      func join(_ next: UInt8?) {
        if let lineEnd, let next, style.hasSpace(between: last, and: next) {
          extents[lineEnd].columns = 1
        }
        lineEnd = nil
      }
      switch piece.kind {
      case .code:
        let code = buffer.bytes(of: piece)
        join(code.first)
        extents[index].columns = code.columns
        last = code.last
      case .blanks:
        guard lineEnd == nil else { continue }
        extents[index].columns = piece.range.count
        last = buffer.bytes(of: piece).last
      case .line, .lineIfBegun:
        lineEnd = index
      case .lines:
        let code = buffer.bytes(of: piece)
        join(code.first)
        extents[index].columns = code.prefix { !$0.isLineFeed }.columns
        last = code.last
      case .parts:
        let code = buffer.bytes(ofPartsIn: piece)
        join(code.first)
        extents[index].columns = code.columns
        last = code.last ?? last
      case .fitted:
        lineEnd = nil
        last = nil
      case .broken:
        outside.append((last, lineEnd))
        // Where this is printed, the line end before it is.
        if lineEnd != nil { (last, lineEnd) = (nil, nil) }
      case .endBroken:
        if let before = outside.popLast() { (last, lineEnd) = before }
      case .flat, .endFlat, .group, .endGroup:
        break
      }
    }
  }

  /// Measures each group as it is on one line. What a group prints only if it is broken doesn't
  /// count for it, but does for the groups in there.
  private mutating func measureGroups() {
    struct Open {
      let start: Int
      var columns = 0
      var isBroken = false
      /// How many variants for broken groups are open here.
      var variants = 0

      mutating func add(_ columns: Int, isBroken: Bool) {
        guard variants == 0 else { return }
        self.columns += columns
        self.isBroken = self.isBroken || isBroken
      }
    }
    var open: [Open] = []
    for (index, piece) in buffer.pieces.enumerated() {
      if piece.kind == .group { open.append(Open(start: index)) }
      guard !open.isEmpty else { continue }
      let (columns, innermost) = (extents[index].columns, open.count - 1)
      switch piece.kind {
      case .code:
        open[innermost].add(columns + style.room(in: buffer.bytes(of: piece)), isBroken: false)
      case .parts:
        open[innermost].add(
          columns + style.room(in: buffer.bytes(ofPartsIn: piece)), isBroken: false)
      case .blanks, .line, .lineIfBegun:
        open[innermost].add(columns, isBroken: false)
      case .lines, .fitted:
        open[innermost].add(columns, isBroken: true)
      case .broken:
        open[innermost].variants += 1
      case .endBroken:
        open[innermost].variants -= 1
      case .endGroup:
        let group = open.removeLast()
        extents[group.start].end = index
        if !group.isBroken { extents[group.start].group = group.columns }
        if !open.isEmpty { open[innermost - 1].add(group.columns, isBroken: group.isBroken) }
      case .group, .flat, .endFlat:
        break
      }
    }
  }

  /// Measures what is before the next line end. All groups around it are broken, or nobody asks.
  private mutating func measureRests() {
    for (index, piece) in buffer.pieces.enumerated().reversed() {
      let columns = extents[index].columns
      var next = extents[index + 1]
      switch piece.kind {
      case .line, .lineIfBegun, .fitted:
        next = Extent()
      case .lines:
        next = Extent(toLineEnd: columns, toBreak: columns)
      case .blanks:
        next.toLineEnd += columns
        next.toBreak += columns
        next.blanks += piece.range.count - columns
      case .code:
        next.toLineEnd += columns
        next.toBreak += columns
        next.blanks = 0
      case .parts:
        next.toLineEnd += columns
        next.blanks = 0
        if piece.range.count > 1 {
          next.toBreak = buffer.bytes(buffer.parts[piece.start], of: piece).columns
        } else {
          next.toBreak += columns
        }
      case .flat:
        next = extents[piece.end]
      case .broken, .endBroken, .endFlat, .group, .endGroup:
        break
      }
      extents[index].toLineEnd = next.toLineEnd
      extents[index].toBreak = next.toBreak
      extents[index].blanks = next.blanks
    }
  }
}

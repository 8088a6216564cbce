import ApusDiagnostics

/// Compiles templates, one after the other, into a program. In code mode it refuses what a parent
/// tag holds but would not print. Expects tokens that are matched and laid out.
struct Compiler {
  /// The name of a section whose line ends are printed only if it doesn't fit on a line.
  static let group = "@group"
  /// The name of a section that is printed only if the group around it has several lines.
  static let broken = "@broken"

  private(set) var program = Program()
  private(set) var problems: [Problem] = []
  private let mode: Mode
  private let style: LineStyle
  private var file = SourceFile(path: "", bytes: [])
  private var tokens: [Token] = []
  /// What is open, outermost first.
  private var open: [Open] = []

  /// An opening tag whose closing tag is still to come.
  private struct Open {
    enum Kind {
      case section(Int)
      case inverted(Int)
      case group
      case variant(isBroken: Bool)
      case parent(call: Int)
      case block(Int)
      /// What is given for a block.
      case argument
    }

    let kind: Kind
    /// The indentation that lines within have where they are written, and lose.
    let dedent: Range<Int>
  }

  init(mode: Mode, style: LineStyle) {
    self.mode = mode
    self.style = style
  }

  /// Adds a template.
  mutating func compile(_ tokens: [Token], of file: SourceFile, as name: String) {
    self.file = file
    self.tokens = tokens
    open = []
    program.entries[name] = program.instructions.count
    var index = 0
    while index < tokens.count {
      if case .parent(let call)? = open.last?.kind {
        index = compileParentContent(index, of: call)
      } else {
        compile(index)
        index += 1
      }
    }
    emit(.end, Span(start: file.bytes.count, end: file.bytes.count))
  }

  private mutating func compile(_ index: Int) {
    let token = tokens[index]
    // A line that begins with spaces is indented by them.
    if !token.isAlone, let leading = token.leading, dedented(leading).isEmpty {
      emit(.startLine, token.span)
    }
    switch token.kind {
    case .text:
      compileText(token.span)
    case .print(let isEscaped):
      emit(.print(path: path(token.name), isEscaped: isEscaped), token.nameSpan)
    case .section where isLayout(token), .inverted where isLayout(token):
      compileLayout(token)
    case .section:
      push(.section(program.instructions.count))
      emit(.section(path: path(token.name), end: 0), token.nameSpan)
    case .inverted:
      push(.inverted(program.instructions.count))
      emit(.inverted(path: path(token.name), end: 0), token.nameSpan)
    case .partial:
      emit(.call(addCall(token)), token.nameSpan)
      program.calls[program.calls.count - 1].end = program.instructions.count
    case .parent:
      push(.parent(call: addCall(token)))
      emit(.call(program.calls.count - 1), token.nameSpan)
    case .block:
      compileBlock(token)
    case .close:
      compileClose(token)
    case .comment, .delimiters:
      break
    }
  }

  private mutating func compileClose(_ token: Token) {
    let kind = open.popLast()?.kind
    if case .section? = kind { emit(.endSection, token.nameSpan) }
    if case .argument? = kind { emit(.end, token.nameSpan) }
    if case .group? = kind { emit(.endGroup(isAlone: token.isAlone), token.nameSpan) }
    if case .variant(let isBroken)? = kind {
      emit(.endVariant(isBroken: isBroken), token.nameSpan)
    }
    let end = program.instructions.count
    switch kind {
    case .section(let start):
      guard case .section(let path, _) = program.instructions[start] else { return }
      program.instructions[start] = .section(path: path, end: end)
    case .inverted(let start):
      guard case .inverted(let path, _) = program.instructions[start] else { return }
      program.instructions[start] = .inverted(path: path, end: end)
    case .parent(let call): program.calls[call].end = end
    case .block(let block): program.blocks[block].end = end
    case .group, .variant, .argument, nil: break
    }
  }

  private func isLayout(_ token: Token) -> Bool {
    mode == .code && (token.name == Self.group || token.name == Self.broken)
  }

  private mutating func compileLayout(_ token: Token) {
    let isInverted = if case .inverted = token.kind { true } else { false }
    if token.name == Self.broken {
      push(.variant(isBroken: !isInverted))
      return emit(.variant(isBroken: !isInverted), token.nameSpan)
    }
    if isInverted {
      report("'\(Self.group)' can't be inverted", token.nameSpan)
    }
    push(.group)
    emit(.group, token.nameSpan)
  }

  /// Of what a parent tag holds, only the blocks count. Gives the token to go on with.
  private mutating func compileParentContent(_ index: Int, of call: Int) -> Int {
    let token = tokens[index]
    switch token.kind {
    case .block:
      let block = program.blockNames.intern(token.name)
      let place = Problem.Location(file: file, span: token.nameSpan)
      if mode == .code, program.calls[call].arguments.contains(where: { $0.block == block }) {
        report("block '\(token.name)' is given twice", token.nameSpan)
      }
      program.calls[call].arguments.append(
        Program.Argument(
          block: block, entry: program.instructions.count, startsLine: token.isAlone, place: place))
      let dedent = token.isAlone ? blanks(ofFirstLineIn: token) : nil
      push(.argument, dedent: dedent ?? 0..<0)
      return index + 1
    case .close:
      compileClose(token)
      return index + 1
    case .comment, .delimiters:
      return index + 1
    default:
      let end = token.partner ?? index
      let text = file.trimmed(token.span)
      if mode == .code, text.start < text.end {
        report(
          "this is never printed: it is in a parent, but in none of its blocks", text)
      }
      return max(index, end) + 1
    }
  }

  private mutating func compileBlock(_ token: Token) {
    let isWhole = token.isAlone && token.partner.map { tokens[$0].isAlone } ?? false
    let leading = token.leading ?? 0..<0
    let blanks = token.isAlone ? blanks(ofFirstLineIn: token) ?? leading : leading
    program.blocks.append(
      Program.Block(
        name: program.blockNames.intern(token.name), indentation: dedented(blanks),
        lineEnd: isWhole ? file.lineEnd(after: token.span.end) : nil))
    push(.block(program.blocks.count - 1))
    emit(.block(program.blocks.count - 1), token.nameSpan)
  }

  /// Adds a call of the template that a partial or parent names; gives its index.
  private mutating func addCall(_ token: Token) -> Int {
    let isWithinLine = mode == .code && !token.isAlone
    let blanks = isWithinLine ? file.blanks(ofLineAt: token.span.start) : token.leading ?? 0..<0
    let indentation = token.isAlone || isWithinLine ? dedented(blanks) : []
    program.calls.append(
      Program.Call(
        target: token.isDynamic ? .dynamic(path: path(token.name)) : .name(token.name),
        indentation: indentation, isWithinLine: isWithinLine))
    return program.calls.count - 1
  }

  /// Adds a text line by line, so that a rendering need not look for the line ends.
  private mutating func compileText(_ span: Span) {
    let first = program.lines.count
    var startsLine = span.start == 0 || file.bytes[span.start - 1].isLineFeed
    var text = Program.Text(lines: first..<first, startsLine: startsLine)
    var position = span.start
    while position < span.end {
      let rest = file.bytes[position..<span.end]
      let end = rest.firstIndex(where: \.isLineFeed).map { $0 + 1 } ?? span.end
      var start = position
      if startsLine { start += dedentation(of: position..<end) }
      let blank = file.bytes[start..<end].prefix(while: \.isBlank).endIndex
      if mode == .code, file.isLineEnd(at: blank), blank < end {
        if startsLine { start = blank } else { text.blankHead = blank - start }
      }
      if start < end {
        let line = file.bytes[start..<end]
        program.lines.append(TextLine(line, at: program.bytes.count, style: style))
        program.bytes += line
      }
      startsLine = true
      position = end
    }
    text.lines = first..<program.lines.count
    guard !text.lines.isEmpty else { return }
    program.texts.append(text)
    emit(.text(program.texts.count - 1), span)
  }

  // MARK: Lines

  /// How many of the spaces at the start of a line it loses.
  private func dedentation(of line: Range<Int>) -> Int {
    guard let dedent = open.last?.dedent, !dedent.isEmpty else { return 0 }
    return zip(file.bytes[dedent], file.bytes[line]).prefix { $0 == $1 }.count
  }

  /// The spaces at the start of a line, without those that it loses.
  private func dedented(_ blanks: Range<Int>) -> [UInt8] {
    Array(file.bytes[blanks].dropFirst(dedentation(of: blanks)))
  }

  /// The indentation of the first line in a block that isn't blank, not counting the line of
  /// the opening tag.
  private func blanks(ofFirstLineIn block: Token) -> Range<Int>? {
    block.partner.flatMap { file.blanks(ofFirstLineIn: block.span.end..<tokens[$0].span.start) }
  }

  // MARK: Emitting

  private mutating func emit(_ instruction: Program.Instruction, _ span: Span) {
    program.instructions.append(instruction)
    program.places.append(Problem.Location(file: file, span: span))
  }

  private mutating func push(_ kind: Open.Kind, dedent: Range<Int>? = nil) {
    open.append(Open(kind: kind, dedent: dedent ?? open.last?.dedent ?? 0..<0))
  }

  private mutating func path(_ text: String) -> Int {
    let names = text == "." ? [] : text.split(separator: ".").map(String.init)
    let components = names.map { program.names.intern($0) }
    let start = program.parts.count
    program.parts += components.dropFirst()
    program.paths.append(
      Program.Path(first: components.first, rest: start..<program.parts.count))
    return program.paths.count - 1
  }

  private mutating func report(_ message: String, _ span: Span) {
    problems.append(Problem(.error, message, at: Problem.Location(file: file, span: span)))
  }
}

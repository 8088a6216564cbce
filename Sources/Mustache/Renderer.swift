import ApusDiagnostics

/// Walks a program with the values in scope and prints. One loop over instructions, whatever the
/// templates do: how deep they are nested costs memory, but no stack. Refuses what
/// ``Limits`` and, in code mode, ``Mode/code`` refuse. It can't be copied, so that no step does by
/// mistake.
struct Renderer: ~Copyable {
  let program: Program
  let mode: Mode
  private let limits: Limits
  var printer: Printer
  var context: ContextStack
  private var activations: [Activation] = []
  /// What is given for blocks here.
  private var scope: Scope?
  /// The same around each partial, parent and argument of a block that has begun.
  private var outerScopes: [Scope?] = []
  /// The instruction at work.
  private var counter = 0
  private var steps = 0

  init(
    _ program: Program, mode: Mode, limits: Limits, style: LineStyle, root: Value,
    appendingTo bytes: [UInt8]
  ) {
    self.program = program
    self.mode = mode
    self.limits = limits
    printer = Printer(program, mode: mode, limits: limits, style: style, appendingTo: bytes)
    context = ContextStack(root, names: program.names, mode: mode)
  }

  /// Gives the bytes back, with what was printed if the rendering came to its end.
  mutating func takeOutput(isComplete: Bool) -> [UInt8] { printer.take(isComplete: isComplete) }

  /// Renders the template that begins at an instruction.
  mutating func run(from entry: Int) throws(Problem) {
    counter = entry
    let (instructions, texts) = (program.instructions, program.texts)
    while true {
      try count(1)
      switch instructions[counter] {
      case .text(let text):
        printer.append(texts[text])
        try checkOutput()
        counter += 1
      case .startLine:
        printer.startLine()
        try checkOutput()
        counter += 1
      case .print(let path, let isEscaped):
        try printValue(of: path, isEscaped: isEscaped)
        try checkOutput()
        counter += 1
      case .section(let path, let end):
        try beginSection(path, end: end)
      case .inverted(let path, let end):
        counter = try lookUp(path).isTrue ? end : counter + 1
      case .endSection:
        endSection()
      case .call(let call):
        try begin(call: call)
      case .block(let block):
        try begin(program.blocks[block])
      case .group:
        try activate(.layout)
        printer.beginGroup()
        try checkOutput()
        counter += 1
      case .endGroup(let isAlone):
        activations.removeLast()
        printer.endGroup(isAlone: isAlone)
        try checkOutput()
        counter += 1
      case .variant(let isBroken):
        guard printer.depth > 0 else {
          throw Problem(.error, "'\(Compiler.broken)' is only known in a group", at: place)
        }
        try activate(.layout)
        printer.beginVariant(isBroken: isBroken)
        try checkOutput()
        counter += 1
      case .endVariant(let isBroken):
        activations.removeLast()
        printer.endVariant(isBroken: isBroken)
        counter += 1
      case .end:
        if let activation = activations.popLast() {
          leave(activation)
        } else {
          printer.layOut()
          return try checkOutput()
        }
      }
    }
  }

  // MARK: Sections

  private mutating func beginSection(_ path: Int, end: Int) throws(Problem) {
    let value = try lookUp(path)
    guard value.isTrue else {
      counter = end
      return
    }
    counter += 1
    if case .list(let items) = value {
      try activate(.list(body: counter))
      context.push(firstOf: items)
      return
    }
    var isInScope = true
    // A flag can't be printed in code: `.` goes on to mean the item around it.
    if mode == .code, case .bool = value { isInScope = false }
    try activate(.section(isInScope: isInScope))
    if isInScope { context.push(value) }
  }

  private mutating func endSection() {
    counter += 1
    switch activations.popLast() {
    case .section(let isInScope)?:
      if isInScope { context.pop() }
    case .list(let body)?:
      if context.advance() {
        activations.append(.list(body: body))
        counter = body
      } else {
        context.pop()
      }
    case .layout?, .call?, .argument?, nil: break
    }
  }

  // MARK: Partials, parents and blocks

  private mutating func begin(call: Int) throws(Problem) {
    let end = program.calls[call].end
    guard let entry = try entry(ofCall: call) else {
      counter = end
      return
    }
    try activate(
      .call(
        end: end, indentation: printer.indentation,
        withinLine: program.calls[call].isWithinLine ? printer.mark : nil))
    outerScopes.append(scope)
    printer.indent(by: program.calls[call].indentation)
    if !program.calls[call].arguments.isEmpty { try give(program.calls[call].arguments) }
    counter = entry
  }

  private mutating func entry(ofCall call: Int) throws(Problem) -> Int? {
    if let entry = program.calls[call].entry { return entry }
    guard case .dynamic(let path) = program.calls[call].target else { return nil }
    let value = try lookUp(path)
    if case .text(let name) = value {
      if let entry = program.entries[name] { return entry }
      guard mode == .code else { return nil }
      throw Problem(
        .error, "no template '\(name)', which '\(text(of: path))' names", at: place,
        hint: Suggestion.hint(for: name, among: program.entries.keys.sorted()))
    }
    guard mode == .code else { return nil }
    throw Problem(
      .error, "'\(text(of: path))' names no template: it is \(value.kind)", at: place)
  }

  /// Adds to what is given for blocks; what the templates around gave goes first.
  private mutating func give(_ arguments: [Program.Argument]) throws(Problem) {
    var all = scope?.arguments ?? [:]
    try count(all.count + arguments.count)
    for argument in arguments where scope?.arguments[argument.block] == nil {
      all[argument.block] = Scope.Argument(
        entry: argument.entry, startsLine: argument.startsLine, scope: scope)
    }
    scope = Scope(all)
  }

  private mutating func begin(_ block: Program.Block) throws(Problem) {
    guard let argument = scope?.arguments[block.name] else {
      counter += 1
      return
    }
    try activate(
      .argument(
        end: block.end, indentation: printer.indentation, lineEnd: block.lineEnd))
    outerScopes.append(scope)
    printer.indent(by: block.indentation)
    scope = argument.scope
    counter = argument.entry
    if block.lineEnd != nil, !argument.startsLine { printer.startLine() }
  }

  private mutating func leave(_ activation: Activation) {
    switch activation {
    case .call(let end, let indentation, let mark):
      if let mark { printer.dropLineEnd(since: mark) }
      printer.outdent(to: indentation)
      scope = outerScopes.removeLast()
      counter = end
    case .argument(let end, let indentation, let lineEnd):
      printer.outdent(to: indentation)
      if let lineEnd { printer.endLine(with: lineEnd) }
      scope = outerScopes.removeLast()
      counter = end
    case .section, .list, .layout:
      counter += 1
    }
  }

  // MARK: Limits
  // What is called at each step is mutating even where it changes nothing: for a method that isn't,
  // the compiler copies the whole renderer.

  var place: Problem.Location { program.places[counter] }

  /// A path as the template has it.
  func text(of path: Int) -> String { program.text(of: program.paths[path]) }

  private mutating func activate(_ activation: Activation) throws(Problem) {
    guard activations.count < limits.depth else {
      throw Problem(
        .error, "templates are nested more than \(limits.depth) deep", at: place,
        hint: "does a partial include itself without end?")
    }
    activations.append(activation)
  }

  private mutating func count(_ steps: Int) throws(Problem) {
    self.steps += steps
    guard self.steps <= limits.steps else {
      throw Problem(.error, "rendering takes more than \(limits.steps) steps", at: place)
    }
  }

  private mutating func checkOutput() throws(Problem) {
    guard !printer.isOverfull else {
      throw Problem(.error, "more than \(limits.output) bytes are printed", at: place)
    }
    guard !printer.hasTooManyPieces else {
      throw Problem(
        .error, "a line with groups has more than \(limits.pieces) pieces", at: place)
    }
  }
}

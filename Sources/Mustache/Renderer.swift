import ApusDiagnostics

/// Walks a program with the values in scope and prints. One loop over instructions, whatever the
/// templates do: how deep they stand in each other costs memory, but no stack. Refuses what
/// ``Limits`` and, in code mode, ``Mode/code`` refuse.
struct Renderer {
  private let program: Program
  private let mode: Mode
  private let limits: Limits
  private var output: Output
  private var context: ContextStack
  private var activations: [Activation] = []
  /// What is given for blocks here.
  private var scope: Scope?
  /// The instruction at work.
  private var counter = 0
  private var steps = 0

  init(_ program: Program, mode: Mode, limits: Limits, root: Value, appendingTo bytes: [UInt8]) {
    self.program = program
    self.mode = mode
    self.limits = limits
    output = Output(bytes, mode: mode, limit: limits.output)
    context = ContextStack(root, names: program.names, mode: mode)
  }

  /// Gives the bytes back, with what was printed if the rendering came to its end.
  mutating func takeOutput(isComplete: Bool) -> [UInt8] { output.take(isComplete: isComplete) }

  /// Renders the template that begins at an instruction.
  mutating func run(from entry: Int) throws(Problem) {
    counter = entry
    let (instructions, texts) = (program.instructions, program.texts)
    while true {
      try count(1)
      switch instructions[counter] {
      case .text(let text):
        output.append(texts[text])
        try checkOutput()
        counter += 1
      case .startLine:
        output.startLine()
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
      case .end:
        guard let activation = activations.popLast() else { return }
        leave(activation)
      }
    }
  }

  // MARK: Values

  private func lookUp(_ path: Int) throws(Problem) -> Value {
    var value = context.value(of: program.paths[path].first)
    if !program.paths[path].rest.isEmpty {
      for name in program.paths[path].rest {
        value = value.flatMap { context.member(name, of: $0) }
      }
    }
    if let value { return value }
    if mode == .html { return .null }
    throw context.problem(withUnknown: program.paths[path], at: place)
  }

  private mutating func printValue(of path: Int, isEscaped: Bool) throws(Problem) {
    if mode == .code {
      guard case .code(let source) = try lookUp(path) else { throw try refusal(of: path) }
      return output.append(code: source.utf8)
    }
    switch try lookUp(path) {
    case .code(let source): output.append(source.utf8, isEscaped: isEscaped)
    case .text(let text): output.append(text.utf8, isEscaped: isEscaped)
    case .bool(let flag): output.append((flag ? "true" : "false").utf8, isEscaped: false)
    case .null, .list, .object: break
    }
  }

  private func refusal(of path: Int) throws(Problem) -> Problem {
    let name = program.paths[path].text
    let value = try lookUp(path)
    if case .null = value {
      return Problem(
        .error, "'\(name)' has no value here", at: place,
        hint: "print it in a section that tests it")
    }
    return Problem(
      .error, "'\(name)' is not code, but \(value.kind)", at: place,
      hint: "only code can be printed")
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
      try activate(.list(items, body: counter))
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
    switch activations.last {
    case .section(let isInScope)?:
      if isInScope { context.pop() }
    case .list(let items, let body)?:
      if context.advance(in: items) {
        counter = body
        return
      }
      context.pop()
    case .call?, .argument?, nil: break
    }
    activations.removeLast()
  }

  // MARK: Partials, parents and blocks

  private mutating func begin(call: Int) throws(Problem) {
    let end = program.calls[call].end
    guard let entry = try entry(ofCall: call) else {
      counter = end
      return
    }
    try activate(.call(end: end, indentation: output.indentation.count, scope: scope))
    output.indent(by: program.calls[call].indentation)
    if !program.calls[call].arguments.isEmpty { try give(program.calls[call].arguments) }
    counter = entry
  }

  private func entry(ofCall call: Int) throws(Problem) -> Int? {
    guard case .dynamic(let path) = program.calls[call].target else {
      return program.calls[call].entry
    }
    let value = try lookUp(path)
    if case .text(let name) = value {
      if let entry = program.entries[name] { return entry }
      guard mode == .code else { return nil }
      throw Problem(
        .error, "no template '\(name)', which '\(program.paths[path].text)' names", at: place,
        hint: Suggestion.hint(for: name, among: program.entries.keys.sorted()))
    }
    guard mode == .code else { return nil }
    throw Problem(
      .error, "'\(program.paths[path].text)' names no template: it is \(value.kind)", at: place)
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
        end: block.end, indentation: output.indentation.count, scope: scope,
        lineEnd: block.lineEnd))
    output.indent(by: block.indentation)
    scope = argument.scope
    counter = argument.entry
    if block.lineEnd != nil, !argument.startsLine { output.startLine() }
  }

  private mutating func leave(_ activation: Activation) {
    switch activation {
    case .call(let end, let indentation, let outer):
      output.outdent(to: indentation)
      scope = outer
      counter = end
    case .argument(let end, let indentation, let outer, let lineEnd):
      output.outdent(to: indentation)
      if let lineEnd { output.endLine(with: lineEnd) }
      scope = outer
      counter = end
    case .section, .list:
      counter += 1
    }
  }

  // MARK: Limits

  private var place: Problem.Location { program.places[counter] }

  private mutating func activate(_ activation: Activation) throws(Problem) {
    guard activations.count < limits.depth else {
      throw Problem(
        .error, "templates stand more than \(limits.depth) deep in each other", at: place,
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

  private func checkOutput() throws(Problem) {
    guard !output.isOverfull else {
      throw Problem(.error, "more than \(limits.output) bytes are printed", at: place)
    }
  }
}

import ApusDiagnostics

/// Templates that include each other, parsed and linked once and rendered as often as you like.
public struct TemplateLibrary: Sendable {
  private var program: Program
  private let mode: Mode
  private let limits: Limits
  private let style: LineStyle

  /// Parses templates and links the partials and parents that they name.
  ///
  /// - Parameters:
  ///   - files: The templates and the names by which they include each other. Of several with the
  ///     same name the last counts, so whoever overrides a template puts it behind.
  ///   - mode: What templates may print, and how strict they are.
  ///   - limits: What one rendering may cost.
  ///   - style: How groups break lines.
  /// - Throws: All problems of all templates, in reading order.
  public init(
    _ files: [(name: String, file: SourceFile)], mode: Mode, limits: Limits = Limits(),
    style: LineStyle = LineStyle()
  ) throws(TemplateProblems) {
    self.mode = mode
    self.limits = limits
    self.style = style
    var compiler = Compiler(mode: mode, style: style)
    var unit = IndentationUnit()
    var problems: [Problem] = []
    let last = Dictionary(
      files.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { $1 })
    for (offset, template) in files.enumerated() where last[template.name] == offset {
      var scanner = Scanner(template.file)
      var tokens = scanner.scan()
      var nesting = Nesting(template.file, depth: limits.depth)
      nesting.match(&tokens)
      unit.read(tokens, of: template.file)
      // A tag that can't be read may be the one that another is missing.
      let found = scanner.problems.isEmpty ? nesting.problems : scanner.problems
      problems += found
      // What isn't matched can't be compiled, but the template can be included.
      if !found.isEmpty { tokens = [] }
      compiler.compile(
        LineLayout.apply(to: tokens, of: template.file), of: template.file, as: template.name)
    }
    program = compiler.program
    program.unit = unit.blanks
    problems += compiler.problems + link()
    guard problems.isEmpty else { throw TemplateProblems(problems.inReadingOrder()) }
  }

  /// The names of all templates, sorted.
  public var names: [String] { program.entries.keys.sorted() }

  /// The names of the templates that partial and parent tags name, without dynamic names.
  public var includedNames: Set<String> {
    Set(
      program.calls.compactMap { call in
        if case .name(let name) = call.target { name } else { nil }
      })
  }

  /// Renders a template.
  ///
  /// - Parameters:
  ///   - name: The template's name.
  ///   - value: The value of `.`, whose names are in scope: an object, as a rule.
  /// - Throws: What stopped the rendering, at the tag where it did; an unknown template.
  public func render(_ name: String, with value: Value) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    try render(name, with: value, into: &bytes)
    return bytes
  }

  /// Renders a template and appends it to bytes, which stay as they are if the rendering fails.
  public func render(
    _ name: String, with value: Value, into bytes: inout [UInt8]
  ) throws(Problem) {
    guard let entry = program.entries[name] else {
      throw Problem(
        .error, "no template '\(name)'", hint: Suggestion.hint(for: name, among: names))
    }
    var renderer = Renderer(
      program, mode: mode, limits: limits, style: style, root: value, appendingTo: bytes)
    bytes = []
    do throws(Problem) {
      try renderer.run(from: entry)
      bytes = renderer.takeOutput(isComplete: true)
    } catch {
      bytes = renderer.takeOutput(isComplete: false)
      throw error
    }
  }

  /// Finds what partials and parents name; in code mode all of it must be there.
  private mutating func link() -> [Problem] {
    var problems: [Problem] = []
    let names = names
    let blocks = Set(program.blocks.map(\.name))
    for (counter, instruction) in program.instructions.enumerated() {
      guard case .call(let index) = instruction else { continue }
      let call = program.calls[index]
      if case .name(let name) = call.target {
        program.calls[index].entry = program.entries[name]
        if mode == .code, program.entries[name] == nil {
          problems.append(
            Problem(
              .error, "no template '\(name)'", at: program.places[counter],
              hint: Suggestion.hint(for: name, among: names)))
        }
      }
      guard mode == .code else { continue }
      for argument in call.arguments where !blocks.contains(argument.block) {
        let name = program.blockNames.names[argument.block]
        problems.append(
          Problem(
            .error, "no template has a block '\(name)'", at: argument.place,
            hint: Suggestion.hint(for: name, among: program.knownBlocks)))
      }
    }
    return problems
  }
}

/// Why templates can't be used.
public struct TemplateProblems: Error, Sendable {
  /// All of them, in reading order; never empty.
  public let problems: [Problem]

  init(_ problems: [Problem]) {
    self.problems = problems
  }
}

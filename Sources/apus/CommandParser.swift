import ApusDiagnostics

/// Makes a command of the words after `apus`.
///
/// Options may stand anywhere behind the command, as `--name VALUE` or `--name=VALUE`; `--` ends
/// them. What isn't known is refused, with the name that was probably meant, and so are an option
/// given twice and a value that is missing.
struct CommandParser {
  /// Takes a value or is just there.
  private enum Option: String, CaseIterable {
    case output, style, templates, depfile, only, copy
    case check, help, verbose, version
    case noDocumentation = "no-docs"

    var takesValue: Bool {
      switch self {
      case .output, .style, .templates, .depfile, .only, .copy: true
      case .check, .help, .verbose, .version, .noDocumentation: false
      }
    }

    /// Whether it may be given several times.
    var isRepeatable: Bool { self == .only }

    /// What its value is.
    var valueDescription: String {
      switch self {
      case .only: "a pattern"
      case .style: "a style"
      default: "a path"
      }
    }
  }

  private var rest: ArraySlice<String>
  private var operands: [String] = []
  private var values: [Option: String] = [:]
  private var patterns: [String] = []

  static func parse(_ arguments: [String]) throws(UsageError) -> Command {
    var parser = CommandParser(rest: arguments[...])
    return try parser.parse()
  }

  private init(rest: ArraySlice<String>) {
    self.rest = rest
  }

  private mutating func parse() throws(UsageError) -> Command {
    guard let word = rest.popFirst() else { throw UsageError("expected a command") }
    switch word {
    case "generate":
      try parse(.generate, allowing: [.output, .style, .templates, .check, .depfile])
      if values[.help] != nil { return .help(.generate) }
      return .generate(try generateOptions())
    case "check":
      try parse(.check, allowing: [.templates])
      if values[.help] != nil { return .help(.check) }
      return .check(CheckOptions(specs: try specs(), templates: values[.templates]))
    case "format":
      try parse(.format, allowing: [.check])
      if values[.help] != nil { return .help(.format) }
      return .format(specs: try specs(), isCheck: values[.check] != nil)
    case "import":
      try parse(.importing, allowing: [.only, .noDocumentation, .verbose, .output])
      if values[.help] != nil { return .help(.importing) }
      return .importing(try importOptions())
    case "templates":
      try parse(.templates, allowing: [.copy])
      if values[.help] != nil { return .help(.templates) }
      guard operands.isEmpty else {
        throw UsageError(
          "'apus templates' takes no paths", hint: "to copy the templates, use '--copy DIR'")
      }
      return .templates(copy: values[.copy])
    case "help": return .help(try topic())
    case "--help", "-h": return .help(nil)
    case "--version": return .version
    default:
      let known = Command.Topic.allCases.map(\.rawValue) + ["help", "--help", "--version"]
      let kind = word.hasPrefix("-") ? "option" : "command"
      throw UsageError("unknown \(kind) '\(word)'", hint: Suggestion.hint(for: word, among: known))
    }
  }

  private mutating func topic() throws(UsageError) -> Command.Topic? {
    guard let word = rest.popFirst() else { return nil }
    guard let topic = Command.Topic(rawValue: word) else {
      throw UsageError(
        "unknown command '\(word)'",
        hint: Suggestion.hint(for: word, among: Command.Topic.allCases.map(\.rawValue)))
    }
    return topic
  }

  // MARK: Options

  private mutating func parse(
    _ command: Command.Topic, allowing allowed: [Option]
  ) throws(UsageError) {
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      if word == "-h" {
        values[.help] = ""
      } else if word == "-o", allowed.contains(.output) {
        try parseOption("--output", of: command, allowed: allowed)
      } else if word.hasPrefix("-"), word != Command.standardInput {
        try parseOption(word, of: command, allowed: allowed + [.help])
      } else {
        operands.append(word)
      }
    }
  }

  private mutating func parseOption(
    _ word: String, of command: Command.Topic, allowed: [Option]
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = allowed.first(where: { "--\($0.rawValue)" == name }) else {
      throw UsageError(
        "unknown option '\(name)' for 'apus \(command.rawValue)'",
        hint: Suggestion.hint(for: name, among: allowed.map { "--\($0.rawValue)" }))
    }
    guard option.takesValue else {
      guard parts.count == 1 else { throw UsageError("'\(name)' takes no value") }
      values[option] = ""
      return
    }
    guard values[option] == nil || option.isRepeatable else {
      throw UsageError("'\(name)' is given twice")
    }
    // An option where the value should be means that the value was forgotten.
    let isNext = parts.count == 1 && rest.first?.hasPrefix("-") == false
    let value = isNext ? rest.removeFirst() : parts.count == 2 ? String(parts[1]) : ""
    guard !value.isEmpty else {
      throw UsageError("expected \(option.valueDescription) after '\(name)'")
    }
    values[option] = value
    if option == .only { patterns.append(value) }
  }

  private func generateOptions() throws(UsageError) -> GenerateOptions {
    var options = GenerateOptions(specs: try specs())
    if let output = values[.output] { options.output = output }
    options.style = values[.style]
    let styles = Pipeline.styles.map(\.name)
    if let style = options.style, !styles.contains(style) {
      throw UsageError(
        "unknown style '\(style)'",
        hint: Suggestion.hint(for: style, among: styles)
          ?? "there are: \(styles.joined(separator: ", "))")
    }
    options.templates = values[.templates]
    options.isCheck = values[.check] != nil
    options.depfile = values[.depfile]
    guard !options.isCheck || options.depfile == nil else {
      throw UsageError("'--depfile' makes no sense with '--check', which writes nothing")
    }
    if let depfile = options.depfile, options.specs.contains(depfile) {
      throw UsageError("'\(depfile)' can't be both a spec and the dependency file")
    }
    return options
  }

  private func importOptions() throws(UsageError) -> ImportOptions {
    guard operands.first == "openapi" else {
      let hint = operands.first.flatMap { Suggestion.hint(for: $0, among: ["openapi"]) }
      throw UsageError(
        "expected the kind of document to import",
        hint: hint ?? "there is one: 'apus import openapi FILE.json'")
    }
    guard operands.count == 2, let document = operands.last, !document.isEmpty else {
      throw UsageError(
        "expected the path of one document", hint: "or '-' for standard input")
    }
    if values[.output] == document, document != Command.standardInput {
      throw UsageError("'\(document)' can't be both the document and the spec")
    }
    return ImportOptions(
      document: document, only: patterns, includesDocumentation: values[.noDocumentation] == nil,
      isVerbose: values[.verbose] != nil, output: values[.output])
  }

  private func specs() throws(UsageError) -> [String] {
    guard !operands.isEmpty else {
      throw UsageError("expected the path of a spec", hint: "or '-' for standard input")
    }
    guard !operands.contains("") else { throw UsageError("expected a path, found ''") }
    var seen: Set<String> = []
    for path in operands where !seen.insert(path).inserted {
      throw UsageError("'\(path)' is given twice")
    }
    return operands
  }
}

import ApusDiagnostics
import ApusImporters
import ApusMustache
import ApusOutput
import ApusSwiftEmitter
import ApusTemplates

/// Does what a command line asks for: reads, takes what was read through the stages, and writes.
struct Tool {
  static let version = "0.1.0"

  var reader = SourceReader()
  /// Of earlier runs; without, each run does all of its work.
  var records: RunRecords?

  /// - Parameter arguments: the words after `apus`.
  func run(_ arguments: [String]) -> Outcome {
    var outcome = Outcome()
    do throws(UsageError) {
      switch try CommandParser.parse(arguments) {
      case .generate(let options): generate(options, &outcome)
      case .check(let options): check(options, &outcome)
      case .format(let specs, let isCheck): format(specs, isCheck: isCheck, &outcome)
      case .importing(let options): importDocument(options, &outcome)
      case .templates(let folder): templates(copiedTo: folder, &outcome)
      case .help(let topic): outcome.write(HelpText.page(for: topic).utf8)
      case .version: outcome.writeLine("apus \(Self.version)")
      }
    } catch {
      outcome.exitCode = .usage
      outcome.report(Problem(.error, error.message, hint: error.hint ?? "see 'apus --help'"))
    }
    return outcome
  }

  // MARK: Generating

  private func generate(_ options: GenerateOptions, _ outcome: inout Outcome) {
    let specs = reader.specs(at: options.specs, reportingTo: &outcome)
    let style = Pipeline.styles.first { $0.name == options.style } ?? .runtime
    let templates = templates(in: options.templates, &outcome)
    guard !options.isCheck else {
      // Whatever an earlier run left, this says what the specs say.
      return compare(run(specs, style, templates, &outcome), options, &outcome)
    }
    let record = records.map {
      RunRecord(of: specs, style: style.name, templates, below: options.output, in: $0)
    }
    let known = outcome.problems.isEmpty ? record?.apis : nil
    let apis = known ?? run(specs, style, templates, &outcome)
    guard outcome.exitCode == .success else { return }
    let plan = OutputPlanner.plan(apis, in: options.output)
    outcome.report(plan.problems)
    guard plan.problems.isEmpty else { return }
    do throws(Problem) {
      let inputs = options.specs.filter { $0 != Command.standardInput }
      try write(plan, options, readFrom: inputs + templates.map(\.file.path), &outcome)
    } catch {
      outcome.report(error)
    }
    // Warnings are said again each time.
    if known == nil, outcome.problems.isEmpty { record?.keep(apis) }
  }

  private func templates(in folder: String?, _ outcome: inout Outcome) -> [Template] {
    guard let folder else { return [] }
    return TemplateFolder(path: folder).templates(reader: reader, reportingTo: &outcome)
  }

  private func run(
    _ specs: [SourceFile], _ style: TemplateSet, _ templates: [Template],
    _ outcome: inout Outcome
  ) -> [GeneratedAPI] {
    do throws(TemplateProblems) {
      return try Pipeline(style: style, templates: templates).run(specs, reportingTo: &outcome)
    } catch {
      outcome.report(error.problems)
      return []
    }
  }

  private func compare(
    _ apis: [GeneratedAPI], _ options: GenerateOptions, _ outcome: inout Outcome
  ) {
    guard outcome.exitCode == .success else { return }
    let plan = OutputPlanner.plan(apis, in: options.output)
    outcome.report(plan.problems)
    let differences = plan.differences
    for line in differences { outcome.writeLine(line) }
    guard !differences.isEmpty else { return }
    let files = differences.count == 1 ? "1 file differs" : "\(differences.count) files differ"
    let hint =
      plan.problems.isEmpty && plan.changes.isEmpty
      ? "remove what is no longer generated" : "run 'apus generate' without '--check'"
    outcome.report(Problem(.error, "\(files) from what the specs say", hint: hint))
  }

  private func write(
    _ plan: OutputPlan, _ options: GenerateOptions, readFrom inputs: [String],
    _ outcome: inout Outcome
  ) throws(Problem) {
    removeLeftovers(besides: plan.entries.map(\.change.path) + [options.depfile].compactMap { $0 })
    if let records { Staging.removeLeftovers(in: records.folder) }
    var changes = plan.changes
    if let depfile = options.depfile {
      let outputs = plan.entries.filter { $0.change.bytes != nil }.map(\.change.path)
      let folders = options.templates.map { TemplateFolder(path: $0).folders } ?? []
      let dependencies = inputs + folders + outputs
      // Last, so that it is newer than all that it tells of.
      changes.append(try DependencyFile(path: depfile, dependencies: dependencies).change())
    }
    try FileWriter.make(changes)
    FileWriter.removeFolders(emptiedBy: changes, below: options.output)
    outcome.report(plan.warnings)
    for line in plan.summary { outcome.writeLine(line) }
  }

  /// Removes what earlier runs that were killed have left in the folders that this one writes to.
  private func removeLeftovers(besides paths: [String]) {
    var seen: Set<String> = []
    for path in paths {
      let folder = path.folder ?? "."
      if seen.insert(folder).inserted { Staging.removeLeftovers(in: folder) }
    }
  }

  // MARK: Importing

  private func importDocument(_ options: ImportOptions, _ outcome: inout Outcome) {
    guard let file = reader.document(at: options.document, reportingTo: &outcome) else { return }
    let importer = OpenAPIImporter(
      only: options.only, includesDocumentation: options.includesDocumentation,
      isVerbose: options.isVerbose)
    let (spec, problems) = importer.run(file)
    outcome.report(problems)
    guard let spec, outcome.exitCode == .success else { return }
    let bytes = Array(spec.utf8)
    checkImported(SourceFile(path: options.output ?? "<spec>", bytes: bytes), &outcome)
    guard outcome.exitCode == .success else { return }
    guard let output = options.output else { return outcome.write(bytes) }
    do throws(Problem) {
      let status = try FileSystem.status(of: output)
      // Through a symbolic link, which stays one.
      let path = status?.kind == .link ? try FileSystem.destination(of: output) : output
      removeLeftovers(besides: [path])
      let previous: FileChange.Previous?
      if let mode = try FileSystem.status(of: path)?.mode {
        previous = FileChange.Previous(
          bytes: try FileSystem.contents(of: path, limit: SourceReader.maximumDocumentSize),
          mode: mode)
      } else {
        previous = nil
      }
      if previous?.bytes == bytes { return }
      try FileWriter.make([FileChange(path: path, bytes: bytes, previous: previous)])
    } catch {
      outcome.report(error)
    }
  }

  /// Refuses a spec that `apus check` would refuse: it isn't worth writing.
  private func checkImported(_ spec: SourceFile, _ outcome: inout Outcome) {
    var checked = Outcome()
    Pipeline.check([spec], reportingTo: &checked)
    let mistakes = checked.problems.filter { $0.severity == .error }
    guard !mistakes.isEmpty else { return }
    outcome.report(mistakes)
    outcome.report(
      Problem(
        .error, "the spec that was made of the document has mistakes, so it is not written",
        hint: "this is a fault of apus; '--only' may leave out what it comes from"))
  }

  // MARK: Templates

  private func templates(copiedTo folder: String?, _ outcome: inout Outcome) {
    guard let folder else { return outcome.write(TemplateCatalog.text.utf8) }
    TemplateFolder(path: folder).write(BuiltInTemplates.all, reportingTo: &outcome)
  }

  // MARK: Checking and formatting

  private func check(_ options: CheckOptions, _ outcome: inout Outcome) {
    let specs = reader.specs(at: options.specs, reportingTo: &outcome)
    guard let folder = options.templates else {
      return Pipeline.check(specs, reportingTo: &outcome)
    }
    let templates = templates(in: folder, &outcome)
    let apis = run(specs, .runtime, templates, &outcome)
    outcome.report(OutputLayout.problems(in: apis.map(\.layout)))
  }

  private func format(_ specs: [String], isCheck: Bool, _ outcome: inout Outcome) {
    let files = reader.specs(at: specs, reportingTo: &outcome)
    SpecFormatter.run(files, isCheck: isCheck, reportingTo: &outcome)
  }
}

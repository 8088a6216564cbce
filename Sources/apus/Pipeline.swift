import ApusAPIModel
import ApusDiagnostics
import ApusMustache
import ApusOutput
import ApusSpecLanguage
import ApusStandaloneTemplates
import ApusSwiftEmitter
import ApusSwiftPlan
import ApusTemplates

/// All stages, from the text of specs to the text of Swift files; it touches no file.
///
/// In go specs, and templates to use instead of built-in ones; out come the files of each API. Each
/// stage is only gone into without errors in the one before, and an API is only there without any.
struct Pipeline {
  private let emitter: SwiftEmitter
  /// What is wrong with the set of templates as a whole.
  private let templateProblems: [Problem]
  private let style: TemplateSet

  /// The sets of built-in templates; the first is used unless another is asked for.
  static let styles: [TemplateSet] = [.runtime, .standalone]

  /// - Throws: All that is wrong with the templates.
  init(
    style: TemplateSet = .runtime, templates: [Template] = []
  ) throws(TemplateProblems) {
    self.style = style
    let builtIn = style.templates.map {
      (name: $0.name, file: SourceFile(path: "<built-in>/\($0.name).mustache", bytes: $0.text))
    }
    let own = templates.map { (name: $0.name, file: $0.file) }
    let library = try TemplateLibrary(builtIn + own, mode: .code)
    emitter = SwiftEmitter(templates: library, ownFiles: templates.compactMap(\.ownFile))
    templateProblems = Self.unused(
      of: templates, besides: builtIn.map(\.name), in: library)
  }

  /// A template that nothing prints is a mistake in its name, or left over.
  private static func unused(
    of templates: [Template], besides builtIn: [String], in library: TemplateLibrary
  ) -> [Problem] {
    templates.compactMap { template in
      let name = template.name
      guard template.ownFile == nil, !builtIn.contains(name),
        !library.includedNames.contains(name)
      else { return nil }
      let path = template.file.path
      if let hint = Suggestion.hint(for: name, among: builtIn) {
        return Problem(
          .error, "'\(path)' replaces no built-in template, and no template includes it",
          hint: hint)
      }
      return Problem(
        .warning, "no template includes '\(path)'",
        hint: "write '{{>\(name)}}' where it should be; 'apus templates' lists the built-in ones")
    }
  }

  /// Takes specs through all stages, and reports all that is wrong with them.
  func run(_ specs: [SourceFile], reportingTo outcome: inout Outcome) -> [GeneratedAPI] {
    var generated: [GeneratedAPI] = []
    outcome.report(templateProblems)
    if let omissions = style.omissions { outcome.report(Problem(.warning, omissions)) }
    for api in Self.apis(of: specs, reportingTo: &outcome) {
      let lacking = MissingFeatures.problems(in: api, for: style)
      outcome.report(lacking)
      guard lacking.isEmpty else { continue }
      var (files, problems) = emitter.emit(api)
      outcome.report(problems)
      guard !problems.hasErrors else { continue }
      // One by one, so that the texts are not all there twice.
      for index in files.indices { files[index].text = GeneratedMark.stamp(files[index].text) }
      generated.append(
        GeneratedAPI(
          name: api.name.text, files: files.map { .init(path: $0.path, bytes: $0.text) }))
    }
    return generated
  }

  /// Reports all that is wrong with specs, as `run` does, without rendering anything.
  static func check(_ specs: [SourceFile], reportingTo outcome: inout Outcome) {
    var layouts: [OutputLayout] = []
    for api in apis(of: specs, reportingTo: &outcome) {
      let plan = SwiftPlan(api)
      outcome.report(plan.problems)
      guard !plan.problems.hasErrors else { continue }
      layouts.append(OutputLayout(name: api.name.text, paths: plan.files.map(\.path)))
    }
    if outcome.exitCode == .success { outcome.report(OutputLayout.problems(in: layouts)) }
  }

  /// The APIs that specs describe, without those that something is wrong with.
  private static func apis(
    of specs: [SourceFile], reportingTo outcome: inout Outcome
  ) -> [API] {
    var apis: [API] = []
    var owners: [String: String] = [:]
    for spec in specs {
      guard let api = api(of: spec, reportingTo: &outcome) else { continue }
      let name = api.name.text
      if let owner = owners.updateValue(spec.path, forKey: name) {
        outcome.report(
          Problem(
            .error, "the API '\(name)' is described in '\(owner)' too",
            at: .init(file: spec, span: api.name.span)))
        continue
      }
      apis.append(api)
    }
    return apis
  }

  private static func api(of spec: SourceFile, reportingTo outcome: inout Outcome) -> API? {
    let (tree, problems) = Parser.parse(spec)
    outcome.report(problems)
    guard !problems.hasErrors else { return nil }
    let (api, more) = APIBuilder.build(tree)
    outcome.report(more)
    return api
  }
}

import ApusDiagnostics
import ApusSpecLanguage

/// Makes the API model of a spec's syntax tree, pass by pass. Every mistake is reported in one run;
/// with any error there is no API.
public struct APIBuilder {
  /// The passes, in their order: each relies on what those before it put into the draft.
  private static let passes: [@Sendable (inout Draft) -> Void] = [
    ResolvePages.run,
    ResolveOperations.run,
    ResolveTypes.run,
    PlaceFields.run,
    ResolveRules.run,
    ResolveDefaults.run,
    FindUsage.run,
    CheckUnions.run,
    CheckPages.run,
    CheckTravel.run,
    CheckRecursion.run,
    CheckRules.run,
    ReadExamples.run,
    CheckUnused.run,
  ]

  /// The API of a spec, and what is wrong with the spec, in the order of the file.
  /// - Returns: no API if any problem is an error.
  public static func build(_ tree: SyntaxTree) -> (api: API?, problems: [Problem]) {
    let draft = draft(of: tree)
    let problems = draft.report.problems
    return (problems.hasErrors ? nil : draft.api, problems)
  }

  /// What the passes leave behind.
  static func draft(of tree: SyntaxTree) -> Draft {
    var report = Report(file: tree.file)
    let declarations = DeclareNames.run(tree, report: &report)
    let api = ReadSettings.run(declarations.api, in: tree.file, report: &report)
    var draft = Draft(declarations: declarations, api: api, report: report)
    for pass in passes { pass(&draft) }
    return draft
  }
}

import ApusDiagnostics
import ApusSpecLanguage

/// Makes the API model of a spec's syntax tree, pass by pass. Every mistake is reported in one run;
/// with any error there is no API.
public struct APIBuilder {
  /// The passes, in their order. Those called `Resolve…` add to the model, those called `Check…` only
  /// report.
  private static let passes: [@Sendable (inout Draft) -> Void] = [
    // First, since all others go by kind and name of the declarations.
    DeclareNames.run,
    // Before operations, which name servers and take the body format from here.
    ResolveSettings.run,
    // Before types, which may be lists in the form of a page.
    ResolvePages.run,
    // Before operations, so that the types declared are in the order of the spec and come first.
    ResolveTypes.run,
    ResolveOperations.run,
    // From here on every field has its type. Rules compare with values of a field's type.
    ResolveRules.run,
    ResolveDefaults.run,
    // Before the checks, some of which differ for requests and responses.
    FindUsage.run,
    CheckUnions.run,
    CheckPages.run,
    CheckWireFormats.run,
    CheckRecursion.run,
    CheckRules.run,
    // After rules, which an example's request must keep to.
    ResolveExamples.run,
    // Last, since it says nothing where there are errors.
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
    var draft = Draft(tree)
    for pass in passes { pass(&draft) }
    return draft
  }
}

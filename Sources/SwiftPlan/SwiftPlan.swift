import ApusAPIModel
import ApusDiagnostics

/// An API's Swift as facts: what each operation, record, enum, union, page and example becomes.
///
/// In comes an API model that passed every check; out come the problems of its Swift, and the facts,
/// each made when it is asked for. What is *written* for a fact is the templates' matter.
public final class SwiftPlan: Sendable {
  public let api: API
  let names: SwiftNames
  let relations: TypeRelations
  let recursion: Recursion
  /// What keeps the API from becoming Swift, and warnings.
  public let problems: [Problem]

  public init(_ api: API) {
    self.api = api
    names = SwiftNames(api)
    relations = TypeRelations(api)
    recursion = Recursion(api)
    problems = UnsupportedFeatures.problems(in: api) + names.problems
  }
}

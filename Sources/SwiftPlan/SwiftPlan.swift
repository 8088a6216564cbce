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

extension API {
  /// The fields of what inline types are written in.
  func fields(of owner: TypeOwner) -> [Field] {
    switch owner {
    case .operation(let index): operations[index].fields
    case .record(let index): records[index].fields
    }
  }

  /// The field of an owner that an inline type is written in, by its name there. Fields are in the
  /// order of the spec, so that few are looked at: an owner may have very many.
  func field(_ name: SpecName, of owner: TypeOwner) -> Field? {
    let fields = fields(of: owner)
    var (low, high) = (0, fields.count)
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].name.span.start < name.span.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < fields.count, fields[low].name.span == name.span else { return nil }
    return fields[low]
  }
}

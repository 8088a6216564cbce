import ApusAPIModel
import ApusNaming

/// All that a module declares, in the order of the spec, for files about the whole API.
public struct ModulePlan: Sendable {
  public let name: Identifier
  public let api: API
  /// The name of the API's description.
  public let apiName: Identifier
  public let operations: [RecordPlan]
  public let records: [RecordPlan]
  public let enumerations: [EnumerationPlan]
  public let unions: [UnionPlan]
  public let pages: [PagePlan]
}

extension SwiftPlan {
  /// The module. Types that are written inside others are in those; types that nothing uses are left
  /// out, as in ``files``.
  public var module: ModulePlan {
    ModulePlan(
      name: names.module, api: api, apiName: names.api,
      operations: api.operations.indices.map(operation),
      records: declared(api.records, \.usage, \.origin).map(record),
      enumerations: declared(api.enumerations, \.usage, \.origin).map(enumeration),
      unions: declared(api.unions, \.usage, \.origin).map(union),
      pages: api.pages.indices.map(page))
  }

  /// The indices of the types that have a declaration of their own.
  private func declared<T>(
    _ types: [T], _ usage: (T) -> Usage, _ origin: (T) -> TypeOrigin
  ) -> [Int] {
    types.indices.filter { index in
      guard !usage(types[index]).isEmpty, case .declared = origin(types[index]) else {
        return false
      }
      return true
    }
  }
}

import ApusAPIModel
import ApusNaming

/// How a list comes in pages, and the name of such a list's type.
public struct PagePlan: Sendable {
  /// The name of the type of a page.
  public let name: Identifier
  /// The name of the type that says how it is laid out.
  public let shape: Identifier
  /// The fields, as the spec has them.
  public let page: Page
  /// The record of a page's further fields.
  public let fields: TypeName?
}

extension SwiftPlan {
  func page(_ index: Int) -> PagePlan {
    let name = names.pages[index].last
    return PagePlan(
      name: name, shape: SwiftNamer.shape(ofPage: name), page: api.pages[index],
      fields: api.pages[index].fields.map { names.records[$0] })
  }
}

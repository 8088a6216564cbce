import ApusSpecLanguage

/// How a list comes in pages.
public struct Page: Sendable {
  /// Where the parameter that asks for the next page gets its value.
  public enum Next: Sendable {
    case lastItem(parameter: String, field: String)
    case response(parameter: String, field: String)
    /// Counted from a number, by one or by the items of each page.
    case number(parameter: String, start: Int, step: Step)
    /// The response's field holds the whole address.
    case url(field: String)
    /// The header `Link` does, with `rel="next"`.
    case linkHeader
  }
  /// By what a page's number grows.
  public typealias Step = PageDeclaration.Step

  /// As the spec has it.
  public var name: SpecName
  /// The field of the response that holds the list; none if the response is the list.
  public var items: String?
  /// The field of the response that tells whether there is more.
  public var more: String?
  /// Where the next page's parameter comes from.
  public var next: Next
  /// The record of the page's further fields, by index.
  public var fields: Int?
}

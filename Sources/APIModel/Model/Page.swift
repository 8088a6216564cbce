/// How a list comes in pages.
public struct Page: Sendable {
  /// Where the parameter that asks for the next page gets its value.
  public enum Next: Sendable {
    case lastItem(parameter: String, field: String)
    case response(parameter: String, field: String)
  }
  /// As the spec has it.
  public var name: SpecName
  /// The field of the response that holds the list.
  public var items: String
  /// The field of the response that tells whether there is more.
  public var more: String?
  /// Where the next page's parameter comes from.
  public var next: Next
}

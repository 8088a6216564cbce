/// How a list comes in pages.
public struct Page: Sendable {
  public enum Next: Sendable {
    case lastItem(parameter: String, field: String)
    case response(parameter: String, field: String)
  }
  public var name: SpecName
  public var items: String
  public var more: String?
  public var next: Next
}

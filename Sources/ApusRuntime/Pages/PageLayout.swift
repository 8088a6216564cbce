/// How an API cuts long lists into pages: what the fields of a page are called, and how the next one
/// is asked for. Generated code has a type for each `page` of a spec.
public protocol PageShape: Sendable {
  /// What a page holds beside its items.
  associatedtype Fields: ResponseValue = NoFields

  static var layout: PageLayout { get }
}

/// The further fields of a page that has no further fields.
public struct NoFields: ResponseValue, Hashable {
  public init(from value: JSONValue) {}
}

/// The fields of a page.
public struct PageLayout: Sendable {
  /// How the next page is asked for.
  public enum Next: Sendable {
    /// By a field of the page's last item.
    case lastItem(_ field: StaticString, parameter: String)
    /// By a field of the page itself.
    case response(_ field: StaticString, parameter: String)
    /// By how many items came before; the first has this number.
    case items(from: Int, parameter: String)
    /// By the page's number; the first has this one.
    case number(from: Int, parameter: String)
    /// By its address, in a field of the page.
    case url(_ field: StaticString)
    /// By its address, in the header `Link`.
    case linkHeader
  }

  let items: StaticString?
  let more: StaticString?
  let next: Next

  /// Says what the fields are called.
  ///
  /// - Parameters:
  ///   - items: the field that holds the items; none if the response is the list.
  ///   - more: the field that tells whether more follow, if there is one.
  ///   - next: how the next page is asked for.
  public init(items: StaticString? = nil, more: StaticString? = nil, next: Next) {
    self.items = items
    self.more = more
    self.next = next
  }
}

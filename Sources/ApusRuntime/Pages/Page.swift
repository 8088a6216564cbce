import ApusJSON

/// How an API cuts long lists into pages: what the fields of a page are called, and how the next one
/// is asked for. Generated code has a type for each `page` of a spec.
public protocol PageShape: Sendable {
  static var layout: PageLayout { get }
}

/// The fields of a page.
public struct PageLayout: Sendable {
  /// Where the parameter that asks for the next page has its value from.
  public enum Next: Sendable {
    /// A field of the page's last item.
    case lastItem(_ field: StaticString, parameter: String)
    /// A field of the page itself.
    case response(_ field: StaticString, parameter: String)
  }

  let items: StaticString
  let more: StaticString?
  let next: Next

  /// Says what the fields are called.
  ///
  /// - Parameters:
  ///   - items: the field that holds the items.
  ///   - more: the field that tells whether more follow, if there is one.
  ///   - next: how the next page is asked for.
  public init(items: StaticString, more: StaticString? = nil, next: Next) {
    self.items = items
    self.more = more
    self.next = next
  }
}

/// A response that is a part of a longer list.
public protocol PagedResponse: ResponseValue {
  associatedtype Item: ResponseValue

  /// The name of the parameter that asks for the next page.
  static var cursorParameter: String { get }

  var items: [Item] { get }
  /// Whether the API has more than these.
  var hasMore: Bool { get }
  /// The value of the parameter that asks for the next page, if the page says.
  var nextCursor: String? { get }
}

/// A part of a longer list: the response of an operation, or the start of a list within a model.
public struct Page<Item: ResponseValue, Shape: PageShape>: PagedResponse, ResponseModel {
  public let items: [Item]
  public let hasMore: Bool
  public let nextCursor: String?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    let layout = Shape.layout
    items = try object.value(layout.items)
    switch layout.next {
    case .lastItem(let field, _):
      nextCursor = object.json[layout.items]?.lastElement?[field]?.cursor
    case .response(let field, _):
      nextCursor = object.json[field]?.cursor
    }
    hasMore =
      if let more = layout.more { try object.bool(more) } else {
        nextCursor != nil && !items.isEmpty
      }
  }

  public static var cursorParameter: String {
    switch Shape.layout.next {
    case .lastItem(_, let parameter), .response(_, let parameter): parameter
    }
  }
}

extension Page: Equatable where Item: Equatable {}
extension Page: Hashable where Item: Hashable {}

extension JSONValue {
  fileprivate var lastElement: JSONValue? {
    var last: JSONValue?
    for element in elements { last = element }
    return last
  }

  /// A text or number that stands for a place in a list; an empty one stands for none.
  fileprivate var cursor: String? {
    guard let text = string ?? numberText, !text.isEmpty else { return nil }
    return text
  }
}

import ApusJSON

/// A response that is a part of a longer list.
public protocol PagedResponse: ResponseValue {
  associatedtype Item: ResponseValue

  /// How the list comes in pages.
  static var layout: PageLayout { get }

  var items: [Item] { get }
  /// Whether the API has more than these, as far as the page tells.
  var hasMore: Bool { get }
  /// What asks for the next page, if the page says: a parameter's value, or an address.
  var nextCursor: String? { get }
}

/// A part of a longer list: the response of an operation, or the start of a list within a model. Its
/// further fields are there by their names, as in `page.totalCount`.
@dynamicMemberLookup
public struct Page<Item: ResponseValue, Shape: PageShape>: PagedResponse, ResponseModel {
  public let items: [Item]
  /// Whether the API has more than these, as far as the page tells. A list whose pages are counted,
  /// and don't tell, ends with an empty one.
  public let hasMore: Bool
  /// What asks for the next page, if the page says: a parameter's value, or an address.
  public let nextCursor: String?
  /// What the page holds beside its items.
  public let fields: Shape.Fields

  public static var layout: PageLayout { Shape.layout }

  /// One of the further fields.
  public subscript<Value>(dynamicMember field: KeyPath<Shape.Fields, Value>) -> Value {
    fields[keyPath: field]
  }

  public init(from value: JSONValue) throws(DecodingFailure) {
    let layout = Shape.layout
    guard let key = layout.items else {
      items = try [Item](from: value)
      fields = try Shape.Fields(from: value)
      hasMore = !items.isEmpty
      nextCursor =
        if case .lastItem(let field, _) = layout.next { value.lastElement?[field]?.cursor } else {
          nil
        }
      return
    }
    let object = try ResponseObject(value)
    items = try object.value(key)
    switch layout.next {
    case .lastItem(let field, _): nextCursor = value[key]?.lastElement?[field]?.cursor
    case .response(let field, _), .url(let field): nextCursor = value[field]?.cursor
    case .items, .number, .linkHeader: nextCursor = nil
    }
    if let more = layout.more {
      hasMore = try object.bool(more)
    } else {
      switch layout.next {
      case .lastItem, .response: hasMore = nextCursor != nil && !items.isEmpty
      case .url: hasMore = nextCursor != nil
      case .items, .number, .linkHeader: hasMore = !items.isEmpty
      }
    }
    fields = try Shape.Fields(from: value)
  }

  public init(from object: ResponseObject) throws(DecodingFailure) {
    try self.init(from: object.json)
  }
}

extension Page: Equatable where Item: Equatable, Shape.Fields: Equatable {}
extension Page: Hashable where Item: Hashable, Shape.Fields: Hashable {}

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

import ApusRuntime

// Written by hand in the form of generated code.

public enum ListShape: PageShape {
  public static var layout: PageLayout {
    PageLayout(
      items: "data", more: "has_more", next: .lastItem("id", parameter: "starting_after"))
  }
}

public typealias List<Item: ResponseValue> = Page<Item, ListShape>

public enum SearchShape: PageShape {
  public static var layout: PageLayout {
    PageLayout(items: "data", next: .response("next_page", parameter: "page"))
  }
}

public typealias Search<Item: ResponseValue> = Page<Item, SearchShape>

public struct ListThings: APIOperation {
  public typealias Response = List<Thing>

  public var limit: Int?
  public var startingAfter: String?
  public var endingBefore: String?
  public var backwards: Bool?

  public init(
    limit: Int? = nil, startingAfter: String? = nil, endingBefore: String? = nil,
    backwards: Bool? = nil
  ) {
    self.limit = limit
    self.startingAfter = startingAfter
    self.endingBefore = endingBefore
    self.backwards = backwards
  }

  public static var endpoint: Endpoint { Endpoint(of: .sessions, .get, "/v1/things") }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.integer("limit", limit, .range(1...100))
    encoder.string("starting_after", startingAfter, .length(...10))
    encoder.string("ending_before", endingBefore)
    encoder.allowOne(
      ("starting_after", startingAfter != nil), ("ending_before", endingBefore != nil))
    encoder.forbid(
      ("backwards", backwards != nil), whenGiven: ("starting_after", startingAfter != nil))
    encoder.bool("backwards", backwards)
  }
}

public struct SearchThings: APIOperation {
  public typealias Response = Search<Thing>

  public var query: String

  public init(query: String) {
    self.query = query
  }

  public static var endpoint: Endpoint { Endpoint(of: .sessions, .post, "/v1/things/search") }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.string("query", query)
  }
}

/// A resource with lists of its own.
public final class Thing: ResponseModel, Hashable {
  public let id: String
  public let parts: List<Thing>?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    id = try object.string("id")
    parts = try object.modelIfAny("parts")
  }

  public static func == (left: Thing, right: Thing) -> Bool {
    left.id == right.id && left.parts == right.parts
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(parts)
  }
}

import ApusRuntime

/// `GET /test`
public struct Test: APIOperation, Hashable {
  public typealias Response = Issue

  public init() {}

  public static var endpoint: Endpoint {
    Endpoint(.get, "/test")
  }

  public func encode(to encoder: inout RequestEncoder) {
  }
}

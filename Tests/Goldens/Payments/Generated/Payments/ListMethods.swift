import ApusRuntime

/// `GET /v1/methods`
public struct ListMethods: APIOperation {
  public typealias Response = [Method]

  public init() {}

  public static var endpoint: Endpoint {
    Endpoint(.get, "/v1/methods")
  }

  public func encode(to encoder: inout RequestEncoder) {
  }
}

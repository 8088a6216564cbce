import ApusRuntime

/// Takes a payment back.
///
/// `DELETE /v1/payments/{id}`
@available(*, deprecated, message: "Use refunds.")
public struct DeletePayment: APIOperation {
  public typealias Response = NoContent

  public var id: String

  public init(id: String) {
    self.id = id
  }

  public static var endpoint: Endpoint {
    Endpoint(.delete, "/v1/payments/{id}")
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.path("id", id)
  }
}

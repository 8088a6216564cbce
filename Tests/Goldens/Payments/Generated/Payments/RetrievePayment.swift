import ApusRuntime

/// Finds a payment.
///
/// `GET /v1/payments/{id}/of/{number}`
public struct RetrievePayment: APIOperation {
  public typealias Response = Payment

  /// Its ID.
  ///
  /// At most 20 characters.
  public var id: String

  public var number: Int

  /// What to expand in the response.
  ///
  /// At most 4 elements.
  public var expand: [String]?

  public var method: Method?

  /// What is left out is not sent.
  public init(id: String, number: Int, expand: [String]? = nil, method: Method? = nil) {
    self.id = id
    self.number = number
    self.expand = expand
    self.method = method
  }

  public static var endpoint: Endpoint {
    Endpoint(.get, "/v1/payments/{id}/of/{number}")
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.path("id", id, .length(...20))
    encoder.path("number", number)
    encoder.query()
    encoder.value("expand", expand, .count(...4))
    encoder.string("method", method?.rawValue)
  }
}

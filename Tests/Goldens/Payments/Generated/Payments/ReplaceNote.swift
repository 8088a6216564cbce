import ApusRuntime

/// `PUT /v1/payments/{id}/note`
public struct ReplaceNote: APIOperation {
  public typealias Response = [String: String]

  public var id: String

  /// At most 500 characters.
  public var note: String

  public init(id: String, note: String) {
    self.id = id
    self.note = note
  }

  public static var endpoint: Endpoint {
    Endpoint(.put, "/v1/payments/{id}/note")
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.path("id", id)
    encoder.body()
    encoder.string("note", note, .length(...500))
  }
}

import ApusRuntime

public final class RequestType: ResponseModel, Hashable {
  public let requestField: ErrorType?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    requestField = try object.modelIfAny("request", .missing)
  }

  public static func == (lhs: RequestType, rhs: RequestType) -> Bool {
    guard
      lhs.requestField == rhs.requestField
    else { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(requestField)
  }
}

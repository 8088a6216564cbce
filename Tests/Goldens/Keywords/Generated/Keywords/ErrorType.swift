import ApusRuntime

public final class ErrorType: ResponseModel, Hashable {
  public let error: String?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    error = try object.stringIfAny("error", .missing)
  }

  public static func == (lhs: ErrorType, rhs: ErrorType) -> Bool {
    guard
      lhs.error == rhs.error
    else { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(error)
  }
}

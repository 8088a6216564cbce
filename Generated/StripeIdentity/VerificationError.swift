import ApusRuntime

/// Why a check did not succeed.
public final class VerificationError: ResponseModel, Hashable {
  /// The reason, for programs.
  public let code: VerificationErrorCode?

  /// The reason, for people.
  public let reason: String?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    code = try object.valueIfAny("code")
    reason = try object.stringIfAny("reason")
  }

  public static func == (lhs: VerificationError, rhs: VerificationError) -> Bool {
    guard
      lhs.code == rhs.code,
      lhs.reason == rhs.reason
    else { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(reason)
  }
}

import ApusRuntime

/// How far a verification has got.
public struct VerificationStatus: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Waiting for the user, for the first time or again after a failed check.
  public static var requiresInput: Self { Self(rawValue: "requires_input") }

  /// The user has handed everything in, and it is being checked.
  public static var processing: Self { Self(rawValue: "processing") }

  /// Everything was checked and found right.
  public static var verified: Self { Self(rawValue: "verified") }

  /// Called off; it can't be taken up again.
  public static var canceled: Self { Self(rawValue: "canceled") }
}

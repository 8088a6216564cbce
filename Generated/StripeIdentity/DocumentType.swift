import ApusRuntime

/// A document that a user may be identified with.
public struct DocumentType: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A driver's licence.
  public static var drivingLicense: Self { Self(rawValue: "driving_license") }

  /// An identity card.
  public static var idCard: Self { Self(rawValue: "id_card") }

  /// A passport.
  public static var passport: Self { Self(rawValue: "passport") }
}

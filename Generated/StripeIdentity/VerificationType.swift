import ApusRuntime

/// What a session checks.
public struct VerificationType: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A photo of an identity document.
  public static var document: Self { Self(rawValue: "document") }

  /// An ID number, against a name and a date of birth.
  public static var idNumber: Self { Self(rawValue: "id_number") }
}

import ApusRuntime

/// How far the removal of what a session collected has got.
public struct RedactionStatus: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static var processing: Self { Self(rawValue: "processing") }
  public static var redacted: Self { Self(rawValue: "redacted") }
}

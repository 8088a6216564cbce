import ApusRuntime

public struct Kind: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static var selfValue: Self { Self(rawValue: "self") }
  public static var capitalSelf: Self { Self(rawValue: "Self_") }
  public static var initValue: Self { Self(rawValue: "init") }
  public static var `default`: Self { Self(rawValue: "default") }
  public static var capitalType: Self { Self(rawValue: "Type_") }
  public static var _1: Self { Self(rawValue: "1") }
  public static var noneValue: Self { Self(rawValue: "none") }
  public static var someValue: Self { Self(rawValue: "some") }
  public static var hashValue: Self { Self(rawValue: "hash") }
  public static var allCasesValue: Self { Self(rawValue: "allCases") }
  public static var rawValue: Self { Self(rawValue: "rawValue") }
  public static var empty: Self { Self(rawValue: "") }
}

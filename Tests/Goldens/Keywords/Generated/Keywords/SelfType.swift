import ApusRuntime

public struct SelfType: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static var selfValue: Self { Self(rawValue: "self") }
  public static var noneValue: Self { Self(rawValue: "none") }
  public static var clear: Self { Self(rawValue: "clear") }
  public static var set: Self { Self(rawValue: "set") }
  public static var value: Self { Self(rawValue: "value") }
  public static var redSelf: Self { Self(rawValue: "red_self") }
  public static var initValue: Self { Self(rawValue: "init") }
}

extension Clearable where Wrapped == SelfType {
  public static var selfValue: Self { .set(.selfValue) }
  public static var noneValue: Self { .set(.noneValue) }
  public static var redSelf: Self { .set(.redSelf) }
  public static var initValue: Self { .set(.initValue) }
}

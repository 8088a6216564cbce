import ApusRuntime

public struct Kind: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// */ case x
  public static var quotes: Self { Self(rawValue: "\"\"\"") }

  public static var interpolation: Self { Self(rawValue: "\\(fatalError())") }
  public static var nul: Self { Self(rawValue: "\u{0}") }
  public static var comment: Self { Self(rawValue: "*/") }
  public static var line: Self { Self(rawValue: "\r\n") }
  public static var override: Self { Self(rawValue: "\u{202E}") }
  public static var up: Self { Self(rawValue: "../") }
  public static var tick: Self { Self(rawValue: "`") }
}

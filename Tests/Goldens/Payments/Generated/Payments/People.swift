import ApusRuntime

/// Someone, sent and received alike.
public struct Person: RequestRecord, ResponseModel {
  public var name: String

  /// Where they live.
  public var address: Address?

  public var nickname: Clearable<String>?

  /// What is left out is not sent.
  public init(name: String, address: Address? = nil, nickname: Clearable<String>? = nil) {
    self.name = name
    self.address = address
    self.nickname = nickname
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.string("name", name)
    encoder.record("address", address)
    encoder.value("nickname", nickname)
  }

  public init(from object: ResponseObject) throws(DecodingFailure) {
    name = try object.string("name")
    address = try object.modelIfAny("address", .missing)
    nickname = try object.stringIfAny("nickname").map(Clearable.set)
  }
}

/// Where someone lives.
public struct Address: RequestRecord, ResponseModel {
  public var line1: String

  /// - Warning: Deprecated.
  public var kind: Kind?

  /// What is left out is not sent.
  public init(line1: String, kind: Kind? = nil) {
    self.line1 = line1
    self.kind = kind
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.string("line1", line1)
    encoder.string("kind", kind?.rawValue)
  }

  public init(from object: ResponseObject) throws(DecodingFailure) {
    line1 = try object.string("line1")
    kind = try object.valueIfAny("kind", .missing)
  }

  public struct Kind: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    public static var home: Self { Self(rawValue: "home") }
    public static var work: Self { Self(rawValue: "work") }
  }
}

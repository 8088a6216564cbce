import ApusRuntime

public final class ProtocolType: ResponseModel, Hashable {
  public let selfField: String
  public let initField: Int
  public let object: String
  public let hasher: String
  public let lhs: String
  public let rhs: String?
  public let hashField: String?
  public let description: String?
  public let `default`: ProtocolTypeDefault
  public let swift: SwiftType?
  public let error: ErrorType?
  public let requestField: RequestType?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    selfField = try object.string("self")
    initField = try object.integer("init")
    self.object = try object.string("object")
    hasher = try object.string("hasher")
    lhs = try object.string("lhs")
    rhs = try object.stringIfAny("rhs", .missing)
    hashField = try object.stringIfAny("hash", .missing)
    description = try object.stringIfAny("description", .missing)
    `default` = try object.model("default")
    swift = try object.modelIfAny("Swift", .missing)
    error = try object.modelIfAny("error", .missing)
    requestField = try object.modelIfAny("request", .missing)
  }

  public static func == (lhs: ProtocolType, rhs: ProtocolType) -> Bool {
    guard
      lhs.selfField == rhs.selfField,
      lhs.initField == rhs.initField,
      lhs.object == rhs.object,
      lhs.hasher == rhs.hasher,
      lhs.lhs == rhs.lhs,
      lhs.rhs == rhs.rhs,
      lhs.hashField == rhs.hashField,
      lhs.description == rhs.description,
      lhs.`default` == rhs.`default`,
      lhs.swift == rhs.swift,
      lhs.error == rhs.error,
      lhs.requestField == rhs.requestField
    else { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(selfField)
    hasher.combine(initField)
    hasher.combine(object)
    hasher.combine(self.hasher)
    hasher.combine(lhs)
    hasher.combine(rhs)
    hasher.combine(hashField)
    hasher.combine(description)
    hasher.combine(`default`)
    hasher.combine(swift)
    hasher.combine(error)
    hasher.combine(requestField)
  }

  public final class ProtocolTypeDefault: ResponseModel, Hashable {
    public let `default`: String?

    public init(from object: ResponseObject) throws(DecodingFailure) {
      `default` = try object.stringIfAny("default", .missing)
    }

    public static func == (lhs: ProtocolTypeDefault, rhs: ProtocolTypeDefault) -> Bool {
      guard
        lhs.`default` == rhs.`default`
      else { return false }
      return true
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(`default`)
    }
  }
}

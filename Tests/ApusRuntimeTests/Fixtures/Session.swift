import ApusRuntime
import Foundation

// Written by hand in the form of generated code.

public final class Session: ResponseModel, Hashable {
  public let id: String
  public let clientSecret: Secret?
  public let created: Date
  public let lastError: SessionError?
  public let livemode: Bool
  public let metadata: [String: String]
  public let phone: String?
  public let reason: String?
  public let type: SessionType?
  public let status: SessionType
  public let allowedTypes: [DocumentType]?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    try object.constant("object", "session")
    id = try object.string("id")
    clientSecret = try object.secretIfAny("client_secret")
    created = try object.timestamp("created")
    lastError = try object.modelIfAny("last_error")
    livemode = try object.bool("livemode")
    metadata = try object.value("metadata")
    phone = try object.stringIfAny("phone")
    reason = try object.stringIfAny("reason", .null)
    type = try object.valueIfAny("type")
    status = try object.value("status")
    allowedTypes = try object.valueIfAny("allowed_types")
  }

  public static func == (left: Session, right: Session) -> Bool {
    left === right
      || left.id == right.id && left.clientSecret == right.clientSecret
        && left.created == right.created && left.lastError == right.lastError
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(clientSecret)
  }
}

public final class SessionError: ResponseModel, Hashable {
  public let code: Int?
  public let inner: SessionError?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    code = try object.integerIfAny("code")
    inner = try object.modelIfAny("inner")
  }

  public static func == (left: SessionError, right: SessionError) -> Bool {
    left === right || left.code == right.code && left.inner == right.inner
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(inner)
  }
}

/// Both sent and received.
public struct Address: RequestRecord, ResponseModel, Hashable {
  public var city: String?

  public init(city: String? = nil) {
    self.city = city
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.string("city", city)
  }

  public init(from object: ResponseObject) throws(DecodingFailure) {
    city = try object.stringIfAny("city")
  }
}

/// A union by discriminator, and one by trying.
public enum Source: ResponseValue, RequestValue, Hashable {
  case address(Address)
  case text(String)

  public init(from value: JSONValue) throws(DecodingFailure) {
    if value.kind == .string {
      self = .text(try String(from: value))
      return
    }
    let object = try ResponseObject(value)
    switch try object.string("object") {
    case "address": self = .address(try Address(from: object))
    default: throw DecodingFailure(value, expected: "an address")
    }
  }

  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    switch self {
    case .address(let value): value.encode(to: &encoder, rules: rules)
    case .text(let value): value.encode(to: &encoder, rules: rules)
    }
  }
}

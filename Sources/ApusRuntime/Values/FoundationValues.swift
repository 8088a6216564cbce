import ApusJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

// Types of Foundation that stand for texts on the wire.

extension UUID: RequestValue, ResponseValue {
  /// Writes the UUID in lower case.
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(UUIDText.text(of: self), rules)
  }

  /// Reads a UUID in either case.
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let text = value.string, let uuid = UUIDText.uuid(of: text) else {
      throw DecodingFailure(value, expected: "a UUID")
    }
    self = uuid
  }
}

extension Data: RequestValue, ResponseValue {
  /// Writes the bytes in base64; as they are where they are a whole body.
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    if encoder.writesWholeBody(.bytes) {
      encoder.setBody(Array(self))
    } else {
      encoder.encode(base64EncodedString(), rules)
    }
  }

  /// Reads base64.
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard let text = value.string, let data = Data(base64Encoded: text) else {
      throw DecodingFailure(value, expected: "bytes in base64")
    }
    self = data
  }
}

import JSON

/// Why a response could not be decoded, and where. It shows no value, which may be a secret.
public struct DecodingFailure: Error, Sendable, Hashable {
  /// What was found in place of what was expected.
  public enum Found: String, Sendable, Hashable {
    case nothing, null
    case bool = "a boolean"
    case number = "a number"
    case string = "a string"
    case array = "an array"
    case object = "an object"
    case malformedJSON = "malformed JSON"
  }

  /// Where, such as `options.document.allowed_types[2]`; empty for the whole body.
  public let path: String
  /// Where in the body, in bytes from its start.
  public let offset: Int
  /// What should have been there, such as `a string`.
  public let expected: String
  /// What was there in its place.
  public let found: Found

  /// Says that a value isn't what was expected.
  public init(_ value: JSONValue, expected: String) {
    path = value.path
    offset = value.offset
    self.expected = expected
    found =
      switch value.kind {
      case .null: .null
      case .bool: .bool
      case .number: .number
      case .string: .string
      case .array: .array
      case .object: .object
      }
  }

  /// Says that an object lacks a field.
  init(missing name: StaticString, in object: JSONValue, expected: String) {
    let outer = object.path
    path = outer.isEmpty ? "\(name)" : "\(outer).\(name)"
    offset = object.offset
    self.expected = expected
    found = .nothing
  }

  init(_ error: JSONError) {
    path = ""
    offset = error.offset
    expected = "\(error.reason)"
    found = .malformedJSON
  }
}

extension DecodingFailure: CustomStringConvertible {
  /// Such as `options.document: expected an object, found null at byte 120`.
  public var description: String {
    if found == .malformedJSON { return "malformed JSON at byte \(offset): \(expected)" }
    let place = path.isEmpty ? "the response" : path
    return "\(place): expected \(expected), found \(found.rawValue) at byte \(offset)"
  }
}

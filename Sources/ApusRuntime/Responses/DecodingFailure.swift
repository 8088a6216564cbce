import ApusJSON

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

  /// A path takes a walk through the text to find, which those who try one type after another are
  /// spared.
  private enum Place: Sendable {
    case path(String)
    case value(JSONValue)
    case field(StaticString, of: JSONValue)
  }

  /// What there is to say, behind a reference: each read of a field may throw, and passing on one
  /// word is less code than passing on ten.
  private final class Report: Sendable {
    let place: Place
    let offset: Int
    let expected: String
    let found: Found

    init(_ place: Place, offset: Int, expected: String, found: Found) {
      self.place = place
      self.offset = offset
      self.expected = expected
      self.found = found
    }
  }

  private let report: Report

  /// Where in the body, in bytes from its start.
  public var offset: Int { report.offset }
  /// What should have been there, such as `a string`.
  public var expected: String { report.expected }
  /// What was there in its place.
  public var found: Found { report.found }

  /// Where, such as `options.document.allowed_types[2]`; empty for the whole body.
  public var path: String {
    switch report.place {
    case .path(let path): return path
    case .value(let value): return value.path
    case .field(let name, let object):
      let outer = object.path
      return outer.isEmpty ? "\(name)" : "\(outer).\(name)"
    }
  }

  /// Says that a value isn't what was expected.
  public init(_ value: JSONValue, expected: String) {
    let found: Found =
      switch value.kind {
      case .null: .null
      case .bool: .bool
      case .number: .number
      case .string: .string
      case .array: .array
      case .object: .object
      }
    report = Report(.value(value), offset: value.offset, expected: expected, found: found)
  }

  /// Says that an object lacks a field.
  init(missing name: StaticString, in object: JSONValue, expected: String) {
    report = Report(
      .field(name, of: object), offset: object.offset, expected: expected, found: .nothing)
  }

  init(_ error: JSONError) {
    report = Report(
      .path(""), offset: error.offset, expected: "\(error.reason)", found: .malformedJSON)
  }

  /// The same, with its path found, so that it keeps no text.
  init(settling failure: DecodingFailure) {
    self.init(failure, at: failure.path)
  }

  private init(_ failure: DecodingFailure, at path: String) {
    report = Report(
      .path(path), offset: failure.offset, expected: failure.expected,
      found: failure.found)
  }

  /// The same without secrets in its path, which holds keys of the response.
  func masked(by mask: SecretMask) -> DecodingFailure {
    DecodingFailure(self, at: mask.masked(path))
  }
}

extension DecodingFailure {
  public static func == (left: DecodingFailure, right: DecodingFailure) -> Bool {
    left.offset == right.offset && left.expected == right.expected && left.found == right.found
      && left.path == right.path
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(offset)
    hasher.combine(expected)
    hasher.combine(found)
  }
}

extension DecodingFailure: CustomStringConvertible, CustomReflectable {
  /// Such as `options.document: expected an object, found null at byte 120`. A path is cut after 500
  /// characters, and control characters in it are escaped.
  public var description: String {
    if found == .malformedJSON { return "malformed JSON at byte \(offset): \(expected)" }
    let path = path
    let place = path.isEmpty ? "the response" : "\(PrintableText(path))"
    return "\(place): expected \(expected), found \(found.rawValue) at byte \(offset)"
  }
  public var customMirror: Mirror {
    Mirror(self, children: ["failure": description])
  }
}

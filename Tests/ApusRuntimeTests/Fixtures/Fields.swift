@testable import ApusRuntime

/// An operation whose fields are whatever a test writes.
struct Fields: APIOperation {
  typealias Response = NoContent
  var write: @Sendable (inout RequestEncoder) -> Void

  init(_ write: @escaping @Sendable (inout RequestEncoder) -> Void) {
    self.write = write
  }

  static var endpoint: Endpoint { Endpoint(of: .sessions, .post, "/v1/things") }
  func encode(to encoder: inout RequestEncoder) { write(&encoder) }
}

/// The same with a body of JSON.
struct JSONFields: APIOperation {
  typealias Response = NoContent
  var write: @Sendable (inout RequestEncoder) -> Void

  init(_ write: @escaping @Sendable (inout RequestEncoder) -> Void) {
    self.write = write
  }

  static var endpoint: Endpoint {
    Endpoint(of: .sessions, .post, "/v1/things", body: .json)
  }
  func encode(to encoder: inout RequestEncoder) { write(&encoder) }
}

/// The JSON that some fields make, or the violations that they have, one a line.
func json(_ write: @escaping @Sendable (inout RequestEncoder) -> Void) -> String {
  do throws(InvalidParameters) {
    return try JSONFields(write).request().bodyText ?? "no body"
  } catch {
    return error.description
  }
}

/// The form that some fields make, or the violations that they have, one a line.
func form(_ write: @escaping @Sendable (inout RequestEncoder) -> Void) -> String {
  do throws(InvalidParameters) {
    return try Fields(write).request().bodyText ?? "no body"
  } catch {
    return error.description
  }
}

/// The violations that some fields have, one a line.
func violations(_ write: @escaping @Sendable (inout RequestEncoder) -> Void) -> [String] {
  Fields(write).violations().map(\.description)
}

/// The pairs of a form, decoded as a server does.
func pairs(_ form: String) -> [[String]] {
  form.split(separator: "&").map { pair in
    pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
      Array($0.utf8).percentDecoded
    }
  }
}

import ApusTemplates
import TemporaryFolder
import Testing

@testable import apus

/// A set of templates declares what it can't carry. A spec that asks for it is refused, with the
/// operation or the field that asks.
@Suite struct StyleTests {
  private static let warning =
    "warning: the style 'standalone' leaves out sending, files and example tests"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ style: String, _ rest: String, api: String = "") throws -> Outcome {
    let spec = "api Demo {\n  server https://a.b\n\(api)\n}\n\(rest)\n"
    return Tool().run([
      "generate", try folder.write(spec, to: "demo.apus"), "--style", style, "--output",
      folder["out"],
    ])
  }

  @Test(arguments: [
    ("put: PUT /a { body json, a: string }", "the body 'json' of the operation 'put'"),
    ("put: PUT /a { body text, body is a: string }", "the body 'text' of the operation 'put'"),
    ("put: PUT /a { body bytes, body is a: file }", "the body 'bytes' of the operation 'put'"),
    ("ping: POST /a { body none }", "the body 'none' of the operation 'ping'"),
    ("remove: DELETE /a { body a: string }", "the body of the operation 'remove'"),
    (
      "put: PUT /a { body is a: map<string> }",
      "the field 'a' of the operation 'put', which is all of the body"
    ),
    (
      "get: GET /a { a: [string](commas)? }",
      "the field 'a' of the operation 'get' in the style 'commas'"
    ),
    (
      "get: GET /a/{id} { id: uuid }", "the field 'id' of the operation 'get', whose type is 'uuid'"
    ),
    ("get: GET /a -> [datetime]", "the response of the operation 'get', whose type is 'datetime'"),
    ("get: GET /a -> R\nrecord R { a: uint64 }", "the field 'a', whose type is 'uint64'"),
    (
      "get: GET /a { a: E? }\nenum E { 1 as one }",
      "the field 'a' of the operation 'get', whose type is an enum of numbers"
    ),
    ("get: GET /a -> R\nrecord R { a: 1 }", "the field 'a', which is always 1"),
    ("get: GET /a -> R\nrecord R { ...: json }", "fields that the record doesn't name"),
    (
      "get: GET /a -> R { response 304 }\nrecord R { a: string }",
      "responses by status of the operation 'get'"
    ),
    (
      "get: GET /a { response events: R }\nrecord R { a: string }",
      "the events of the operation 'get'"
    ),
  ])
  func whatASetLacksIsRefused(operation: String, what: String) throws {
    let refused = try run("standalone", "operation \(operation)")
    #expect(refused.exitCode == .problems)
    let error = "error: the style 'standalone' can't carry \(what)"
    #expect(
      refused.messages.filter { $0.hasPrefix("error") }.contains(error), "\(refused.messages)")
    #expect(try !folder.names.contains("out/"))
    // The other style carries all of it.
    #expect(try run("runtime", "operation \(operation)").exitCode == .success)
  }

  @Test func listsOfAnotherStyle() throws {
    let rest = "operation get: GET /a { a: [string]? }"
    let refused = try run("standalone", rest, api: "  lists repeated")
    #expect(
      refused.messages == [
        Self.warning, "error: the style 'standalone' can't carry lists in the style 'repeated'",
      ])
    #expect(try run("standalone", rest, api: "  lists indexed").exitCode == .success)
  }

  /// What is left out is said once, and is nothing wrong.
  @Test func credentialsAreLeftOut() throws {
    let outcome = try run(
      "standalone",
      "operation get: GET /a -> R { a: [string](indexed)?, auth none }\nrecord R { a: nullable timestamp? }",
      api: "  credential token: bearer\n  credential key: query k\n  auth token or key")
    #expect(outcome.messages == [Self.warning])
    #expect(outcome.exitCode == .success)
  }

  /// The default set carries everything.
  @Test func theDefaultLacksNothing() {
    #expect(ApusTemplates.TemplateSet.runtime.lacks.isEmpty)
  }
}

import TemporaryFolder
import Testing

@testable import apus

/// What the spec language can say and no Swift is written for: an error, never silence.
@Suite struct RefusedTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func messages(body: String = "form", _ operation: String) throws -> [String] {
    let spec = "api Demo {\n  server https://a.b\n  body \(body)\n}\n\noperation ping: POST /ping "
    return Tool().run(["check", try folder.write(spec + operation + "\n", to: "demo.apus")])
      .messages
  }

  @Test(arguments: [
    (#"["x"]"#, true), (#"map<"x">?"#, true), (#"clearable "x""#, true), (#"[["x"]]"#, true),
    (#""x""#, false), (#""x"?"#, false), ("[enum { x }]", false),
  ])
  func constantsThatRequestsHold(type: String, isRefused: Bool) throws {
    let messages = try messages("{ only: \(type) }")
    #expect(messages.allSatisfy { $0.contains("of one text only says nothing") })
    #expect(messages.isEmpty != isRefused)
  }

  @Test(arguments: [("form", false), ("multipart", true)])
  func pairsOfMultipartBodies(body: String, isRefused: Bool) throws {
    let messages = try messages(
      body: body,
      "{\n  a: string\n\n  example \"one\" {\n    request { a: \"x\" }\n    sends {\n      a=x\n    }\n  }\n}"
    )
    #expect(
      messages
        == (isRefused ? ["error: the pairs of a multipart body can't be compared yet"] : []))
  }

  @Test(arguments: [
    ("json", "a: nullable string", true), ("json", "a: { b: [nullable json] }", true),
    ("form", "a: nullable string", false), ("form", "a: { b: [json] }", false),
    ("text", "body is a: string", true), ("text", "a: string", false),
    ("bytes", "body is a: file", true), ("bytes", "body is a: integer", false),
    ("none", "query a: string", true), ("none", "a: string", false),
  ])
  func bodiesOfAFormat(body: String, field: String, isFine: Bool) throws {
    #expect(try messages(body: body, "{ \(field) }").isEmpty == isFine)
  }
}

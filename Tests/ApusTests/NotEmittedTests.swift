import TemporaryFolder
import Testing

@testable import apus

/// What the spec language can say and no Swift is written for yet: an error, never silence.
@Suite struct NotEmittedTests {
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
    #expect(messages.allSatisfy { $0.contains("of one text only is not emitted yet") })
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

  @Test func bodiesOfJSON() throws {
    #expect(
      try messages(body: "json", "{ a: string }") == ["error: JSON bodies are not emitted yet"])
  }
}

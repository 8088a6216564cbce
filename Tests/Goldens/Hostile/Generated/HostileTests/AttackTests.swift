import ApusRuntime
import Hostile
import Testing

@Suite struct AttackTests {
  @Test("*/ \"\"\" \\(fatalError()) \\#(fatalError()) ` \r\n \u{2028} \u{202E} ../")
  func fatalErrorFatalError() throws {
    let operation = Attack(
      id: "../x",
      quote: "\"; fatalError(); \"",
      interpolation: "\\(fatalError())",
      newline: "\r\n\u{2028}\u{202E}",
      comment: "*/",
      kind: .quotes
    )
    let request = try operation.request()
    #expect(request.method == .post)
    #expect(request.target == "/v1/$attack/'quoted'/(fatalError())/..;/*/..%2Fx")
    let pairs = [
      "a%22b=%22%3B%20fatalError%28%29%3B%20%22",
      "a%5C%28fatalError%28%29%29=%5C%28fatalError%28%29%29",
      "a%0Ab=%0D%0A%E2%80%A8%E2%80%AE",
      "%2A%2F=%2A%2F",
      "kind=%22%22%22",
      "object%22=%22%29%3B%20fatalError%28%22",
    ]
    #expect(request.bodyText == pairs.joined(separator: "&"))

    let response = try Attack.Response(
      json: """
        {
          \"text\": \"\\\"\\\"\\\" \\\"# \\\"\\\"\\\"# \\\\(fatalError()) \\\\#(fatalError()) \u{2028} \u{202E} */ \\r\\n\",
          \"`\": \"b\",
          \"kind\": \"\\u0000\"
        }
        """)
    #expect(
      response.text
        == "\"\"\" \"# \"\"\"# \\(fatalError()) \\#(fatalError()) \u{2028} \u{202E} */ \r\n")
    #expect(response.backtick == "b")
    #expect(response.kind == .nul)
  }
}

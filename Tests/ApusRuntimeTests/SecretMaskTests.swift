import Foundation
import TestServer
import Testing

@testable import ApusRuntime

@Suite struct SecretMaskTests {
  @Test(arguments: [
    ("pa/ss\"wo rd\\", "pa/ss\"wo rd\\"), ("pa/ss\"wo rd\\", "pa%2Fss%22wo%20rd%5C"),
    ("pa/ss\"wo rd\\", "pa%2fss%22wo%20rd%5c"), ("pa/ss\"wo rd\\", #"pa/ss\"wo rd\\"#),
    ("pa/ss\"wo rd\\", #"pa\/ss\"wo rd\\"#), ("secret", "secret"),
  ])
  func everyForm(secret: String, form: String) {
    for (before, after) in [("", ""), ("<", ">"), ("key=", "&x"), ("%20", "%20"), ("\\n", "\\n")] {
      let text = SecretMask([secret]).masked(before + form + after)
      #expect(text == before + "(secret)" + after)
    }
  }

  @Test(arguments: [
    ("k", "keys like k"), ("", "anything"), ("short", "too short, k"), ("sk_live", "sk_lives"),
    ("sk_live", "ask_live"), ("sk_live", "sk_live-2"), ("sk_live", "2_sk_live"),
    ("sk_live", "sk_liveé"), ("sk_live", "SK_LIVE"),
  ])
  func whatStays(secret: String, text: String) {
    #expect(SecretMask([secret]).masked(text) == text)
  }

  @Test func longOnesEverywhere() {
    let key = "sk_live_0123456789"
    #expect(SecretMask([key]).masked("x\(key)y\(key)") == "x(secret)y(secret)")
    #expect(SecretMask([key, "\(key)abc"]).masked("\(key)abc") == "(secret)")
  }

  @Test func longTextsTakeLinearTime() {
    let text = String(repeating: "sk_live_", count: 1 << 17)
    #expect(SecretMask(["sk_live_0123456789"]).masked(text) == text)
  }

  /// Everything that a failure shows, to a caller whose credentials the server repeats in it.
  private func shown(
    api: APIDescription, key: Secret?, headers: [String: String] = [:], echo: String
  ) async throws -> String {
    let error = try #require(String(data: JSONEncoder().encode(echo), encoding: .utf8))
    let (refused, _) = try await send(
      DeleteThing(id: "1"),
      [
        .response(
          403,
          """
          {"error": {"message": \(error), "type": \(error), "code": \(error), "param": \(error)}}
          """, headers: ["Request-Id: \(echo)", "X-Echo: \(echo)"])
      ], api: api, key: key, headers: headers)
    let refusal = try #require(refused.apiError)
    #expect(refusal.message != nil && refusal.requestID != nil)
    let fields = [
      refusal.message, refusal.kind, refusal.code, refusal.parameter, refusal.requestID,
    ].compactMap { $0 }
    let (odd, _) = try await send(
      RetrieveSession(session: "1"),
      [
        .response(
          200, ResponseTests.session.replacing("\"b\": \"3\"", with: "\(error): 1"),
          headers: ["Request-Id: \(echo)"])
      ], api: api, key: key, headers: headers)
    let response = try #require(odd.undecodable)
    #expect(response.failure.path.contains("metadata"))
    return ApusRuntimeTests.shown(refused) + ApusRuntimeTests.shown(refusal)
      + fields.joined() + ApusRuntimeTests.shown(odd) + ApusRuntimeTests.shown(response)
      + response.failure.path + (response.requestID ?? "")
  }

  private static func envelope(_ kind: Authentication) -> APIDescription {
    APIDescription(
      name: "Sessions", server: "https://api.example.invalid", authentication: kind,
      errors: APIDescription.sessions.errors)
  }

  @Test func keysThatComeBack() async throws {
    for kind in [.bearer, .basic, .header("X-Api-Key")] as [Authentication] {
      let text = try await shown(
        api: Self.envelope(kind), key: "rk_12+34/56", echo: "your rk_12+34/56 or rk_12%2B34%2F56")
      #expect(text.contains("(secret)") && !text.contains("rk_12"))
    }
    let basic = try await shown(
      api: Self.envelope(.basic), key: "rk_12+34/56", echo: "Basic cmtfMTIrMzQvNTY6 is unknown")
    #expect(basic.contains("(secret)") && !basic.contains("cmtf"))
  }

  @Test func headersThatComeBack() async throws {
    let bearer = try await shown(
      api: .sessions, key: "sk_test_123", headers: ["authorization": "Bearer other-token"],
      echo: "other-token and sk_test_123")
    #expect(bearer.contains("(secret)"))
    #expect(!bearer.contains("other-token") && !bearer.contains("sk_test_123"))
    // hidden_user:hidden_word
    let basic = try await shown(
      api: .sessions, key: "sk_test_123",
      headers: ["Authorization": "Basic aGlkZGVuX3VzZXI6aGlkZGVuX3dvcmQ="],
      echo: "aGlkZGVuX3VzZXI6aGlkZGVuX3dvcmQ= is hidden_user with hidden_word")
    #expect(basic.contains("(secret)") && !basic.contains("hidden_") && !basic.contains("aGlk"))
    let header = try await shown(
      api: Self.envelope(.header("X-Api-Key")), key: "sk_test_123",
      headers: ["x-api-key": "other-token"], echo: "other-token and sk_test_123")
    #expect(!header.contains("other-token") && !header.contains("sk_test_123"))
  }
}

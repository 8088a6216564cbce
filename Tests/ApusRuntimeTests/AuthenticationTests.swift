import TestServer
import Testing

@testable import ApusRuntime

/// Credentials by name: which of them a call sends, and what it refuses to do without.
@Suite struct AuthenticationTests {
  private struct Guarded: APIOperation {
    typealias Response = NoContent
    static let needs: [[String]]? = [["token"], ["account", "session"]]
    static var endpoint: Endpoint {
      Endpoint(of: .guarded, .get, "/v1/guarded?fixed=1", needs: needs)
    }
    func encode(to encoder: inout RequestEncoder) {}
  }

  private struct Usual: APIOperation {
    typealias Response = NoContent
    static var endpoint: Endpoint { Endpoint(of: .guarded, .get, "/v1/usual") }
    func encode(to encoder: inout RequestEncoder) {}
  }

  private struct Open: APIOperation {
    typealias Response = NoContent
    static var endpoint: Endpoint { Endpoint(of: .guarded, .get, "/v1/open", needs: []) }
    func encode(to encoder: inout RequestEncoder) {}
  }

  private func send(
    _ operation: some APIOperation, _ credentials: [String: Credential], key: Secret? = nil,
    answer: String = "HTTP/1.1 204 No Content\r\n\r\n"
  ) async throws -> (failure: APIFailure?, request: ReceivedRequest?) {
    let server = try TestServer { _ in .text(answer) }
    defer { server.stop() }
    let client = APIClient(
      .guarded, key: key, credentials: credentials, server: server.address, maximumRetries: 0)
    do throws(APIFailure) {
      _ = try await client.send(operation)
      return (nil, ReceivedRequest(server.requests.first))
    } catch {
      return (error, ReceivedRequest(server.requests.first))
    }
  }

  @Test func theFirstAlternativeWithCredentialsIsSent() async throws {
    let bearer = try await send(
      Guarded(),
      ["token": "t", "account": .basic(user: "AC1", password: "p:w"), "session": "s"])
    #expect(bearer.request?.headers["authorization"] == "Bearer t")
    #expect(bearer.request?.headers["cookie"] == nil)
    let basic = try await send(
      Guarded(), ["account": .basic(user: "AC1", password: "p:w"), "session": "s"])
    #expect(basic.request?.headers["authorization"] == "Basic QUMxOnA6dw==")
    #expect(basic.request?.headers["cookie"] == "sid=s")
  }

  @Test func theUsualSchemesAreSent() async throws {
    let both = try await send(Usual(), ["id": "i&d", "query": "a b"])
    #expect(both.request?.line == "GET /v1/usual?api_key=a%20b HTTP/1.1")
    #expect(both.request?.headers["x-id"] == "i&d")
    // A key without a name is for the first scheme that calls need.
    let key = try await send(Usual(), ["query": "q"], key: "k")
    #expect(key.request?.headers["x-id"] == "k")
  }

  @Test func withoutNeedNothingIsSent() async throws {
    let open = try await send(Open(), ["token": "t"])
    #expect(open.failure == nil && open.request?.headers["authorization"] == nil)
  }

  @Test func missingCredentialsStopACall() async throws {
    let missing = try await send(Guarded(), ["account": "k"])
    #expect(missing.request == nil)
    #expect(
      missing.failure?.description
        == "the operation needs the credentials 'token', or 'account' and 'session'")
    #expect(reason(missing.failure) == .missingCredentials)
  }

  @Test(
    arguments: [
      ["token": .basic(user: "u", password: "p")], ["token": ""], ["token": "a\nb"],
      ["account": .basic(user: "a:b", password: ""), "session": "s"],
      ["account": "a", "session": "a;b"],
    ] as [[String: Credential]])
  func whatCanNotBeSentStopsACall(credentials: [String: Credential]) async throws {
    let result = try await send(Guarded(), credentials)
    #expect(reason(result.failure) == .unusableKey && result.request == nil)
  }

  @Test func unknownNamesStopACall() async throws {
    let result = try await send(Open(), ["tokn": "t"])
    #expect(reason(result.failure) == .unexpectedKey && result.request == nil)
  }

  @Test func noneOfThemShows() async throws {
    let credentials: [String: Credential] = [
      "account": .basic(user: "AC123456", password: "pass word/1"), "session": "session-secret",
    ]
    let body =
      #"{"message": "pass word/1, pass%20word%2F1, QUMxMjM0NTY6cGFzcyB3b3JkLzE=, "#
      + #"session-secret"}"#
    let result = try await send(
      Guarded(), credentials,
      answer: "HTTP/1.1 400 Bad Request\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
    let text = "\(result.failure.map { "\($0)" } ?? "")"
    #expect(text.contains("(secret), (secret), (secret), (secret)"))
    var dumped = ""
    dump(APIClient(.guarded, credentials: credentials), to: &dumped)
    dump(credentials, to: &dumped)
    #expect(!dumped.contains("pass word") && !dumped.contains("session-secret"))
  }

  private func reason(_ failure: APIFailure?) -> TransportFailure.Reason? {
    if case .transport(let failure) = failure { failure.reason } else { nil }
  }
}

extension APIDescription {
  fileprivate static let guarded = APIDescription(
    name: "Guarded", server: "https://api.example.invalid",
    authentication: Authentication(
      [
        "token": .bearer, "account": .basic, "session": .cookie("sid"), "id": .header("X-Id"),
        "query": .query("api_key"),
      ], anyOf: [["id", "query"]]),
    errors: ErrorEnvelope(message: ["message"]))
}

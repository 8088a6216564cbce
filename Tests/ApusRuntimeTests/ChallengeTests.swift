import TestServer
import Testing

@testable import ApusRuntime

/// Servers that ask for a password, as many do after a mistyped key.
@Suite(.timeLimit(.minutes(1))) struct ChallengeTests {
  private static let body =
    #"{"error": {"type": "authentication_error", "message": "no such key"}}"#

  @Test(arguments: [
    (401, ["WWW-Authenticate: Basic realm=\"x\""]), (401, ["WWW-Authenticate: Basic"]),
    (401, ["WWW-Authenticate: Bearer realm=\"x\", Basic realm=\"y\""]),
    (401, ["WWW-Authenticate: Bearer realm=\"x\"", "WWW-Authenticate: Basic realm=\"y\""]),
    (401, ["WWW-Authenticate: Bearer realm=\"x\""]), (401, ["WWW-Authenticate: Negotiate"]),
    (401, ["WWW-Authenticate: Digest realm=\"x\", nonce=\"1\", qop=\"auth\""]), (401, []),
    (407, ["Proxy-Authenticate: Basic realm=\"x\""]),
    (403, ["WWW-Authenticate: Basic realm=\"x\""]),
  ])
  func areRefused(status: Int, headers: [String]) async throws {
    let answer = TestServer.Answer.response(
      status, Self.body, headers: headers + ["Request-Id: req_1"])
    for api in [APIDescription.sessions, .plain(.basic)] {
      let (result, requests) = try await send(DeleteThing(id: "1"), [answer, answer], api: api)
      let error = try #require(result.apiError, "\(result)")
      #expect(error.status == status && error.requestID == "req_1")
      #expect(error.body == Array(Self.body.utf8) && error.isBodyComplete)
      #expect(requests.count == 1)
    }
  }

  @Test func theClientGoesOn() async throws {
    let script = Script([
      .response(401, "", headers: ["WWW-Authenticate: Basic realm=\"x\""]), .response(200, ""),
    ])
    let server = try TestServer { _ in script.next() }
    defer { server.stop() }
    let client = APIClient(.sessions, key: "k", server: server.address, maximumRetries: 0)
    await #expect(throws: APIFailure.self) { try await client.send(DeleteThing(id: "1")) }
    #expect(try await client.send(DeleteThing(id: "1")) == NoContent())
  }

  @Test func withALongBody() async throws {
    let body = String(repeating: "x", count: 500_000)
    let (result, _) = try await send(
      CreateSession(type: .document),
      [.response(401, body, headers: ["WWW-Authenticate: Basic realm=\"x\""])])
    #expect(result.apiError?.body.count == 500_000)
    #expect(result.apiError?.isBodyComplete == true)
  }

  @Test func withAChunkedBody() async throws {
    let (result, _) = try await send(
      DeleteThing(id: "1"),
      [
        .text(
          "HTTP/1.1 401 X\r\nConnection: close\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")
      ])
    #expect(result.apiError?.body == Array("{}".utf8))
    #expect(result.apiError?.isBodyComplete == true)
  }

  @Test(arguments: [
    ("2", true), ("3", false), ("none", false), ("0", true),
  ])
  func whatFoundationBreaksOff(length: String, isComplete: Bool) async throws {
    let client = EndingProtocol.client()
    await #expect {
      try await client.send(
        DeleteThing(id: "1"),
        headers: ["X-Ending": "cancelled", "X-Length": length, "X-Status": "401"])
    } throws: {
      guard case .api(let error)? = $0 as? APIFailure else { return false }
      let says = error.description.contains("broken off")
      return error.status == 401 && error.body == Array("{}".utf8)
        && error.isBodyComplete == isComplete && says == !isComplete
    }
  }

  @Test func aPartOfASuccessIsAFailure() async throws {
    let client = EndingProtocol.client()
    let headers = ["X-Ending": "cancelled"]
    let whole = try await client.send(DeleteThing(id: "1"), headers: headers)
    #expect(whole == NoContent())
    await #expect {
      try await client.send(
        DeleteThing(id: "1"), headers: headers.merging(["X-Length": "3"]) { $1 })
    } throws: {
      guard case .transport(let failure)? = $0 as? APIFailure else { return false }
      return failure.reason == .connectionLost
    }
  }

  @Test func whatNobodyCancelledIsNoCancellation() async throws {
    await #expect {
      try await EndingProtocol.client().send(DeleteThing(id: "1"), headers: ["X-Ending": "early"])
    } throws: {
      guard let failure = $0 as? APIFailure, case .transport(let lost) = failure else {
        return false
      }
      return lost.reason == .other && lost.code == -999 && !failure.isCancellation
    }
  }
}

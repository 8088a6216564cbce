import Foundation
import TestServer
import Testing

@testable import ApusRuntime

/// Responses whose connection breaks off, or whose length is odd.
@Suite(.timeLimit(.minutes(1))) struct CutResponseTests {
  private static func head(_ fields: String..., status: Int = 200) -> String {
    (["HTTP/1.1 \(status) X", "Connection: close"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
  }

  static let cut = [
    head("Content-Length: 10") + "{}", head("Content-Length: 10"),
    head("Content-Length: 500010") + String(repeating: "x", count: 500_000),
    head("Content-Length: 10", status: 500) + "{}",
    head("Content-Length: 10", "WWW-Authenticate: Basic realm=\"x\"", status: 401) + "{}",
    head("Transfer-Encoding: chunked") + "2\r\n{}\r\n", head("Transfer-Encoding: chunked"),
    head("Transfer-Encoding: chunked") + "20\r\n{}",
    head("Transfer-Encoding: chunked") + "zz\r\n{}\r\n",
    head("Content-Length: 10", "Content-Encoding: gzip") + "\u{1F}",
  ]

  @Test(arguments: cut)
  func areAskedForAgain(text: String) async throws {
    let (lost, attempts) = try await send(
      RetrieveSession(session: "1"), [.text(text), .text(text), .text(text)], maximumRetries: 2)
    #expect(lost.transportFailure?.reason == .connectionLost)
    #expect(attempts.count == 3)
    let (result, requests) = try await send(
      CreateSession(type: .document), [.text(text), .response(200, ResponseTests.session)],
      maximumRetries: 1)
    #expect(try result.get().id == "s_1")
    #expect(requests.count == 2)
  }

  @Test func areNotAskedForAgainWhereThatCouldDoHarm() async throws {
    let (result, requests) = try await send(
      Fields { _ in }, [.text(Self.head("Content-Length: 10") + "{}"), .response(200, "")],
      api: .plain(.bearer), maximumRetries: 2)
    #expect(result.transportFailure?.reason == .connectionLost)
    #expect(requests.count == 1)
  }

  @Test(arguments: [
    head("Content-Length: 0"), head(), head() + "{}", head("Content-Length: 10", status: 204),
    head("Content-Length: 2, 2") + "{}", head("Content-Length: 2") + "{}more",
    head("Transfer-Encoding: chunked") + "2\r\n{}\r\n0\r\n\r\n",
    head("Content-Length: 2", "Content-Encoding: identity") + "{}",
  ])
  func wholeOnes(text: String) async throws {
    let (result, requests) = try await send(
      DeleteThing(id: "1"), [.text(text)], maximumRetries: 2)
    #expect(try result.get() == NoContent())
    #expect(requests.count == 1)
  }

  @Test func notModified() async throws {
    let (result, _) = try await send(
      DeleteThing(id: "1"), [.text(Self.head("Content-Length: 10", status: 304))])
    #expect(result.apiError?.status == 304 && result.apiError?.isBodyComplete == true)
  }

  private struct CheckThing: APIOperation {
    typealias Response = NoContent
    static var endpoint: Endpoint { Endpoint(of: .sessions, .head, "/v1/things") }
    func encode(to encoder: inout RequestEncoder) {}
  }

  @Test func headsHaveNoBody() async throws {
    let (result, _) = try await send(CheckThing(), [.text(Self.head("Content-Length: 10"))])
    #expect(try result.get() == NoContent())
  }

  @Test func whatEndsEarlyWithoutAnError() async throws {
    await #expect {
      try await EndingProtocol.client().send(DeleteThing(id: "1"), headers: ["X-Length": "3"])
    } throws: {
      guard case .transport(let failure)? = $0 as? APIFailure else { return false }
      return failure.reason == .connectionLost
    }
  }

  @Test(
    arguments: [
      (200, [("content-length", "5")], nil, .length(5)),
      (200, [("Content-Length", "5")], "HEAD", .length(0)),
      (204, [("Content-Length", "5")], nil, .length(0)),
      (304, [("Content-Length", "5")], nil, .length(0)),
      (200, [("Content-Length", "5"), ("Content-Encoding", "GZIP")], nil, .unstated),
      (200, [("Content-Length", "5"), ("Transfer-Encoding", "Chunked")], nil, .chunked),
      (200, [("Content-Length", "-5")], nil, .unstated),
      (200, [("Content-Length", "x")], nil, .unstated),
      (200, [], "GET", .unstated),
    ] as [(Int, [(name: String, value: String)], String?, BodyFraming)])
  func framing(
    status: Int, headers: [(name: String, value: String)], method: String?, framing: BodyFraming
  ) {
    let response = HTTPResponse(status: status, headers: ResponseHeaders(headers))
    #expect(BodyFraming(of: response, method: method) == framing)
  }
}

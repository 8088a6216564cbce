import ApusRuntime
import Calls
import Foundation
import TestServer
import Testing

/// Sends each operation of the telephone API over a real socket: user and password, repeated keys, and
/// pages by their addresses.
@Suite(.timeLimit(.minutes(2))) struct CallsTests {
  private static let calls = "/2010-04-01/Accounts/AC1/Calls.json"
  private static let call = #"{"sid": "CA1", "status": "queued", "price": "-0.05"}"#

  /// What comes of a call, and the requests as they arrived. `HOST` in an answer is the server.
  private func call<Result: Sendable>(
    _ answers: TestServer.Answer..., with body: (APIClient) async throws(APIFailure) -> Result
  ) async throws -> (result: Swift.Result<Result, APIFailure>, requests: [ReceivedRequest]) {
    let script = AnswerScript(answers)
    let server = try TestServer { request in
      let host = ReceivedRequest(request)?.headers["host"] ?? ""
      guard case .text(let text) = script.next() else { return .drop }
      // A header's value: the length of the body stays.
      return .text(text.replacing("HOST", with: host))
    }
    defer { server.stop() }
    let client = APIClient(
      .calls, credentials: ["account": .basic(user: "AC1", password: "hush")],
      server: server.address, timeout: 20, maximumRetries: 0)
    let result: Swift.Result<Result, APIFailure>
    do throws(APIFailure) {
      result = .success(try await body(client))
    } catch {
      result = .failure(error)
    }
    let requests = server.requests.compactMap { ReceivedRequest($0) }
    let authorization = "Basic \(Data("AC1:hush".utf8).base64EncodedString())"
    #expect(requests.allSatisfy { $0.headers["authorization"] == authorization })
    return (result, requests)
  }

  @Test func listsAreRepeatedKeys() async throws {
    let (result, requests) = try await call(
      .response(201, Self.call), .response(201, #"{"sid": "SM1", "body": null}"#)
    ) { client throws(APIFailure) in
      let call = try await client.send(
        CreateCall(
          accountSid: "AC1", to: "+1555", from: "+1556", url: "https://example.com/a?b=c",
          statusCallbackEvent: [.initiated, .answered], timeout: 30, record: true))
      let message = try await client.send(
        CreateMessage(
          accountSid: "AC1", to: "+1555", body: "Hi & bye",
          mediaURL: ["https://example.com/1", "https://example.com/2"]))
      return (call.price?.text, message.sid)
    }
    #expect(try result.get() == ("-0.05", "SM1"))
    #expect(
      requests.map(\.line) == [
        "POST \(Self.calls) HTTP/1.1", "POST /2010-04-01/Accounts/AC1/Messages.json HTTP/1.1",
      ])
    #expect(
      requests.map(\.body) == [
        "To=%2B1555&From=%2B1556&Url=https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc"
          + "&StatusCallbackEvent=initiated&StatusCallbackEvent=answered&Timeout=30&Record=true",
        "To=%2B1555&Body=Hi%20%26%20bye&MediaUrl=https%3A%2F%2Fexample.com%2F1"
          + "&MediaUrl=https%3A%2F%2Fexample.com%2F2",
      ])
    #expect(
      requests.allSatisfy { $0.headers["content-type"] == "application/x-www-form-urlencoded" })
  }

  @Test func callsAreChangedAndDeleted() async throws {
    let problem = #"{"code": 20404, "message": "No such call.", "status": 404}"#
    let (result, requests) = try await call(
      .text("HTTP/1.1 204 X\r\nConnection: close\r\n\r\n"), .response(404, problem)
    ) { client throws(APIFailure) in
      try await client.send(DeleteCall(accountSid: "AC1", sid: "CA1"))
      return try await client.send(
        UpdateCall(accountSid: "AC1", sid: "CA1", status: .inProgress))
    }
    #expect(
      requests.map(\.line) == [
        "DELETE /2010-04-01/Accounts/AC1/Calls/CA1.json HTTP/1.1",
        "POST /2010-04-01/Accounts/AC1/Calls/CA1.json HTTP/1.1",
      ])
    #expect(requests.map(\.body) == ["", "Status=in-progress"])
    guard case .failure(.api(let error)) = result,
      case .notFound(let body)? = try UpdateCall.ErrorBody(error)
    else {
      Issue.record("\(result)")
      return
    }
    #expect(body.code == 20404 && error.code == "20404")
  }

  private static func page(_ ids: [String], next: String?) -> TestServer.Answer {
    let calls = ids.map { #"{"sid": "\#($0)", "status": "ringing", "price": null}"# }
    return .response(
      200,
      """
      {"calls": [\(calls.joined(separator: ", "))], "page": 0, "page_size": 2,
        "next_page_uri": \(next.map { "\"\($0)\"" } ?? "null")}
      """)
  }

  private func walk(
    _ answers: TestServer.Answer...
  ) async throws -> (ids: [String], failure: PagingFailure?, lines: [String]) {
    let script = AnswerScript(answers)
    let listed = Listed()
    let (result, requests) = try await call(
      script.next(), script.next(), script.next()
    ) { client throws(APIFailure) in
      let list = ListCalls(accountSid: "AC1", status: [.queued, .ringing], pageSize: 2)
      for try await page in client.pages(of: list) {
        await listed.add(page.items.map(\.sid))
        #expect(page.page == 0 && page.pageSize == 2 && page.end == nil)
      }
    }
    var failure: PagingFailure?
    if case .failure(.paging(let paging)) = result { failure = paging }
    if case .failure = result { #expect(failure != nil) }
    return (await listed.ids, failure, requests.map(\.line))
  }

  private actor Listed {
    private(set) var ids: [String] = []
    func add(_ more: [String]) { ids += more }
  }

  private static let first = "GET \(calls)?Status=queued&Status=ringing&PageSize=2 HTTP/1.1"

  @Test func pagesByAnAddressInTheResponse() async throws {
    let (ids, failure, lines) = try await walk(
      Self.page(["a"], next: "\(Self.calls)?PageSize=2&Page=1&PageToken=PT%2F1"),
      // An empty page is not the last, if it has the address of the next.
      Self.page([], next: "?Page=2#there"), Self.page(["b"], next: nil))
    #expect(ids == ["a", "b"] && failure == nil)
    #expect(
      lines == [
        Self.first, "GET \(Self.calls)?PageSize=2&Page=1&PageToken=PT%2F1 HTTP/1.1",
        "GET \(Self.calls)?Page=2 HTTP/1.1",
      ])
  }

  @Test(arguments: [
    "https://evil.example.com/Calls.json?Page=1", "//evil.example.com/Calls.json",
    "http://127.0.0.1:1/Calls.json", "https://127.0.0.1/Calls.json", "http://user@127.0.0.1/",
    "ftp://127.0.0.1/x",
  ])
  func noKeyGoesToAnotherServer(address: String) async throws {
    let (ids, failure, lines) = try await walk(Self.page(["a"], next: address))
    #expect(ids == ["a"] && failure == .foreignAddress && lines == [Self.first])
  }

  @Test func anAddressTwiceWouldNeverEnd() async throws {
    let (ids, failure, _) = try await walk(
      Self.page(["a"], next: "/x?Page=1"), Self.page(["b"], next: "/x?Page=1"))
    #expect(ids == ["a", "b"] && failure == .repeatedCursor)
  }

  @Test func whatIsNoAddressIsAFailure() async throws {
    let (_, failure, _) = try await walk(Self.page(["a"], next: "a b"))
    #expect(failure == .unusableAddress)
  }

  @Test func pagesByTheLinkHeader() async throws {
    let number = #"[{"phone_number": "+1555"}]"#
    let (result, requests) = try await call(
      .response(
        200, number,
        headers: [
          #"Link: <http://HOST/v2/Numbers?p=0>; rel=first, <http://HOST/v2/Numbers?p=1>; rel="next""#
        ]),
      .response(200, number, headers: [#"Link: </v2/Numbers?p=0>; rel="prev""#])
    ) { client throws(APIFailure) in
      var count = 0
      for try await _ in client.items(of: ListNumbers(contains: "555")) { count += 1 }
      return count
    }
    #expect(try result.get() == 2)
    #expect(
      requests.map(\.line) == [
        "GET /v2/Numbers?Contains=555 HTTP/1.1", "GET /v2/Numbers?p=1 HTTP/1.1",
      ])
  }

  @Test func pagesByHowManyCameBefore() async throws {
    let (result, requests) = try await call(
      .response(200, #"{"alerts": [{"sid": "a"}, {"sid": "b"}]}"#),
      .response(200, #"{"alerts": [{"sid": "c"}]}"#), .response(200, #"{"alerts": []}"#)
    ) { client throws(APIFailure) in
      var ids: [String] = []
      for try await alert in client.items(of: ListAlerts(offset: 10)) { ids.append(alert.sid) }
      return ids
    }
    #expect(try result.get() == ["a", "b", "c"])
    #expect(
      requests.map(\.line)
        == ["10", "12", "13"].map { "GET /v1/Alerts?Offset=\($0) HTTP/1.1" })
  }
}

import Foundation
import TestServer
import Testing

@testable import ApusRuntime

/// Exchanges over a real socket.
@Suite struct APIClientTests {
  private static let session = ResponseTests.session

  /// What calling a server that answers in some way comes to, and the requests that it got.
  private func call<Operation: APIOperation>(
    _ operation: Operation, api: APIDescription = .sessions, key: Secret? = "sk_test_123",
    idempotencyKey: String? = nil, headers: [String: String] = [:],
    timeout: Double = 120,
    limit: Int = 1 << 20, answer: @escaping @Sendable (String) -> TestServer.Answer
  ) async throws -> (
    result: Result<Operation.Response, APIFailure>, requests: [String]
  ) {
    let server = try TestServer(answer)
    defer { server.stop() }
    let client = APIClient(
      api, key: key, server: server.address, timeout: timeout, maximumResponseSize: limit,
      maximumRetries: 0)
    do throws(APIFailure) {
      let response = try await client.send(
        operation, idempotencyKey: idempotencyKey, headers: headers)
      return (.success(response), server.requests)
    } catch {
      return (.failure(error), server.requests)
    }
  }

  /// Why a call failed; none if it didn't.
  private func failure<Response>(_ result: Result<Response, APIFailure>) -> APIFailure? {
    if case .failure(let failure) = result { failure } else { nil }
  }

  private func reason<Response>(_ result: Result<Response, APIFailure>) -> TransportFailure.Reason?
  {
    if case .transport(let failure) = failure(result) { failure.reason } else { nil }
  }

  @Test func postsAForm() async throws {
    let operation = CreateSession(metadata: ["a b": "é&"], type: .document, token: "tok")
    let (result, requests) = try await call(operation, idempotencyKey: "order 7") { _ in
      .response(200, Self.session)
    }
    #expect(try result.get().id == "s_1")
    let request = try #require(ReceivedRequest(requests.first))
    #expect(request.line == "POST /v1/sessions HTTP/1.1")
    #expect(request.body == "metadata%5Ba%20b%5D=%C3%A9%26&type=document&token=tok")
    #expect(request.headers["content-length"] == "\(request.body.utf8.count)")
    #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
    #expect(request.headers["authorization"] == "Bearer sk_test_123")
    #expect(request.headers["sessions-version"] == "2023-08-16")
    #expect(request.headers["idempotency-key"] == "order 7")
    #expect(request.headers["accept"] == "application/json")
    #expect(request.headers["user-agent"] == "Apus/0.1.0")
  }

  @Test func getsWithAQuery() async throws {
    let operation = RetrieveSession(session: "a/b c", expand: ["x", "+[]"], account: "acct_1")
    let (result, requests) = try await call(operation) { _ in .response(200, Self.session) }
    #expect(try result.get().id == "s_1")
    let request = try #require(ReceivedRequest(requests.first))
    #expect(
      request.line
        == "GET /v1/sessions/a%2Fb%20c/raw?expand%5B0%5D=x&expand%5B1%5D=%2B%5B%5D HTTP/1.1")
    #expect(request.body == "")
    #expect(request.headers["stripe-account"] == "acct_1")
    #expect(request.headers["content-type"] == nil)
    #expect(request.headers["idempotency-key"] == nil)
  }

  @Test func postsHaveAFreshIdempotencyKey() async throws {
    let server = try TestServer { _ in .response(200, "") }
    defer { server.stop() }
    let client = APIClient(.sessions, key: "k", server: server.address)
    for _ in 0..<2 { _ = try await client.send(Fields { $0.string("a", "1") }) }
    let keys = server.requests.compactMap { ReceivedRequest($0)?.headers["idempotency-key"] }
    #expect(keys.count == 2 && keys[0] != keys[1])
    for key in keys { #expect(UUID(uuidString: key) != nil && key == key.lowercased()) }
  }

  @Test func emptyFormsAreSent() async throws {
    let (result, requests) = try await call(Fields { _ in }) { _ in .response(200, "") }
    #expect(failure(result) == nil)
    let request = try #require(ReceivedRequest(requests.first))
    #expect(request.line == "POST /v1/things HTTP/1.1")
    #expect(request.headers["content-length"] == "0")
  }

  @Test func headersMayBeReplaced() async throws {
    let (_, requests) = try await call(
      DeleteThing(id: "1"), headers: ["sessions-version": "next", "Stripe-Account": "a"]
    ) { _ in .response(204, "") }
    let request = try #require(ReceivedRequest(requests.first))
    #expect(request.line == "DELETE /v1/things/1 HTTP/1.1")
    #expect(request.headers["sessions-version"] == "next")
    #expect(request.headers["stripe-account"] == "a")
  }

  @Test(
    arguments: [
      (.none, nil, "authorization", nil), (.bearer, "k", "authorization", "Bearer k"),
      (.basic, "k", "authorization", "Basic azo="), (.header("X-Api-Key"), "k", "x-api-key", "k"),
    ] as [(Authentication, Secret?, String, String?)])
  func authentication(
    _ kind: Authentication, key: Secret?, name: String, value: String?
  ) async throws {
    let (_, requests) = try await call(DeleteThing(id: "1"), api: .plain(kind), key: key) { _ in
      .response(200, "")
    }
    #expect(try #require(ReceivedRequest(requests.first)).headers[name] == value)
  }

  @Test func aKeyThatWouldNotBeSentIsRefused() async throws {
    let (result, requests) = try await call(DeleteThing(id: "1"), api: .plain(.none), key: "k") {
      _ in .response(401, "")
    }
    #expect(reason(result) == .unexpectedKey)
    #expect(requests.isEmpty)
  }

  /// An operation with a server of its own would take the key there.
  @Test func operationsOfAnotherAPIAreRefused() async throws {
    let server = try TestServer { _ in .response(200, "{}") }
    defer { server.stop() }
    for (name, address) in [("Other", server.address), ("Sessions", "https://other.invalid")] {
      let other = APIDescription(name: name, server: address, authentication: .bearer)
      // No key can be sent in a header like this one: it must not even be looked at.
      let client = APIClient(other, key: "\n", maximumRetries: 0)
      let error = await #expect(throws: APIFailure.self) {
        try await client.send(DeleteThing(id: "1"))
      }
      guard case .transport(let failure) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(failure.reason == .foreignOperation)
    }
    #expect(server.requests.isEmpty)
  }

  @Test func nothingInvalidIsSent() async throws {
    let operation = CreateSession(clientReferenceID: "", tags: ["A"])
    let (result, requests) = try await call(operation) { _ in .drop }
    guard case .invalidParameters(let violations) = failure(result) else {
      Issue.record("\(result)")
      return
    }
    #expect(violations == operation.violations())
    #expect(requests.isEmpty)
  }

  @Test func errorsOfTheAPI() async throws {
    let body = """
      {"error": {"type": "invalid_request_error", "code": "resource_missing", "param": "customer",
       "message": "no such customer; your key sk_test_123 is fine"}}
      """
    let (result, _) = try await call(CreateSession(type: .document)) { _ in
      .response(404, body, headers: ["request-id: req_1"])
    }
    guard case .api(let error) = failure(result) else {
      Issue.record("\(result)")
      return
    }
    #expect(error.status == 404)
    #expect(error.kind == "invalid_request_error")
    #expect(error.code == "resource_missing")
    #expect(error.parameter == "customer")
    #expect(error.message == "no such customer; your key (secret) is fine")
    #expect(error.requestID == "req_1")
    #expect(error.body == Array(body.utf8))
    #expect(error.json?["error"]?["param"]?.string == "customer")
    #expect(
      failure(result)?.localizedDescription == """
        the API refused the call: status 404, invalid_request_error, resource_missing, at customer: \
        no such customer; your key (secret) is fine (request req_1)
        """)
    var dumped = ""
    dump(error, to: &dumped)
    #expect(!dumped.contains("sk_test_123") && !"\(APIFailure.api(error))".contains("sk_test_123"))
  }

  @Test(arguments: ["", "<html>", "[]", "{\"error\": \"x\"}", "{\"error\": {\"type\": {}}}"])
  func errorsOfAnotherForm(body: String) async throws {
    let (result, _) = try await call(CreateSession(type: .document)) { _ in .response(502, body) }
    guard case .api(let error) = failure(result) else {
      Issue.record("\(result)")
      return
    }
    #expect(error.status == 502 && error.body == Array(body.utf8))
    #expect(
      error.kind == nil && error.code == nil && error.message == nil && error.parameter == nil)
    #expect(error.description == "status 502")
  }

  @Test(arguments: ["", "<html>", "{}", "[]", "{\"id\": 1, \"object\": \"session\"}"])
  func successWithoutSense(body: String) async throws {
    let (result, _) = try await call(CreateSession(type: .document)) { _ in
      .response(201, body, headers: ["X-Request-Id: r"])
    }
    guard case .undecodable(let response) = failure(result) else {
      Issue.record("\(result)")
      return
    }
    #expect(response.status == 201 && response.requestID == "r")
    #expect((response.failure.found == .malformedJSON) == ["", "<html>"].contains(body))
  }

  @Test(arguments: ["", "whatever", "{}"])
  func contentThatDoesNotMatterIsIgnored(body: String) async throws {
    let (result, _) = try await call(DeleteThing(id: "1")) { _ in .response(200, body) }
    #expect(try result.get() == NoContent())
  }

  @Test func redirectsAreNotFollowed() async throws {
    let (result, requests) = try await call(RetrieveSession(session: "1")) { request in
      request.hasPrefix("GET /v1")
        ? .response(302, "", headers: ["Location: /elsewhere"]) : .response(200, Self.session)
    }
    guard case .api(let error) = failure(result) else {
      Issue.record("\(result)")
      return
    }
    #expect(error.status == 302)
    #expect(requests.count == 1)
  }

  @Test func lostConnections() async throws {
    let (result, _) = try await call(DeleteThing(id: "1")) { _ in .drop }
    #expect(reason(result) == .connectionLost)
    let (other, _) = try await call(DeleteThing(id: "1"), timeout: 3) { _ in
      .text("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}")
    }
    #expect(reason(other) == .connectionLost)
  }

  @Test func slowAnswersTimeOut() async throws {
    let (result, _) = try await call(DeleteThing(id: "1"), timeout: 0.5) { _ in .silence }
    #expect(reason(result) == .timedOut)
  }

  @Test func largeResponsesAreRefused() async throws {
    let fitting = try await call(DeleteThing(id: "1"), limit: 1000) { _ in
      .response(200, String(repeating: "x", count: 1000))
    }
    #expect(failure(fitting.result) == nil)
    let announced = try await call(DeleteThing(id: "1"), limit: 1000) { _ in
      .response(200, String(repeating: "x", count: 1001))
    }
    #expect(reason(announced.result) == .responseTooLarge)
    let unannounced = try await call(DeleteThing(id: "1"), limit: 1000) { _ in
      .text("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + String(repeating: "x", count: 1001))
    }
    #expect(reason(unannounced.result) == .responseTooLarge)
  }

  @Test(arguments: [0, 200])
  func cancelledCalls(milliseconds: Int) async throws {
    let server = try TestServer { _ in .silence }
    defer { server.stop() }
    let client = APIClient(.sessions, key: "k", server: server.address, timeout: 20)
    let task = Task { () async -> APIFailure? in
      do throws(APIFailure) {
        _ = try await client.send(DeleteThing(id: "1"))
        return nil
      } catch {
        return error
      }
    }
    try await Task.sleep(for: .milliseconds(milliseconds))
    task.cancel()
    #expect(await task.value?.isCancellation == true)
  }

  @Test func nobodyListens() async throws {
    let server = try TestServer { _ in .drop }
    server.stop()
    try await Task.sleep(for: .milliseconds(300))
    let client = APIClient(
      .sessions, key: "k", server: server.address, timeout: 5, maximumRetries: 0)
    await #expect {
      try await client.send(DeleteThing(id: "1"))
    } throws: { error in
      guard case .transport(let failure)? = error as? APIFailure else { return false }
      return failure.reason == .unreachable && failure.code != nil
    }
  }

  @Test func aMissingKeyStopsACall() async throws {
    let (result, requests) = try await call(DeleteThing(id: "1"), key: nil) { _ in .drop }
    #expect(reason(result) == .missingCredentials && requests.isEmpty)
  }

  @Test(arguments: ["", "a\nb", "é"] as [Secret])
  func unusableKeys(key: Secret) async throws {
    let (result, requests) = try await call(DeleteThing(id: "1"), key: key) { _ in .drop }
    #expect(reason(result) == .unusableKey && requests.isEmpty)
  }

  @Test(arguments: [["X": "a\r\nY: b"], ["X Y": "a"], ["": "a"], ["X:": "a"]])
  func unusableHeaders(headers: [String: String]) async throws {
    let client = APIClient(.sessions, key: "k", server: "http://127.0.0.1:9")
    for (name, value) in headers {
      await #expect {
        try await client.send(DeleteThing(id: "1"), headers: [name: value])
      } throws: { error in
        guard case .transport(let failure)? = error as? APIFailure else { return false }
        return failure.reason == .unusableRequest && failure.header == name
      }
    }
  }

  @Test func clientsShowNoKey() {
    let client = APIClient(.sessions, key: "sk_test_123")
    var dumped = ""
    dump(client, to: &dumped)
    for text in ["\(client)", String(reflecting: client), client.debugDescription, dumped] {
      #expect(text.contains("Sessions") && !text.contains("sk_test"))
    }
  }
}

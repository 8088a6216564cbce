import ApusRuntime
import StripeIdentity
import TestServer
import Testing

/// Creates a verification session over a real socket, and reads whatever comes back.
@Suite struct SendingTests {
  private static let session = """
    { "id": "vs_1NuN4zLkdIwHu7ixleE6HvkI", "object": "identity.verification_session",
      "client_secret": "hush", "created": 1695680197, "last_error": null, "livemode": false,
      "metadata": {}, "options": {}, "redaction": null, "status": "brand_new", "type": "document",
      "url": "..." }
    """

  /// What comes of the answer, and the request as it arrived.
  private func send(
    _ answer: TestServer.Answer
  ) async throws -> (result: Result<VerificationSession, APIFailure>, request: ReceivedRequest) {
    let server = try TestServer { _ in answer }
    defer { server.stop() }
    let client = APIClient(
      .stripeIdentity, key: "sk_test_hush", server: server.address, timeout: 120)
    let operation = CreateVerificationSession(
      metadata: ["order": "6735"],
      options: .init(document: .init(allowedTypes: [.passport], requireLiveCapture: true)),
      type: .document)
    let result: Result<VerificationSession, APIFailure>
    do throws(APIFailure) {
      result = .success(try await client.send(operation, idempotencyKey: "order 6735"))
    } catch {
      result = .failure(error)
    }
    return (result, try #require(ReceivedRequest(server.requests.first)))
  }

  @Test func theRequestArrivesAsStripeWantsIt() async throws {
    let (result, request) = try await send(.response(200, Self.session))
    #expect(request.line == "POST /v1/identity/verification_sessions HTTP/1.1")
    #expect(request.headers["authorization"] == "Bearer sk_test_hush")
    #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
    #expect(request.headers["idempotency-key"] == "order 6735")
    let pairs = [
      "metadata%5Border%5D=6735",
      "options%5Bdocument%5D%5Ballowed_types%5D%5B0%5D=passport",
      "options%5Bdocument%5D%5Brequire_live_capture%5D=true",
      "type=document",
    ]
    #expect(request.body == pairs.joined(separator: "&"))
    let session = try result.get()
    #expect(session.id == "vs_1NuN4zLkdIwHu7ixleE6HvkI")
    #expect(session.status == VerificationStatus(rawValue: "brand_new"))
    #expect(session.clientSecret?.revealed == "hush")
  }

  @Test func anAPIErrorSaysWhatAndWhere() async throws {
    let body = """
      { "error": { "type": "invalid_request_error", "code": "parameter_missing",
        "message": "Missing required param: type.", "param": "type" } }
      """
    let (result, _) = try await send(.response(400, body, headers: ["Request-Id: req_1"]))
    guard case .failure(.api(let error)) = result else {
      Issue.record("expected an API error, got \(result)")
      return
    }
    #expect(error.status == 400)
    #expect(error.kind == "invalid_request_error")
    #expect(error.code == "parameter_missing")
    #expect(error.message == "Missing required param: type.")
    #expect(error.parameter == "type")
    #expect(error.requestID == "req_1")
  }

  @Test(arguments: [
    "<html>", "", "[]", #"{ "id": "hush" }"#, String(SendingTests.session.dropLast(2)),
  ])
  func whatIsNoSessionIsUndecodable(body: String) async throws {
    let (result, _) = try await send(.response(200, body))
    guard case .failure(.undecodable(let response)) = result else {
      Issue.record("expected an undecodable response, got \(result)")
      return
    }
    #expect(response.status == 200)
    #expect(!"\(response)".contains("hush"))
  }

  @Test func aDroppedConnectionIsATransportFailure() async throws {
    let (result, _) = try await send(.drop)
    guard case .failure(.transport(let failure)) = result else {
      Issue.record("expected a transport failure, got \(result)")
      return
    }
    #expect(!"\(failure)".contains("sk_test_hush"))
  }

  @Test func nothingBrokenIsSent() async throws {
    let server = try TestServer { _ in .drop }
    defer { server.stop() }
    let client = APIClient(.stripeIdentity, key: "sk_test_hush", server: server.address)
    let failure = await #expect(throws: APIFailure.self) {
      try await client.send(CreateVerificationSession(metadata: ["": "x"], returnURL: "nowhere"))
    }
    guard case .invalidParameters(let violations) = failure else {
      Issue.record("expected violations, got \(String(describing: failure))")
      return
    }
    #expect(violations.count == 3)
    #expect(server.requests.isEmpty)
  }
}

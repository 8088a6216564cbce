import Foundation
import TestServer
import Testing

@testable import ApusRuntime

@Suite struct RetryTests {
  /// What a call comes to that gets some answers, the requests, and the waits between them.
  private func call<Operation: APIOperation>(
    _ operation: Operation, _ answers: [TestServer.Answer], api: APIDescription = .sessions,
    idempotencyKey: String? = nil, headers: [String: String] = [:],
    maximumRetries: Int = 2, maximumRetryWait: Double = 60
  ) async throws -> (failure: APIFailure?, requests: [ReceivedRequest], waits: [Double]) {
    let script = Script(answers)
    let server = try TestServer { _ in script.next() }
    defer { server.stop() }
    let clock = ImpatientClock()
    let client = APIClient(
      api, key: "k", server: server.address, timeout: 120, maximumRetries: maximumRetries,
      maximumRetryWait: maximumRetryWait, clock: clock)
    var failure: APIFailure?
    do throws(APIFailure) {
      _ = try await client.send(operation, idempotencyKey: idempotencyKey, headers: headers)
    } catch {
      failure = error
    }
    return (failure, server.requests.compactMap { ReceivedRequest($0) }, clock.waits)
  }

  private func status(_ failure: APIFailure?) -> Int? {
    if case .api(let error) = failure { error.status } else { nil }
  }

  @Test func allUnderOneKey() async throws {
    let (failure, requests, waits) = try await call(
      Fields { $0.string("a", "1") }, [.drop, .response(503, ""), .response(200, "")])
    #expect(failure == nil && requests.count == 3)
    #expect(Set(requests.compactMap { $0.headers["idempotency-key"] }).count == 1)
    #expect(Set(requests.map(\.body)) == ["a=1"])
    #expect(waits.count == 2)
    #expect(waits.first.map { 0.25...0.5 ~= $0 } == true)
    #expect(waits.last.map { 0.5...1 ~= $0 } == true)
  }

  @Test(arguments: [
    (200, 1), (300, 1), (400, 1), (401, 1), (404, 1), (408, 1), (409, 3), (410, 1), (428, 1),
    (429, 3), (499, 1), (500, 3), (502, 3), (599, 3),
  ])
  func statuses(status: Int, attempts: Int) async throws {
    let (failure, requests, _) = try await call(
      DeleteThing(id: "1"), Array(repeating: .response(status, ""), count: 3))
    #expect(self.status(failure) == (status == 200 ? nil : status))
    #expect(requests.count == attempts)
  }

  @Test(arguments: [(-1, 1), (0, 1), (1, 2), (5, 6)])
  func theCallerSetsHowOften(maximumRetries: Int, attempts: Int) async throws {
    let (failure, requests, _) = try await call(
      DeleteThing(id: "1"), Array(repeating: .drop, count: 9), maximumRetries: maximumRetries)
    #expect(requests.count == attempts)
    guard case .transport(let lost) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(lost.reason == .connectionLost)
  }

  @Test func neverWithoutAKeyWhereThatCouldDoHarm() async throws {
    let answers = Array(repeating: TestServer.Answer.response(503, ""), count: 3)
    let operation = Fields { _ in }
    #expect(try await call(operation, answers, api: .plain(.bearer)).requests.count == 1)
    let given = try await call(
      operation, answers, api: .plain(.bearer), headers: ["Idempotency-Key": "x"])
    #expect(given.requests.count == 1)
    #expect(try await call(operation, answers, idempotencyKey: "").requests.count == 1)
    #expect(try await call(operation, answers, idempotencyKey: "k").requests.count == 3)
    #expect(try await call(PatchThing(), answers).requests.count == 1)
    #expect(try await call(PatchThing(), answers, idempotencyKey: "k").requests.count == 3)
    #expect(
      try await call(DeleteThing(id: "1"), answers, api: .plain(.bearer)).requests.count == 3)
  }

  private struct PatchThing: APIOperation {
    typealias Response = NoContent
    static var endpoint: Endpoint { Endpoint(of: .sessions, .patch, "/v1/things") }
    func encode(to encoder: inout RequestEncoder) {}
  }

  @Test(arguments: [
    (400, ["Stripe-Should-Retry: true"], 3), (503, ["Stripe-Should-Retry: false"], 1),
    (409, ["X-Should-Retry: False"], 1), (400, ["should-retry: maybe"], 1),
    (503, ["Should-Retry: maybe"], 3), (300, ["Should-Retry: true"], 1),
    (400, ["A-Should-Retry: true", "B-Should-Retry: false"], 1),
  ])
  func theServerDecides(status: Int, headers: [String], attempts: Int) async throws {
    let (_, requests, _) = try await call(
      DeleteThing(id: "1"), Array(repeating: .response(status, "", headers: headers), count: 3))
    #expect(requests.count == attempts)
  }

  @Test(
    arguments: [
      (["Retry-After: 7"], [7, 7]), (["Retry-After: 30"], [30, 30]), (["Retry-After: 31"], [31]),
      (["Retry-After: 61"], []), (["Retry-After: 99999999999999999999"], []),
      (
        [
          "Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun, 06 Nov 1994 08:49:57 GMT",
        ], [20, 20]
      ), (["Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"], []),
    ] as [([String], [Double])])
  func theServerSaysHowLong(headers: [String], expected: [Double]) async throws {
    let (failure, requests, waits) = try await call(
      DeleteThing(id: "1"), Array(repeating: .response(429, "", headers: headers), count: 4))
    #expect(waits == expected)
    #expect(requests.count == expected.count + 1)
    #expect(status(failure) == 429)
  }

  @Test(arguments: [
    "0", "", "soon", "-5", "1.5", "Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 99 Nov 1994 08:49:37 GMT",
    String(repeating: "9", count: 100),
  ])
  func whatMakesNoDifference(retryAfter: String) async throws {
    let (_, _, waits) = try await call(
      DeleteThing(id: "1"), [.response(429, "", headers: ["Retry-After: \(retryAfter)"])])
    #expect(waits.first.map { $0 <= 0.5 } == true)
  }

  @Test(arguments: [0, -1, .nan, 0.2] as [Double])
  func noTimeToWait(seconds: Double) async throws {
    let (_, requests, _) = try await call(
      DeleteThing(id: "1"), [.drop, .drop], maximumRetryWait: seconds)
    #expect(requests.count == 1)
  }

  @Test func delaysDoubleUpToALimit() {
    let policy = RetryPolicy(maximumRetries: .max, maximumWait: .infinity)
    let lost = Result<HTTPResponse, TransportFailure>.failure(TransportFailure(.connectionLost))
    for (attempt, longest) in [(0, 0.5), (1, 1), (3, 4), (4, 8), (5, 8), (1_000_000, 8)] {
      let delays = (0..<50).compactMap { _ in policy.delay(after: lost, attempt: attempt, waited: 0)
      }
      #expect(delays.count == 50 && Set(delays).count > 1)
      #expect(delays.allSatisfy { longest / 2...longest ~= $0 })
    }
  }

  @Test(
    arguments: [
      (.unreachable, true), (.connectionLost, true), (.timedOut, true), (.cancelled, false),
      (.insecureConnection, false), (.responseTooLarge, false), (.unusableServer, false),
      (.unusableKey, false), (.unusableRequest, false), (.other, false),
    ] as [(TransportFailure.Reason, Bool)])
  func failures(reason: TransportFailure.Reason, isRepeated: Bool) {
    let delay = RetryPolicy(maximumRetries: 1, maximumWait: 60).delay(
      after: .failure(TransportFailure(reason)), attempt: 0, waited: 0)
    #expect((delay != nil) == isRepeated)
  }

  @Test func waitingCanBeCancelled() async throws {
    let server = try TestServer { _ in .response(503, "", headers: ["Retry-After: 50"]) }
    defer { server.stop() }
    let client = APIClient(.sessions, key: "k", server: server.address)
    let task = Task { () async -> APIFailure? in
      do throws(APIFailure) {
        _ = try await client.send(DeleteThing(id: "1"))
        return nil
      } catch {
        return error
      }
    }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    try await Task.sleep(for: .milliseconds(100))
    task.cancel()
    #expect(await task.value?.isCancellation == true)
    #expect(server.requests.count == 1)
  }
}

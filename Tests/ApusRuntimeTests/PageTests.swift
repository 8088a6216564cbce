import Foundation
import TestServer
import Testing

@testable import ApusRuntime

@Suite struct PageTests {
  private func client(_ server: TestServer) -> APIClient {
    APIClient(.sessions, key: "k", server: server.address, timeout: 20, maximumRetries: 0)
  }

  private static func page(_ ids: [String], more: Bool) -> TestServer.Answer {
    let items = ids.map { "{\"id\": \"\($0)\"}" }.joined(separator: ", ")
    return .response(200, "{\"data\": [\(items)], \"has_more\": \(more), \"url\": \"/x\"}")
  }

  private static func search(_ ids: [String], next: String) -> TestServer.Answer {
    let items = ids.map { "{\"id\": \"\($0)\"}" }.joined(separator: ", ")
    return .response(200, "{\"data\": [\(items)], \"next_page\": \(next)}")
  }

  /// The items that come of some answers, what follows them, and the first lines of the requests.
  private func walk<Operation: APIOperation>(
    _ operation: Operation, _ answers: [TestServer.Answer]
  ) async throws -> (ids: [String], failure: APIFailure?, requests: [ReceivedRequest])
  where Operation.Response: PagedResponse, Operation.Response.Item == Thing {
    let script = Script(answers)
    let server = try TestServer { _ in script.next() }
    defer { server.stop() }
    var ids: [String] = []
    var failure: APIFailure?
    var iterator = client(server).items(of: operation).makeAsyncIterator()
    do throws(APIFailure) {
      while let thing = try await iterator.next() { ids.append(thing.id) }
    } catch {
      failure = error
    }
    #expect(try await iterator.next() == nil)
    return (ids, failure, server.requests.compactMap { ReceivedRequest($0) })
  }

  @Test func pagesFollowTheLastItem() async throws {
    let (ids, failure, requests) = try await walk(
      ListThings(limit: 2, startingAfter: "z"),
      [
        Self.page(["a", "b &"], more: true), Self.page(["c"], more: true),
        Self.page(["d"], more: false),
      ]
    )
    #expect(ids == ["a", "b &", "c", "d"] && failure == nil)
    #expect(
      requests.map { $0.line } == [
        "GET /v1/things?limit=2&starting_after=z HTTP/1.1",
        "GET /v1/things?limit=2&starting_after=b%20%26 HTTP/1.1",
        "GET /v1/things?limit=2&starting_after=c HTTP/1.1",
      ])
  }

  @Test func pagesFollowTheResponse() async throws {
    let (ids, failure, requests) = try await walk(
      SearchThings(query: "q"),
      [
        Self.search(["a"], next: "\"p2\""), Self.search(["b"], next: "3"),
        Self.search([], next: "4"),
      ])
    #expect(ids == ["a", "b"] && failure == nil)
    #expect(requests.map { $0.body } == ["query=q", "query=q&page=p2", "query=q&page=3"])
    let keys = Set(requests.compactMap { $0.headers["idempotency-key"] })
    #expect(keys.count == 3)
  }

  @Test(arguments: ["null", "\"\"", "{}"])
  func withoutACursorASearchEnds(next: String) async throws {
    let (ids, failure, _) = try await walk(
      SearchThings(query: "q"), [Self.search(["a"], next: next)])
    #expect(ids == ["a"] && failure == nil)
  }

  @Test func anEmptyPageEndsTheList() async throws {
    let (ids, failure, requests) = try await walk(ListThings(), [Self.page([], more: true)])
    #expect(ids == [] && failure == nil && requests.count == 1)
  }

  @Test func aCycleEndsInAFailure() async throws {
    let (ids, failure, requests) = try await walk(
      ListThings(),
      [
        Self.page(["a"], more: true), Self.page(["b"], more: true),
        Self.page(["x", "a"], more: true),
      ])
    #expect(ids == ["a", "b", "x", "a"] && requests.count == 3)
    guard case .paging(.repeatedCursor) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(
      failure?.description
        == "the API gave the same start for two pages, so that its list never ends")
  }

  @Test func moreWithoutACursorIsAFailure() async throws {
    let (ids, failure, _) = try await walk(
      ListThings(), [.response(200, #"{"data": [{"id": ""}], "has_more": true}"#)])
    guard ids == [""], case .paging(.missingCursor) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func aFailedPageEndsTheList() async throws {
    let (ids, failure, _) = try await walk(
      ListThings(), [Self.page(["a"], more: true), .response(403, "{}")])
    guard ids == ["a"], case .api(let error) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(error.status == 403)
  }

  @Test func nothingInvalidIsAskedFor() async throws {
    let (ids, failure, requests) = try await walk(ListThings(limit: 101), [])
    guard ids == [], requests.isEmpty, case .invalidParameters = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test(arguments: [
    (
      ListThings(endingBefore: "a"),
      "the request must have at most one of starting_after, ending_before, not "
        + "starting_after, ending_before"
    ),
    (ListThings(backwards: true), "backwards: must be left out when starting_after is given"),
  ])
  func whatCouldNotGoOnIsNotBegun(operation: ListThings, message: String) async throws {
    #expect(operation.violations() == [])
    let (ids, failure, requests) = try await walk(operation, [Self.page(["b"], more: true)])
    guard ids == [], requests.isEmpty, case .invalidParameters(let violations) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(violations.map(\.description) == [message])
  }

  @Test func pagesOneByOneWithHeaders() async throws {
    let script = Script([Self.page(["a", "b"], more: true), Self.page(["c"], more: false)])
    let server = try TestServer { _ in script.next() }
    defer { server.stop() }
    var counts: [Int] = []
    do throws(APIFailure) {
      for try await page in client(server).pages(of: ListThings(), headers: ["X-Of": "me"]) {
        counts.append(page.items.count)
      }
    } catch {
      Issue.record("\(error)")
    }
    #expect(counts == [2, 1])
    #expect(server.requests.allSatisfy { ReceivedRequest($0)?.headers["x-of"] == "me" })
  }

  @Test func cancellation() async throws {
    let script = Script([Self.page(["a"], more: true), .silence])
    let server = try TestServer { _ in script.next() }
    defer { server.stop() }
    let things = client(server).items(of: ListThings())
    let (arrivals, arrive) = AsyncStream<Void>.makeStream()
    let task = Task { () async -> APIFailure? in
      var iterator = things.makeAsyncIterator()
      do throws(APIFailure) {
        while try await iterator.next() != nil { arrive.yield() }
        return nil
      } catch {
        return error
      }
    }
    for await _ in arrivals { break }
    task.cancel()
    #expect(await task.value?.isCancellation == true)
  }

  @Test func listsWithinModels() throws {
    let thing = try Thing(
      json: #"{"id": "t", "parts": {"data": [{"id": "p"}], "has_more": true, "url": "/v1"}}"#)
    #expect(thing.parts?.items.map(\.id) == ["p"])
    #expect(thing.parts?.hasMore == true && thing.parts?.nextCursor == "p")
    #expect(Set([thing, thing]).count == 1)
  }

  @Test(arguments: [
    ("{\"data\": []}", "has_more: expected a boolean, found nothing at byte 0"),
    ("{\"has_more\": true}", "data: expected a value, found nothing at byte 0"),
    (
      "{\"data\": [1], \"has_more\": true}",
      "data[0]: expected an object, found a number at byte 10"
    ),
    ("[]", "the response: expected an object, found an array at byte 0"),
  ])
  func brokenPages(json: String, message: String) {
    #expect {
      try List<Thing>(json: json)
    } throws: {
      ($0 as? DecodingFailure)?.description == message
    }
  }

  @Test func itemsOfAnyKind() throws {
    let page = try List<AnyJSON>(json: #"{"data": [{"id": 7}, 3], "has_more": false}"#)
    #expect(page.items.count == 2 && page.nextCursor == nil)
    #expect(try List<AnyJSON>(json: #"{"data": [{"id": 7}], "has_more": false}"#).nextCursor == "7")
  }
}

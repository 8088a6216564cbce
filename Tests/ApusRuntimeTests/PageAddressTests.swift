import TestServer
import Testing

@testable import ApusRuntime

/// Pages that are found by their addresses.
@Suite(.timeLimit(.minutes(1))) struct PageAddressTests {
  private enum Shape: PageShape {
    static var layout: PageLayout { PageLayout(items: "data", more: "more", next: .url("next")) }
  }

  private struct Listing: APIOperation {
    typealias Response = Page<Int, Shape>

    static var endpoint: Endpoint {
      Endpoint(of: .plain(.query("api_key")), .get, "/v1/numbers", body: nil)
    }
    func encode(to encoder: inout RequestEncoder) {
      encoder.query()
      encoder.string("sort", "up")
    }
  }

  /// What comes of a list whose first page has this address of the second, and the requests.
  private func walk(_ pages: String...) async throws -> (
    items: [Int], failure: PagingFailure?, lines: [String]
  ) {
    let script = Script(pages.map { .response(200, $0) })
    let server = try TestServer { _ in script.next() }
    defer { server.stop() }
    let client = APIClient(
      .plain(.query("api_key")), key: "k&y", server: server.address, maximumRetries: 0)
    var items: [Int] = []
    var failure: PagingFailure?
    do throws(APIFailure) {
      for try await item in client.items(of: Listing()) { items.append(item) }
    } catch {
      if case .paging(let paging) = error { failure = paging }
    }
    return (items, failure, server.requests.compactMap { ReceivedRequest($0)?.line })
  }

  @Test func theKeyIsInEachQueryOnce() async throws {
    let (items, failure, lines) = try await walk(
      #"{"data": [1], "more": true, "next": "/v1/numbers?page=2"}"#,
      #"{"data": [2], "more": true, "next": "?page=3&api_key=k%26y"}"#,
      #"{"data": [3], "more": true, "next": "other"}"#, #"{"data": [4], "more": false}"#)
    #expect(items == [1, 2, 3, 4] && failure == nil)
    #expect(
      lines == [
        "GET /v1/numbers?sort=up&api_key=k%26y HTTP/1.1",
        "GET /v1/numbers?page=2&api_key=k%26y HTTP/1.1",
        "GET /v1/numbers?page=3&api_key=k%26y HTTP/1.1", "GET /v1/other?api_key=k%26y HTTP/1.1",
      ])
  }

  @Test func moreWithoutAnAddressIsAFailure() async throws {
    let (items, failure, _) = try await walk(#"{"data": [1], "more": true, "next": null}"#)
    #expect(items == [1] && failure == .missingCursor)
  }

  @Test(arguments: ["http://[", "\\u0001", "http://a b", "<x>", "é"])
  func whatIsNoAddressIsAFailure(text: String) async throws {
    let (items, failure, lines) = try await walk(
      #"{"data": [1], "more": true, "next": "\#(text)"}"#)
    #expect(items == [1] && failure == .unusableAddress && lines.count == 1)
  }
}

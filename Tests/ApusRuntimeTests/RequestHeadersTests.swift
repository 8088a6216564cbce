import Foundation
import TestServer
import Testing

@testable import ApusRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite struct RequestHeadersTests {
  private func failure(_ headers: [String: String]) async throws -> TransportFailure? {
    let (result, requests) = try await send(
      DeleteThing(id: "1"), [.response(200, "")], headers: headers)
    #expect(requests.isEmpty == (result.transportFailure != nil))
    return result.transportFailure
  }

  @Test(arguments: [
    "Content-Length", "transfer-encoding", "HOST", "Connection", "Keep-Alive", "Proxy-Connection",
    "TE", "Trailer", "Upgrade", "Expect", "HTTP2-Settings",
  ])
  func theClientSets(name: String) async throws {
    let failure = try await failure([name: "1"])
    #expect(failure?.reason == .unusableRequest && failure?.header == name)
    #expect(failure?.description == "the header \"\(name)\" is for the client to set")
  }

  @Test func twoOfAName() async throws {
    let failure = try await failure(["x-a": "1", "X-A": "1"])
    #expect(failure?.reason == .unusableRequest && failure?.header == "x-a")
    #expect(failure?.description == "the header \"x-a\" is given twice")
  }

  @Test(arguments: [
    ("X", "a\r\nY: hush", "the header \"X\" must be printable ASCII"),
    ("X\u{1B}", "hush", "the header \"X\\u{1B}\" is not a header's name"),
  ])
  func whatIsWrong(name: String, value: String, message: String) async throws {
    let failure = try await failure([name: value])
    #expect(failure?.description == message && !shown(failure).contains("hush"))
  }

  @Test func othersAreSent() async throws {
    #expect(try await failure(["Content-Type": "x/y", "Accept": "x/y", "Host-X": "1"]) == nil)
  }

  @Test func listsShowNoHeaders() {
    let client = APIClient(.sessions, key: "hush_key")
    let pages = client.pages(of: ListThings(limit: 7), headers: ["Authorization": "hush"])
    let items = client.items(of: ListThings(limit: 7), headers: ["Authorization": "hush"])
    let text =
      shown(pages) + shown(items) + shown(pages.makeAsyncIterator())
      + shown(items.makeAsyncIterator())
    #expect(!text.contains("hush") && !text.contains("Authorization"))
    #expect("\(pages)" == "pages of ListThings" && "\(items)" == "items of ListThings")
    #expect(shown(pages).contains("7"))
  }

  @Test func theSessionsSettingsStayTheCallers() async throws {
    let configuration = URLSessionConfiguration.default
    configuration.httpShouldSetCookies = true
    configuration.httpCookieAcceptPolicy = .always
    configuration.protocolClasses = [EndingProtocol.self]
    let cookies = configuration.httpCookieStorage
    let cache = configuration.urlCache
    let client = APIClient(
      .sessions, key: "k", server: "https://api.example.invalid", configuration: configuration)
    #expect(configuration.httpShouldSetCookies && configuration.httpCookieAcceptPolicy == .always)
    #expect(configuration.httpCookieStorage === cookies && configuration.urlCache === cache)
    #expect(cookies != nil && cache != nil)
    // What else it says counts: it is the protocol that answers, not the network.
    #expect(try await client.send(DeleteThing(id: "1")) == NoContent())
  }
}

import Testing

@testable import ApusRuntime

@Suite struct ServerAddressTests {
  @Test(arguments: [
    ("https://api.stripe.com", "https://api.stripe.com"),
    ("https://api.stripe.com/", "https://api.stripe.com"),
    ("https://host:8443/base/path/", "https://host:8443/base/path"),
    ("http://localhost:80", "http://localhost:80"), ("http://LOCALHOST", "http://LOCALHOST"),
    ("http://127.0.0.1:1", "http://127.0.0.1:1"), ("http://127.9.9.9", "http://127.9.9.9"),
    ("http://[::1]:8080", "http://[::1]:8080"), ("HTTPS://host", "HTTPS://host"),
  ])
  func usable(text: String, kept: String) {
    #expect(ServerAddress(text, allowsInsecure: false)?.text == kept)
  }

  @Test(arguments: [
    "", "/", "https://", "https:/host", "https:host", "host", "//host", "ftp://host", "file:///x",
    "https://host?x=1", "https://host/a#b", "https://user@host", "https://u:p@host", "https://:80",
    "https://host:", "https://host:x", "https://host:65536", "https://ho st", "https://hôst",
    "https://host\r\n", "https://[::1", "https://host/{x}", "https://host\\@evil",
    "http://example.com", "http://127.0.0.1.example.com", "http://localhost.example.com",
    "http://127.0.0.256", "http://128.0.0.1", "http://127.1",
  ])
  func unusable(text: String) {
    #expect(ServerAddress(text, allowsInsecure: false) == nil)
  }

  @Test func plainHTTPMayBeAllowed() {
    #expect(ServerAddress("http://example.com", allowsInsecure: true) != nil)
    #expect(ServerAddress("ftp://example.com", allowsInsecure: true) == nil)
  }

  @Test func unusableServersAreSaidWhenSending() async {
    let client = APIClient(.sessions, key: "k", server: "http://example.com")
    await #expect {
      try await client.send(DeleteThing(id: "1"))
    } throws: { error in
      guard case .transport(let failure)? = error as? APIFailure else { return false }
      return failure == TransportFailure(.unusableServer)
    }
  }
}

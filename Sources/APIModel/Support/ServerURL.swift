/// Whether a server's URL can have an operation's path put behind it.
enum ServerURL {
  /// What is wrong with a URL, as the end of "the server's URL …"; nothing if it will do.
  static func fault(of url: String) -> String? {
    guard let prefix = ["https://", "http://"].first(where: url.hasPrefix) else {
      return "must start with 'https://' or 'http://'"
    }
    let rest = url.dropFirst(prefix.count)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard url.utf8.allSatisfy({ ASCII.isVisible($0) && !"\"<>\\^`{|}".utf8.contains($0) }) else {
      return "must be of ASCII, with what a URL may hold"
    }
    if rest.utf8.contains(where: { "?#".utf8.contains($0) }) {
      return "can't have a query or a fragment"
    }
    if authority.contains("@") { return "can't have a user name" }
    if !isHostAndPort(authority) { return "must have a host" }
    if url.hasSuffix("/") { return "can't end in a slash: each operation's path starts with one" }
    return nil
  }

  /// Whether what is sent there, a key among it, can be read on the way: plain `http` to another
  /// machine.
  static func isInsecure(_ url: String) -> Bool {
    guard url.hasPrefix("http://") else { return false }
    let authority = url.dropFirst("http://".count).prefix { $0 != "/" }
    let isLocal = ["localhost", "127.0.0.1", "[::1]"].contains { host in
      authority == host || authority.hasPrefix(host + ":")
    }
    return !isLocal
  }

  private static func isHostAndPort(_ text: Substring) -> Bool {
    var host = text
    if let colon = text.lastIndex(of: ":"), !text.hasSuffix("]") {
      let port = text[text.index(after: colon)...]
      guard UInt16(port) != nil else { return false }
      host = text[..<colon]
    }
    if host.hasPrefix("["), host.hasSuffix("]") {
      return host.utf8.dropFirst().dropLast().contains(UInt8(ascii: ":"))
    }
    return !host.isEmpty
      && host.utf8.allSatisfy { ASCII.isLetterOrDigit($0) || "-.".utf8.contains($0) }
  }
}

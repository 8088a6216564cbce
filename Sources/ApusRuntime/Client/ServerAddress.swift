/// A server's address, checked: `https://host`, perhaps with a port and a path. It has no user, query
/// or fragment, and plain `http` only where that is allowed or the host is this machine.
struct ServerAddress {
  /// The address without a slash at its end.
  let text: String

  /// None if the text isn't such an address.
  init?(_ address: String, allowsInsecure: Bool) {
    var text = address[...]
    while text.last == "/" { text.removeLast() }
    guard ServerAddress.isPlain(text), let colon = text.firstIndex(of: ":"),
      text[colon...].hasPrefix("://")
    else { return nil }
    let scheme = text[..<colon].lowercased()
    let rest = text[colon...].dropFirst(3)
    let authority = rest.prefix { $0 != "/" }
    guard !rest.contains("?"), !rest.contains("#"), !authority.contains("@"),
      let host = ServerAddress.host(of: authority)
    else { return nil }
    switch scheme {
    case "https": break
    case "http": guard allowsInsecure || ServerAddress.isLoopback(host) else { return nil }
    default: return nil
    }
    self.text = String(text)
  }

  /// Whether a text holds only what may stand in a URL as it is.
  static func isPlain(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"\"<>\\^`{|}".utf8.contains($0) }
  }

  /// The host before an optional port, in lower case.
  private static func host(of authority: Substring) -> String? {
    let end =
      if authority.first == "[" {
        authority.firstIndex(of: "]").map { authority.index(after: $0) }
      } else {
        authority.firstIndex(of: ":") ?? authority.endIndex
      }
    guard let end, end > authority.startIndex else { return nil }
    let port = authority[end...]
    guard port.isEmpty || port.first == ":" && UInt16(port.dropFirst()) != nil else { return nil }
    return authority[..<end].lowercased()
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

import JSON

/// Reads where a document says the API is.
enum ServerReader {
  /// A server's URL with its variables' defaults, without a slash at its end.
  static func url(of server: JSONValue) -> String? {
    guard var url = server["url"]?.string else { return nil }
    for (name, variable) in server["variables"].members {
      guard let value = variable["default"]?.string else { continue }
      url = url.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(
        separator: value)
    }
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }

  /// Whether an operation's path can stand behind it.
  static func isUsable(_ url: String) -> Bool {
    (url.hasPrefix("https://") || url.hasPrefix("http://"))
      && url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#@".utf8.contains($0) }
      && url.utf8.count > 8
  }
}

import ApusJSON

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

  /// That a server has variables, for which their defaults stand.
  static func loss(of server: JSONValue) -> Loss? {
    guard let variables = server["variables"], variables.count > 0 else { return nil }
    return Loss(text: "the server's variables but for their defaults", offset: variables.offset)
  }

  /// Whether an operation's path can stand behind it.
  static func isUsable(_ url: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: url.hasPrefix) else { return false }
    let host = url.utf8.dropFirst(scheme.utf8.count).prefix { $0 != UInt8(ascii: "/") }
    let isHost = host.allSatisfy { byte in
      byte.isASCIILetterOrDigit || "-.:[]".utf8.contains(byte)
    }
    return isHost && host.first?.isASCIILetterOrDigit == true
      && host.last?.isASCIILetterOrDigit == true
      && url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#@".utf8.contains($0) }
  }
}

extension UInt8 {
  var isASCIICapital: Bool { (0x41...0x5A).contains(self) }
  var isASCIISmallLetter: Bool { (0x61...0x7A).contains(self) }
  var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || isASCIICapital || isASCIISmallLetter
  }
}

extension String {
  /// Whether HTTP takes it as a header's name.
  var isHeaderName: Bool {
    !isEmpty && utf8.allSatisfy { $0.isASCIILetterOrDigit || "!#$%&'*+-.^_`|~".utf8.contains($0) }
  }
}

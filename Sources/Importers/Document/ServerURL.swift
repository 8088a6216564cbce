import ApusJSON

/// Reads the URLs of a document's servers.
enum ServerURL {
  /// A server's URL with its variables' defaults, without a slash at its end.
  static func text(of server: JSONValue) -> String? {
    guard let template = server["url"]?.string, template.utf8.count <= maximumLength else {
      return nil
    }
    var url = template
    if template.utf8.contains(UInt8(ascii: "{")), let variables = server["variables"] {
      let defaults = Dictionary(
        variables.members.map { ($0.key, $0.value["default"]?.string) }
      ) { $1 }
      url = filled(template[...], with: defaults)
    }
    while url.utf8.last == UInt8(ascii: "/") { url.removeLast() }
    return url.utf8.count <= maximumLength ? url : nil
  }

  /// In bytes, as a spec has them.
  private static let maximumLength = 1000

  /// A text with values for the names in its braces. Values are not looked at for further names.
  private static func filled(_ template: Substring, with values: [String: String?]) -> String {
    var result = ""
    var rest = template
    while result.utf8.count <= maximumLength, let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}"), let value = values[String(rest[..<close])] ?? nil
      else {
        result += "{"
        continue
      }
      result += value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// That a server has variables, of which only the defaults are imported.
  static func omission(of server: JSONValue) -> Omission? {
    guard let variables = server["variables"], variables.count > 0 else { return nil }
    return Omission(text: "the server's variables but for their defaults", offset: variables.offset)
  }

  /// Whether it can be followed by an operation's path.
  static func isUsable(_ url: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: url.hasPrefix) else { return false }
    let authority = url.utf8.dropFirst(scheme.utf8.count).prefix { $0 != UInt8(ascii: "/") }
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2 else { return false }
    let isHost = host.allSatisfy { $0.isASCIILetterOrDigit || "-.".utf8.contains($0) }
    let hasPort = parts.count == 1 || UInt16(Substring(parts[1])) != nil
    return isHost && hasPort && host.first?.isASCIILetterOrDigit == true
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
  /// Whether a header can carry it: printable ASCII.
  var isHeaderValue: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }

  /// Whether HTTP takes it as a header's name.
  var isHeaderName: Bool {
    !isEmpty && utf8.allSatisfy { $0.isASCIILetterOrDigit || "!#$%&'*+-.^_`|~".utf8.contains($0) }
  }
}

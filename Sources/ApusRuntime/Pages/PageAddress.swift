import Foundation

/// The address of a list's next page, as the API gives it.
enum PageAddress {
  /// The address to send to: on the server of the page before, with the credentials of its query.
  ///
  /// - Throws: that the text is no address, or one of another server, where no key goes.
  static func resolve(_ text: String, for call: PreparedCall) throws(PagingFailure) -> String {
    guard let current = URL(string: call.request.url), ServerAddress.isPlain(text),
      let next = URL(string: text, relativeTo: current)?.absoluteURL,
      var parts = URLComponents(url: next, resolvingAgainstBaseURL: true)
    else { throw .unusableAddress }
    guard Origin(next) == Origin(current), next.user == nil, next.password == nil else {
      throw .foreignAddress
    }
    parts.fragment = nil
    var pairs = parts.percentEncodedQuery?.split(separator: "&").map(String.init) ?? []
    for pair in call.authorization.query.split(separator: "&") {
      let name = pair.prefix { $0 != "=" } + "="
      if !pairs.contains(where: { $0.hasPrefix(name) }) { pairs.append(String(pair)) }
    }
    parts.percentEncodedQuery = pairs.isEmpty ? nil : pairs.joined(separator: "&")
    guard let address = parts.string, ServerAddress.isPlain(address) else {
      throw .unusableAddress
    }
    return address
  }

  /// What makes two addresses ones of the same server.
  private struct Origin: Equatable {
    let scheme: String?
    let host: String?
    let port: Int?

    init(_ url: URL) {
      scheme = url.scheme?.lowercased()
      host = url.host?.lowercased()
      port = url.port ?? (scheme == "https" ? 443 : scheme == "http" ? 80 : nil)
    }
  }
}

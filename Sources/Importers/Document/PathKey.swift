/// A key of `paths`. Some hold more than a path: a query that is always sent, as in
/// `/responses?beta=true`, or a fragment, which only tells apart operations of one method and path.
struct PathKey {
  /// As it is sent.
  let path: String
  /// What the query always has.
  let query: [(name: String, value: String)]
  private let fragment: String?

  init(_ key: String) {
    let parts = key.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let sent = (parts.first ?? "").split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(sent.first ?? "")
    let pairs = sent.dropFirst().first?.split(separator: "&") ?? []
    query = pairs.compactMap { pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = sides.first, !name.isEmpty else { return nil }
      let value = sides.dropFirst().first ?? ""
      // `?id={id}` only says that there is a parameter of this name.
      return value.utf8.contains(UInt8(ascii: "{")) ? nil : (String(name), String(value))
    }
    let visible = parts.dropFirst().first.map { fragment in
      String(
        decoding: fragment.utf8.filter { (0x21...0x7E).contains($0) && $0 != 0x23 }, as: UTF8.self)
    }
    fragment = visible?.isEmpty == true ? nil : visible
  }

  /// The path as a spec has it.
  var written: String { path + suffix }

  /// What tells it apart from other keys with the same names of parameters or others.
  var shape: String {
    PathSteps(path).shape + suffix
      + query.map { "&\($0.name)=\($0.value)" }.sorted().joined()
  }

  private var suffix: String { fragment.map { "#\($0)" } ?? "" }
}

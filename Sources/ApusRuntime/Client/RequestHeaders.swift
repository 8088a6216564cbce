/// Checks the headers of a request: those that a caller gives to one call, and then all.
enum RequestHeaders {
  /// In lower case: what says where a request ends, where it goes, and what becomes of the
  /// connection. The client sets them, or nobody does.
  private static let reserved: Set<String> = [
    "connection", "content-length", "expect", "host", "http2-settings", "keep-alive",
    "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
  ]

  /// A caller's headers, sorted by name.
  ///
  /// - Throws: that one is the client's to set, or that two have the same name.
  static func fields(
    of headers: [String: String]
  ) throws(TransportFailure) -> [(String, String)] {
    var names: Set<String> = []
    let fields = headers.sorted { $0.key < $1.key }
    for (name, _) in fields {
      if reserved.contains(name.lowercased()) {
        throw TransportFailure(header: name, "is for the client to set")
      }
      if !names.insert(name.lowercased()).inserted {
        throw TransportFailure(header: name, "is given twice")
      }
    }
    return fields.map { ($0.key, $0.value) }
  }

  /// Checks one header.
  ///
  /// - Throws: that it can't be sent as it is.
  static func check(_ name: String, _ value: String) throws(TransportFailure) {
    guard isName(name) else { throw TransportFailure(header: name, "is not a header's name") }
    guard TextForm.isHeaderValue(value) else {
      throw TransportFailure(header: name, "must be printable ASCII")
    }
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"\"(),/:;<=>?@[\\]{}".utf8.contains($0) }
  }
}

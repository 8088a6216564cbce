import JSON

/// Pointers into a JSON text, as `/paths/~1v1~1charges/get` (RFC 6901).
enum JSONPointer {
  /// The value that a pointer leads to. Of keys that are percent-encoded, as in a URL's fragment,
  /// only the plain ones are looked up.
  static func find(_ pointer: String, in root: JSONValue) -> JSONValue? {
    guard !pointer.isEmpty else { return root }
    guard pointer.hasPrefix("/") else { return nil }
    var value = root
    for token in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let key = unescaped(token)
      let next: JSONValue? =
        switch value.kind {
        case .object: value[key]
        case .array:
          Int(key).flatMap { index in value.elements.dropFirst(max(0, index)).first { _ in true } }
        default: nil
        }
      guard let next else { return nil }
      value = next
    }
    return value
  }

  /// The pointer to the value that starts at an offset, or to the innermost that holds it.
  static func path(to offset: Int, in root: JSONValue) -> String {
    var path = ""
    var value = root
    while value.offset < offset {
      var next: (step: String, value: JSONValue)?
      switch value.kind {
      case .object:
        for member in value.members {
          if member.value.offset > offset { break }
          next = (member.key, member.value)
        }
      case .array:
        for (index, element) in value.elements.enumerated() {
          if element.offset > offset { break }
          next = ("\(index)", element)
        }
      default: break
      }
      guard let next else { break }
      path += "/" + escaped(next.step)
      value = next.value
    }
    return path
  }

  static func escaped(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return key
    }
    return key.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
  }

  static func unescaped(_ token: some StringProtocol) -> String {
    guard token.utf8.contains(UInt8(ascii: "~")) else { return String(token) }
    return token.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
      .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
  }
}

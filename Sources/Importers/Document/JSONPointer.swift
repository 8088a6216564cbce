import ApusJSON

/// Pointers into a JSON text, as `/paths/~1v1~1charges/get` (RFC 6901).
enum JSONPointer {
  /// The value that a pointer leads to. Of keys that are percent-encoded, as in a URL's fragment,
  /// only the plain ones are looked up.
  ///
  /// - Parameter member: looks up an object's member.
  static func find(
    _ pointer: String, in root: JSONValue, member: (JSONValue, String) -> JSONValue? = { $0[$1] }
  ) -> JSONValue? {
    guard !pointer.isEmpty else { return root }
    guard pointer.hasPrefix("/") else { return nil }
    var value = root
    for token in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let key = unescaped(token)
      let next: JSONValue? =
        switch value.kind {
        case .object: member(value, key)
        case .array:
          Int(key).flatMap { index in value.elements.dropFirst(max(0, index)).first { _ in true } }
        default: nil
        }
      guard let next else { return nil }
      value = next
    }
    return value
  }

  /// The pointers to the values that start at some offsets, or to the innermost that hold them. The
  /// document is walked over once, however many there are.
  static func paths(to offsets: some Sequence<Int>, in root: JSONValue) -> [Int: String] {
    var paths: [Int: String] = [:]
    walk(root, "", Array(Set(offsets)).sorted()[...], into: &paths)
    return paths
  }

  /// A pointer of more bytes is cut at its start.
  private static let maximumLength = 1000

  private static func appending(_ step: String, to path: String) -> String {
    let path = "\(path)/\(escaped(step))"
    guard path.utf8.count > maximumLength else { return path }
    // No part of a character.
    let end = path.utf8.suffix(maximumLength).drop { $0 & 0xC0 == 0x80 }
    return "…" + String(Substring(end))
  }

  /// - Parameter offsets: those within the value, sorted. No JSON is nested too deep for this.
  private static func walk(
    _ value: JSONValue, _ path: String, _ offsets: ArraySlice<Int>, into paths: inout [Int: String]
  ) {
    var rest = offsets
    /// Walks over a child with the offsets before the next.
    func visit(_ child: (step: String, value: JSONValue)?, before end: Int) {
      let inside = rest.prefix { $0 < end }
      rest = rest.dropFirst(inside.count)
      guard !inside.isEmpty else { return }
      guard let child else {
        for offset in inside { paths[offset] = path }
        return
      }
      walk(child.value, appending(child.step, to: path), inside, into: &paths)
    }
    var last: (step: String, value: JSONValue)?
    for (key, member) in value.members {
      guard !rest.isEmpty else { return }
      visit(last, before: member.offset)
      last = (key, member)
    }
    for (index, element) in value.elements.enumerated() {
      guard !rest.isEmpty else { return }
      visit(last, before: element.offset)
      last = ("\(index)", element)
    }
    visit(last, before: .max)
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

/// The classes of bytes that names, headers and paths are made of.
enum ASCII {
  static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
  static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Neither space nor control character, and of ASCII.
  static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// Whether a text is a token of HTTP (RFC 9110, 5.6.2), such as a header's name.
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }
  }

  /// Whether the runtime sends a text as a header's value: printable ASCII.
  static func isHeaderValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
  }

  /// Whether a text is a content type: two words around a slash, perhaps with parameters. A range
  /// such as `image/*` is none, since a request must say what it sends.
  static func isContentType(_ text: String) -> Bool {
    let parts = text.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
    return isHeaderValue(text) && parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { isLetterOrDigit($0) || "!#$&^_.+-".utf8.contains($0) }
      }
  }
}

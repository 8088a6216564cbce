/// Reads a text that may hold HTML from start to end, and turns its tags and entities into Markdown.
///
/// Each byte is looked at a fixed number of times, whatever the text: what looks like the start of a
/// tag and isn't closed is text.
struct Markup {
  /// No tag is longer.
  private static let maximumTag = 2000

  private let bytes: [UInt8]
  private var result: [UInt8] = []
  private var offset = 0
  /// Where the next `>` is, as far as it was looked for: it is before no later offset.
  private var nextClose = -1
  private var link: ArraySlice<UInt8>?

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func plainText() -> [UInt8] {
    guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return bytes
    }
    result.reserveCapacity(bytes.count)
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "&"): readEntity()
      case UInt8(ascii: "<"): readTag()
      default:
        result.append(byte)
        offset += 1
      }
    }
    return result
  }

  // MARK: Tags

  private mutating func readTag() {
    guard let close = closing(),
      let letter = bytes[(offset + 1)..<close].first(where: { $0 != 0x2F }),
      letter.isASCIICapital || letter.isASCIISmallLetter || letter == UInt8(ascii: "!")
    else {
      result.append(UInt8(ascii: "<"))
      offset += 1
      return
    }
    write(tag: bytes[(offset + 1)..<close])
    offset = close + 1
  }

  /// Where the tag at `offset` ends.
  private mutating func closing() -> Int? {
    if nextClose < offset {
      nextClose = bytes[offset...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    }
    return nextClose < bytes.count && nextClose - offset <= Self.maximumTag ? nextClose : nil
  }

  private mutating func write(tag: ArraySlice<UInt8>) {
    let isEnd = tag.first == UInt8(ascii: "/")
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix(while: \.isASCIILetterOrDigit)
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote":
      write("\n\n")
    case "br", "tr": write("\n")
    case "li": if !isEnd { write("\n- ") }
    case "code": write("`")
    case "pre": write("\n```\n")
    case "strong", "b": write("**")
    case "em", "i": write("*")
    case "a":
      if isEnd {
        guard let target = link else { return }
        write("](")
        result += target
        write(")")
        link = nil
      } else {
        link = Self.target(of: tag)
        if link != nil { write("[") }
      }
    default: break
    }
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { result += $0 }
  }

  /// The text after `href=`.
  private static func target(of tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = Array("href=".utf8)
    guard let start = tag.indices.first(where: { tag[$0...].starts(with: name) }) else {
      return nil
    }
    let value = tag[(start + name.count)...]
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return value.prefix { $0 > 0x20 }
    }
    return value.dropFirst().prefix { $0 != quote }
  }

  // MARK: Entities

  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "mdash": "—",
    "ndash": "–", "hellip": "…", "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”",
  ]

  private mutating func readEntity() {
    let head = bytes[(offset + 1)...].prefix(10)
    if let end = head.firstIndex(of: UInt8(ascii: ";")),
      let text = Self.text(of: String(decoding: head[..<end], as: UTF8.self))
    {
      result += text.utf8
      offset = end + 1
    } else {
      result.append(UInt8(ascii: "&"))
      offset += 1
    }
  }

  private static func text(of entity: String) -> String? {
    if let known = entities[entity] { return known }
    guard entity.hasPrefix("#") else { return nil }
    let digits = entity.dropFirst()
    let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}

import ApusWireText

/// The formats that the text of some scalars must have.
enum TextFormat {
  /// What was expected of a text that isn't of a scalar's format; nothing if it is.
  static func expected(_ text: String, as scalar: Scalar) -> String? {
    switch scalar {
    case .email: isEmail(text) ? nil : "an email address"
    case .url: isURL(text) ? nil : "a URL"
    case .decimal, .decimalNumber: isDecimal(text) ? nil : "a decimal number"
    case .date: isDate(text) ? nil : "a date such as 2026-11-23"
    case .datetime: seconds(of: text) != nil ? nil : "a time such as 2026-11-23T08:30:00Z"
    case .uuid:
      isUUID(text) ? nil : "a UUID such as 123e4567-e89b-12d3-a456-426614174000"
    case .bytes: isBase64(text) ? nil : "bytes in base64, such as aGVsbG8="
    default: nil
    }
  }

  /// One `@` with something on both sides, no spaces, no empty part between the domain's dots.
  private static func isEmail(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last else { return false }
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return !local.isEmpty && labels.allSatisfy { !$0.isEmpty } && !hasSpace(text)
  }

  /// A scheme, `://`, a host, and whatever follows, with no spaces.
  private static func isURL(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = text.utf8[..<colon]
    let rest = text.utf8[colon...]
    return scheme.first.map(ASCII.isLetter) == true
      && scheme.allSatisfy { ASCII.isLetterOrDigit($0) || "+-.".utf8.contains($0) }
      && rest.starts(with: "://".utf8)
      && rest.dropFirst(3).first.map { !"/?#:".utf8.contains($0) } == true && !hasSpace(text)
  }

  /// `-12.50`: no exponent, a digit on both sides of the point.
  static func isDecimal(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) }
  }

  /// `2026-11-23`, a day that there is.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(ASCII.isDigit) }) else {
      return false
    }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, (1...12).contains(numbers[1]) else { return false }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// The seconds since 1970 of a time such as `2026-11-23T08:30:00.5+02:00`, as the runtime reads it;
  /// none if the text is something else.
  static func seconds(of text: String) -> Double? {
    DateTimeText.seconds(of: text)
  }

  private static func isUUID(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.allSatisfy { $0.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit } }
  }

  /// Groups of four, the last of them perhaps filled up with `=`.
  private static func isBase64(_ text: String) -> Bool {
    let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return text.utf8.count.isMultiple(of: 4) && padding <= 2
      && text.utf8.dropLast(padding).allSatisfy {
        ASCII.isLetterOrDigit($0) || "+/".utf8.contains($0)
      }
  }

  private static func hasSpace(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.value <= 0x20 || $0.value == 0x7F || $0.properties.isWhitespace
    }
  }
}

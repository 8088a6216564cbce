/// The forms that a text can be asked to have. They refuse what can't be meant, and leave the finer
/// points to the server.
enum TextForm {
  /// One `@` with something on both sides, no blanks, no empty part between the domain's dots.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last else { return false }
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return !local.isEmpty && labels.allSatisfy { !$0.isEmpty } && !hasBlankOrControl(text)
  }

  /// `scheme://host` and whatever follows; `user@` and `:port` are no part of the host.
  static func isURL(_ text: String) -> Bool {
    let bytes = text.utf8
    guard !hasBlankOrControl(text), let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      isScheme(bytes[..<colon])
    else { return false }
    let rest = bytes[bytes.index(after: colon)...]
    guard rest.starts(with: "//".utf8) else { return false }
    let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    let address: Substring.UTF8View.SubSequence =
      if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
        authority[authority.index(after: at)...]
      } else {
        authority
      }
    if address.first == UInt8(ascii: "[") {
      return address.contains(UInt8(ascii: "]"))
    }
    return !address.prefix { $0 != UInt8(ascii: ":") }.isEmpty
  }

  /// `YYYY-MM-DD`, a day of the Gregorian calendar.
  static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8...])
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days: Int
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: days = 31
    case 4, 6, 9, 11: days = 30
    case 2: days = isLeap ? 29 : 28
    default: return false
    }
    return (1...days).contains(day)
  }

  /// Printable ASCII, which is all that a header can carry unharmed.
  static func isHeaderValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
  }

  private static func isScheme(_ bytes: Substring.UTF8View) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy {
      isLetter($0) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || "+-.".utf8.contains($0)
    }
  }

  private static func hasBlankOrControl(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) { return false }
    return text.unicodeScalars.contains {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

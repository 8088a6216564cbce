/// The words that names are made of.
///
/// In comes a name in any style, `client_reference_id`, `clientReferenceId` or `Client-Reference`;
/// out come its words, or a name in Swift's style.
public enum NameWords {
  /// The words of a name: runs of ASCII letters and digits, cut before a capital that starts a word
  /// (`IDNumber` is `ID` and `Number`, `iPhone` is `i` and `Phone`).
  public static func split(_ name: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(name.utf8)
    var words: [ArraySlice<UInt8>] = []
    words.reserveCapacity(4)
    var start = 0
    for (index, byte) in bytes.enumerated() {
      guard byte.isLetter || byte.isDigit else {
        if start < index { words.append(bytes[start..<index]) }
        start = index + 1
        continue
      }
      if byte.isUpper, start < index {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if !bytes[index - 1].isUpper || next.isLower {
          words.append(bytes[start..<index])
          start = index
        }
      }
    }
    if start < bytes.count { words.append(bytes[start...]) }
    return words
  }

  /// A name in camel case, as `getURL` or `GetURL`; empty without a letter or digit.
  public static func camelCase(_ name: String, startingInLowercase: Bool) -> String {
    String(
      decoding: joined(split(name), startingInLowercase: startingInLowercase), as: UTF8.self)
  }

  /// A name of words. Initialisms are in capitals, except at a member's start; capitals stay where
  /// the name, not being all in capitals, means something by them: `GB` in `en-GB`.
  static func joined(_ words: [ArraySlice<UInt8>], startingInLowercase: Bool) -> [UInt8] {
    let isMixed = words.contains { $0.contains(where: \.isLower) }
    var name: [UInt8] = []
    name.reserveCapacity(words.reduce(0) { $0 + $1.count })
    for word in words {
      let start = name.count
      for byte in word { name.append(byte.isUpper ? byte ^ UInt8.caseBit : byte) }
      if start == 0, startingInLowercase { continue }
      if let spelling = Initialisms.spelling(of: name[start...]) {
        name.replaceSubrange(start..., with: spelling.utf8)
      } else if isMixed, word.allSatisfy(\.isUpper) {
        name.replaceSubrange(start..., with: word)
      } else if name[start].isLower {
        name[start] ^= UInt8.caseBit
      }
    }
    return name
  }

  /// What one of several is called: `item` for `items`.
  public static func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    if lower.hasSuffix("ies"), lower.count > 4 { return word.dropLast(3) + "y".utf8 }
    if ["sses", "xes", "ches", "shes", "zzes"].contains(where: lower.hasSuffix) {
      return word.dropLast(2)
    }
    let keeps = ["ss", "us", "is"].contains(where: lower.hasSuffix)
    return lower.hasSuffix("s") && !keeps && lower.count > 1 ? word.dropLast() : word
  }
}

extension UInt8 {
  /// What tells upper from lower case in ASCII.
  static let caseBit: UInt8 = 0x20

  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isLower: Bool { (0x61...0x7A).contains(self) }
  var isLetter: Bool { isUpper || isLower }
}

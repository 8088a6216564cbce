/// The words that a name is made of, in lower case, and the ways to put words together.
struct Words: Hashable, Sendable {
  var list: [String]

  init(_ list: [String]) {
    self.list = list
  }

  /// The words of a name: runs of ASCII letters and digits, cut before a capital that starts a word.
  init(of name: some StringProtocol) {
    var name = String(name)
    list = name.withUTF8 { bytes in
      var words: [String] = []
      words.reserveCapacity(4)
      var start = 0
      var hasCapitals = false
      func endWord(at end: Int) {
        defer { hasCapitals = false }
        guard start < end else { return }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        words.append(hasCapitals ? word.lowercased() : word)
      }
      for (index, byte) in bytes.enumerated() {
        if !byte.isASCIILetterOrDigit {
          endWord(at: index)
          start = index + 1
        } else if byte.isASCIICapital {
          let nextIsSmall = index + 1 < bytes.count && bytes[index + 1].isASCIISmallLetter
          if index > start, nextIsSmall || !bytes[index - 1].isASCIICapital {
            endWord(at: index)
            start = index
          }
          hasCapitals = true
        }
      }
      endWord(at: bytes.count)
      return words
    }
  }

  /// The letters and digits of a name in lower case: its words without what parts them.
  static func letters(of name: String) -> String {
    String(unsafeUninitializedCapacity: name.utf8.count) { letters in
      var count = 0
      for byte in name.utf8 where byte.isASCIILetterOrDigit {
        letters[count] = byte.isASCIICapital ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  /// Whether a name has any.
  static func exist(in name: String) -> Bool { name.utf8.contains(where: \.isASCIILetterOrDigit) }

  var isEmpty: Bool { list.isEmpty }
  var count: Int { list.count }

  /// `VerificationSession`; nothing without words. A digit can't start a name.
  var upperCamel: String {
    camel(prefixingDigitsWith: "N", from: 0)
  }

  /// `verificationSession`
  var lowerCamel: String {
    camel(prefixingDigitsWith: "n", from: 1)
  }

  /// The words without what parts them, to compare names that are cut otherwise.
  var letters: String { list.reduce(into: "", +=) }

  /// With the last word in the singular.
  var singular: Words {
    guard let last = list.last else { return self }
    return Words(list.dropLast() + [Self.singular(last)])
  }

  func ends(with other: Words) -> Bool {
    count >= other.count && list.suffix(other.count) == other.list[...]
  }

  /// These words and others behind them; words that end the one and start the other stand once.
  func followed(by other: Words) -> Words {
    let longest = min(count, other.count, Self.mostRepeated)
    for length in stride(from: longest, to: 0, by: -1)
    where list.suffix(length) == other.list.prefix(length) {
      return Words(list + other.list.dropFirst(length))
    }
    return Words(list + other.list)
  }

  /// Without words that come twice in a row, alone or several together.
  var withoutRepeats: Words {
    var result: [String] = []
    var index = 0
    scan: while index < list.count {
      let longest = min(result.count, list.count - index, Self.mostRepeated)
      for length in stride(from: longest, to: 0, by: -1)
      where result.suffix(length) == list[index..<index + length] {
        index += length
        continue scan
      }
      result.append(list[index])
      index += 1
    }
    return Words(result)
  }

  /// No name that anybody wrote repeats more words, and to look for more takes time.
  private static let mostRepeated = 16
  /// Longer names, in bytes, are cut: a spec has none so long.
  private static let maximumLength = 200

  /// The words as one, with capitals from a word on.
  private func camel(prefixingDigitsWith prefix: String, from capital: Int) -> String {
    var bytes: [UInt8] = []
    if let first = list.first?.utf8.first, (0x30...0x39).contains(first) { bytes += prefix.utf8 }
    for (index, word) in list.enumerated() where bytes.count < Self.maximumLength {
      let start = bytes.count
      if index < capital {
        bytes += word.utf8
      } else if let spelling = Self.initialisms[word] {
        bytes += spelling.utf8
      } else {
        bytes += word.utf8
        if start < bytes.count, bytes[start].isASCIISmallLetter { bytes[start] &= ~0x20 }
      }
    }
    return String(decoding: bytes.prefix(Self.maximumLength), as: UTF8.self)
  }

  static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    if ["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix) {
      return String(word.dropLast(2))
    }
    let keeps = ["ss", "us", "is"].contains(where: word.hasSuffix)
    return word.hasSuffix("s") && !keeps && word.utf8.count > 2 ? String(word.dropLast()) : word
  }

  /// Words that Swift's guidelines write in capitals.
  private static let initialisms: [String: String] = {
    let words = [
      "ach", "api", "csv", "dob", "eps", "fpx", "html", "http", "https", "iban", "id", "ip", "json",
      "pdf", "pin", "sepa", "sms", "ssn", "uri", "url", "uuid", "vat", "xml",
    ]
    var spellings = Dictionary(words.map { ($0, $0.uppercased()) }) { first, _ in first }
    for plural in ["api", "id", "pdf", "uri", "url"] {
      spellings[plural + "s"] = plural.uppercased() + "s"
    }
    return spellings
  }()
}

/// The words that a name is made of, in lower case, and the ways to put words together.
struct Words: Hashable, Sendable {
  var list: [String]

  init(_ list: [String]) {
    self.list = list
  }

  /// The words of a name: runs of ASCII letters and digits, cut before a capital that starts a word.
  init(of name: some StringProtocol) {
    var words: [String] = []
    var word: [UInt8] = []
    let bytes = Array(name.utf8)
    func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func endWord() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for (index, byte) in bytes.enumerated() {
      guard isUpper(byte) || isLower(byte) || isDigit(byte) else {
        endWord()
        continue
      }
      if isUpper(byte), index > 0 {
        let nextIsLower = index + 1 < bytes.count && isLower(bytes[index + 1])
        if isLower(bytes[index - 1]) || isDigit(bytes[index - 1])
          || isUpper(bytes[index - 1]) && nextIsLower
        {
          endWord()
        }
      }
      word.append(isUpper(byte) ? byte | 0x20 : byte)
    }
    endWord()
    list = words
  }

  var isEmpty: Bool { list.isEmpty }
  var count: Int { list.count }

  /// `VerificationSession`; nothing without words. A digit can't start a name.
  var upperCamel: String {
    let text = list.map(Self.capitalised).joined()
    return text.utf8.first.map { (0x30...0x39).contains($0) } == true ? "N" + text : text
  }

  /// `verificationSession`
  var lowerCamel: String {
    guard let first = list.first else { return "" }
    let text = first + list.dropFirst().map(Self.capitalised).joined()
    return text.utf8.first.map { (0x30...0x39).contains($0) } == true ? "n" + text : text
  }

  /// The words without what parts them, to compare names that are cut otherwise.
  var letters: String { list.joined() }

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
    let longest = min(count, other.count)
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
      for length in stride(from: min(result.count, list.count - index), to: 0, by: -1)
      where result.suffix(length) == list[index..<index + length] {
        index += length
        continue scan
      }
      result.append(list[index])
      index += 1
    }
    return Words(result)
  }

  private static func capitalised(_ word: String) -> String {
    initialisms[word] ?? word.prefix(1).uppercased() + word.dropFirst()
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

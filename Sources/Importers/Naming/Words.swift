import ApusNaming

/// The words that a name is made of, in lower case, and the ways to put words together. How names are
/// cut into words and how Swift writes them is one rule for all of Apus, in `ApusNaming`.
struct Words: Hashable, Sendable {
  var list: [String]

  init(_ list: [String]) {
    self.list = list
  }

  /// The words of a name, in whatever style it is written.
  init(of name: some StringProtocol) {
    list = NameWords.split(String(name)).map { word in
      guard word.contains(where: \.isASCIICapital) else {
        return String(decoding: word, as: UTF8.self)
      }
      return String(decoding: word.map { $0.isASCIICapital ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
  }

  /// Whether a name has any.
  static func exist(in name: String) -> Bool { name.utf8.contains(where: \.isASCIILetterOrDigit) }

  var isEmpty: Bool { list.isEmpty }
  var count: Int { list.count }

  /// `VerificationSession`; nothing without words. A digit can't start a name.
  var upperCamel: String {
    camelCase(startingInLowercase: false)
  }

  /// `verificationSession`
  var lowerCamel: String {
    camelCase(startingInLowercase: true)
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

  /// These words and others behind them; words that end the one and start the other are there once.
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

  private func camelCase(startingInLowercase: Bool) -> String {
    let name = NameWords.camelCase(
      list.joined(separator: "_"), startingInLowercase: startingInLowercase)
    let startsWithDigit = name.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    let prefix = startsWithDigit ? startingInLowercase ? "n" : "N" : ""
    return String((prefix + name).prefix(Self.maximumLength))
  }

  static func singular(_ word: String) -> String {
    String(decoding: NameWords.singular(Array(word.utf8)[...]), as: UTF8.self)
  }
}

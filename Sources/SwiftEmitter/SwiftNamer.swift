/// Makes every Swift identifier.
///
/// In comes a name as the spec or the API has it; out comes an identifier by the API Design
/// Guidelines: `client_reference_id` becomes `clientReferenceID`. Words of Swift's own get
/// backticks, and names that would hide something that generated code needs get a suffix. A name
/// without an ASCII letter or digit has no identifier; the spec must give it one with `as`.
enum SwiftNamer {
  /// The name of a property and of its argument, as `returnURL`.
  static func property(_ name: String) -> Code? {
    member(name, suffix: "Field", reserved: ReservedNames.properties)
  }

  /// The name of an enum's value, as `drivingLicense`.
  static func enumValue(_ name: String) -> Code? {
    member(name, suffix: "Value", reserved: ReservedNames.enumValues)
  }

  /// The name of a union's case, as `bankAccount`.
  static func unionCase(_ name: String) -> Code? {
    member(name, suffix: "Value", reserved: ReservedNames.unionCases)
  }

  /// The name of the type of a page, as `ListPage`.
  static func pageType(_ name: String) -> Code? {
    type(name + "_page")
  }

  /// The name of what says how a page is laid out, as `ListPageShape`.
  static func shape(ofPage page: Code) -> Code {
    "\(page)Shape"
  }

  /// The name of a type, as `IDNumberType`.
  static func type(_ name: String) -> Code? {
    let words = words(of: name)
    return words.isEmpty ? nil : typeName(joined(words, startingInLowercase: false))
  }

  /// The name of a type that stands in the spec as it is to be in Swift.
  static func declaredType(_ name: String) -> Code? {
    isIdentifier(name) ? typeName(Array(name.utf8)) : nil
  }

  /// A name that the spec gives with `as`.
  static func alias(_ name: String) -> Code? {
    isIdentifier(name) ? quoted(Code(written: name)) : nil
  }

  /// The name of an element of a list: `Item` for `items`.
  static func elementType(_ name: String) -> Code? {
    var words = words(of: name)
    guard let last = words.popLast() else { return nil }
    words.append(singular(last))
    return typeName(joined(words, startingInLowercase: false))
  }

  /// Whether a type could be called like a property: one that doesn't begin in lower case.
  static func isTypeLike(_ property: Code) -> Bool {
    property.utf8.first.map(isLower) == false
  }

  /// A type's name with its owner's before it, for one that would hide another.
  static func prefixed(_ type: Code, with owner: Code) -> Code {
    "\(owner)\(type)"
  }

  /// A property's name as a call's argument label, where only `inout` needs backticks.
  static func label(_ property: Code) -> Code {
    guard property.utf8.first == UInt8(ascii: "`"), property != "`inout`" else { return property }
    return Code(written: property.utf8.filter { $0 != UInt8(ascii: "`") })
  }

  /// The name of a module, which is the API's; none where generated code imports another of it.
  static func module(_ name: String) -> Code? {
    let module = Code(written: name)
    let isTaken =
      ReservedNames.modules.contains(module) || ReservedNames.keywords.contains(module)
    return isIdentifier(name) && !isTaken ? module : nil
  }

  /// The name of a function that runs an example: `aDocumentCheck` for "a document check", and
  /// `aDocumentCheck2` where that is taken.
  ///
  /// - Parameter taken: The names given so far, each with the last number that was put behind it.
  static func testFunction(_ title: String, taken: inout [Code: Int]) -> Code {
    let name = property(title) ?? "example"
    var number = taken[name] ?? 1
    var free = name
    while taken[free] != nil {
      number += 1
      free = "\(label(name))\(SwiftLiteral.integer(number))"
    }
    taken[free] = 1
    taken[name] = number
    return free
  }

  /// The name of the suite of an operation's examples. Anything of the API may be called so.
  static func testSuite(_ operation: Code, taken: Set<Code>) -> Code {
    var name: Code = "\(operation)Tests"
    while taken.contains(name) { name = "\(name)Examples" }
    return name
  }

  private static func typeName(_ name: [UInt8]) -> Code {
    // Nothing tells such a type from the property that it is of, but a word more.
    if isDigit(name[0]) { return "\(Code(written: [UInt8(ascii: "_")] + name))Type" }
    let type = Code(written: name)
    if type == "Type" { return "Kind" }
    return ReservedNames.types.contains(type) ? "\(type)Type" : type
  }

  private static func member(_ name: String, suffix: Code, reserved: Set<Code>) -> Code? {
    let words = words(of: name)
    guard !words.isEmpty else { return nil }
    let name = joined(words, startingInLowercase: true)
    if isDigit(name[0]) { return Code(written: [UInt8(ascii: "_")] + name) }
    let member = Code(written: name)
    return reserved.contains(member) ? "\(member)\(suffix)" : quoted(member)
  }

  private static func quoted(_ name: Code) -> Code {
    ReservedNames.keywords.contains(name) ? "`\(name)`" : name
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, !isDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
      && text.utf8.contains { $0 != UInt8(ascii: "_") }
  }

  /// The words of a name: runs of ASCII letters and digits, cut before a capital that starts a word
  /// (`IDNumber` is `ID` and `Number`, `iPhone` is `i` and `Phone`).
  static func words(of name: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(name.utf8)
    var words: [ArraySlice<UInt8>] = []
    words.reserveCapacity(4)
    var start = 0
    for (index, byte) in bytes.enumerated() {
      guard isLetter(byte) || isDigit(byte) else {
        if start < index { words.append(bytes[start..<index]) }
        start = index + 1
        continue
      }
      if isUpper(byte), start < index {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if !isUpper(bytes[index - 1]) || isLower(next) {
          words.append(bytes[start..<index])
          start = index
        }
      }
    }
    if start < bytes.count { words.append(bytes[start...]) }
    return words
  }

  /// A name of words. Initialisms are in capitals, except at a member's start; capitals stay where
  /// the name, not being all in capitals, means something by them: `GB` in `en-GB`.
  private static func joined(
    _ words: [ArraySlice<UInt8>], startingInLowercase: Bool
  ) -> [UInt8] {
    let isMixed = words.contains { $0.contains(where: isLower) }
    var name: [UInt8] = []
    name.reserveCapacity(words.reduce(0) { $0 + $1.count })
    for word in words {
      let start = name.count
      for byte in word { name.append(isUpper(byte) ? byte ^ caseBit : byte) }
      if start == 0, startingInLowercase { continue }
      if word.count <= longestInitialism,
        let spelling = initialisms[String(decoding: name[start...], as: UTF8.self)]
      {
        name.replaceSubrange(start..., with: spelling.utf8)
      } else if isMixed, word.allSatisfy(isUpper) {
        name.replaceSubrange(start..., with: word)
      } else if isLower(name[start]) {
        name[start] ^= caseBit
      }
    }
    return name
  }

  private static func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    if lower.hasSuffix("ies"), lower.count > 4 { return word.dropLast(3) + "y".utf8 }
    if ["sses", "xes", "ches", "shes", "zes"].contains(where: lower.hasSuffix) {
      return word.dropLast(2)
    }
    let keeps = ["ss", "us", "is"].contains(where: lower.hasSuffix)
    return lower.hasSuffix("s") && !keeps && lower.count > 1 ? word.dropLast() : word
  }

  /// Words that Swift's guidelines write in capitals throughout, except at a member's start.
  private static let initialisms: [String: String] = {
    let words = [
      "ach", "api", "bic", "css", "csv", "cvc", "dns", "dob", "eps", "fpx", "gif", "html", "http",
      "https",
      "iban", "id", "iin", "ip", "iso", "jpg", "json", "mcc", "nsf", "otp", "pdf", "pin", "png",
      "pos", "sdk", "sepa", "sms", "sql", "ssl", "ssn", "svg", "tls", "uri", "url", "usb", "utc",
      "uuid", "vat", "xml",
    ]
    var spellings = Dictionary(words.map { ($0, $0.uppercased()) }) { first, _ in first }
    for plural in ["id", "url", "uri", "api", "pdf"] {
      spellings[plural + "s"] = plural.uppercased() + "s"
    }
    return spellings
  }()

  private static let longestInitialism = initialisms.keys.map(\.utf8.count).max() ?? 0

  /// What tells upper from lower case in ASCII.
  private static let caseBit: UInt8 = 0x20

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    isUpper(byte) || isLower(byte)
  }
}

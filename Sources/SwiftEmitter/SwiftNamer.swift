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

  /// The name of a union's case, as `bankAccount`. One case of its own is for what the spec doesn't
  /// know.
  static func unionCase(_ name: String) -> Code? {
    member(name, suffix: "Value", reserved: ReservedNames.enumValues.union(["other"]))
  }

  /// The name of the type of a page, as `ListPage`.
  static func pageType(_ name: String) -> Code? {
    type(name + "_page")
  }

  /// The name of what says how a page is laid out, as `ListPageShape`.
  static func shape(ofPage page: Code) -> Code {
    Code(written: page.source + "Shape")
  }

  /// The name of a type, as `IDNumberType`.
  static func type(_ name: String) -> Code? {
    let words = words(of: name)
    guard !words.isEmpty else { return nil }
    return typeName(words.map { capitalized($0, in: name) }.joined())
  }

  /// The name of a type that stands in the spec as it is to be in Swift.
  static func declaredType(_ name: String) -> Code? {
    guard isIdentifier(name) else { return nil }
    return typeName(name)
  }

  /// A name that the spec gives with `as`.
  static func alias(_ name: String) -> Code? {
    isIdentifier(name) ? quoted(name) : nil
  }

  /// The name of an element of a list: `Item` for `items`.
  static func elementType(_ name: String) -> Code? {
    var words = words(of: name)
    guard let last = words.popLast() else { return nil }
    words.append(singular(last))
    return typeName(words.map { capitalized($0, in: name) }.joined())
  }

  /// A type's name with its owner's before it, for one that would hide another.
  static func prefixed(_ type: Code, with owner: Code) -> Code {
    Code(written: owner.source + type.source)
  }

  /// A property's name as a call's argument label, where only `inout` needs backticks.
  static func label(_ property: Code) -> Code {
    guard property.source.utf8.first == UInt8(ascii: "`") else { return property }
    let word = property.source.filter { $0 != "`" }
    return word == "inout" ? property : Code(written: word)
  }

  /// The name of a module, which is the API's; none where generated code imports another of it.
  static func module(_ name: String) -> Code? {
    let isTaken = ReservedNames.modules.contains(name) || ReservedNames.keywords.contains(name)
    return isIdentifier(name) && !isTaken ? Code(written: name) : nil
  }

  /// The name of a function that runs an example: `aDocumentCheck` for "a document check", and
  /// `aDocumentCheck2` where that is taken.
  static func testFunction(_ title: String, taken: Set<Code>) -> Code {
    let name = property(title) ?? "example"
    var number = 2
    var free = name
    while taken.contains(free) {
      free = Code(written: "\(label(name).source)\(number)")
      number += 1
    }
    return free
  }

  /// The name of the suite of an operation's examples. Anything of the API may be called so.
  static func testSuite(_ operation: Code, taken: Set<Code>) -> Code {
    var name = operation.source + "Tests"
    while taken.contains(Code(written: name)) { name += "Examples" }
    return Code(written: name)
  }

  private static func typeName(_ text: String) -> Code {
    var text = text.first?.isNumber == true ? "_" + text : text
    if text == "Type" { text = "Kind" }
    return Code(written: ReservedNames.types.contains(text) ? text + "Type" : text)
  }

  private static func member(_ name: String, suffix: String, reserved: Set<String>) -> Code? {
    let words = words(of: name)
    guard let first = words.first else { return nil }
    var text = first.lowercased() + words.dropFirst().map { capitalized($0, in: name) }.joined()
    if text.first?.isNumber == true { text = "_" + text }
    if reserved.contains(text) { text += suffix }
    return quoted(text)
  }

  private static func quoted(_ text: String) -> Code {
    Code(written: ReservedNames.keywords.contains(text) ? "`\(text)`" : text)
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, !isDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
      && text.utf8.contains { $0 != UInt8(ascii: "_") }
  }

  /// The words of a name: runs of ASCII letters and digits, cut before a capital that starts a word
  /// (`IDNumber` is `ID` and `Number`, `iPhone` is `i` and `Phone`).
  static func words(of name: String) -> [String] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    let bytes = Array(name.utf8)
    for (index, byte) in bytes.enumerated() {
      guard isLetter(byte) || isDigit(byte) else {
        if !word.isEmpty { words.append(word) }
        word = []
        continue
      }
      if isUpper(byte), let previous = word.last {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if !isUpper(previous) || (isLetter(next) && !isUpper(next)) {
          words.append(word)
          word = []
        }
      }
      word.append(byte)
    }
    if !word.isEmpty { words.append(word) }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A word as it stands in a name after the first. Capitals stay where the name, not being all in
  /// capitals, means something by them: `GB` in `en-GB`.
  private static func capitalized(_ word: String, in name: String) -> String {
    let lower = word.lowercased()
    if let spelling = initialisms[lower] { return spelling }
    if word.utf8.allSatisfy(isUpper), name.utf8.contains(where: isLower) { return word }
    return lower.prefix(1).uppercased() + lower.dropFirst()
  }

  private static func singular(_ word: String) -> String {
    let lower = word.lowercased()
    if lower.hasSuffix("ies"), lower.count > 4 { return word.dropLast(3) + "y" }
    if ["sses", "xes", "ches", "shes", "zes"].contains(where: lower.hasSuffix) {
      return String(word.dropLast(2))
    }
    let keeps = ["ss", "us", "is"].contains(where: lower.hasSuffix)
    return lower.hasSuffix("s") && !keeps && lower.count > 1 ? String(word.dropLast()) : word
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

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool {
    isUpper(byte) || isLower(byte)
  }
}

/// Makes every Swift identifier.
///
/// In comes a name as the spec or the API has it; out comes an identifier by the API Design
/// Guidelines: `client_reference_id` becomes `clientReferenceID`. Words of Swift's own get
/// backticks, and names that would hide something that generated code needs get a suffix. A name
/// without an ASCII letter or digit has no identifier; the spec must give it one with `as`.
public enum SwiftNamer {
  /// The name of a property and of its argument, as `returnURL`.
  public static func property(_ name: String) -> Identifier? {
    member(name, suffix: "Field", reserved: ReservedNames.properties)
  }

  /// The name of an enum's value, as `drivingLicense`.
  public static func enumValue(_ name: String) -> Identifier? {
    member(name, suffix: "Value", reserved: ReservedNames.enumValues)
  }

  /// The name of a union's case, as `bankAccount`.
  public static func unionCase(_ name: String) -> Identifier? {
    member(name, suffix: "Value", reserved: ReservedNames.unionCases)
  }

  /// The name of the type of a page, as `ListPage`.
  public static func pageType(_ name: String) -> Identifier? {
    type(name + "_page")
  }

  /// The name of what says how a page is laid out, as `ListPageShape`.
  public static func shape(ofPage page: Identifier) -> Identifier {
    page.appending("Shape")
  }

  /// The name of a type, as `IDNumberType`.
  public static func type(_ name: String) -> Identifier? {
    let words = NameWords.split(name)
    return words.isEmpty ? nil : typeName(NameWords.joined(words, startingInLowercase: false))
  }

  /// The name of a type that the spec declares by its Swift name.
  public static func declaredType(_ name: String) -> Identifier? {
    isIdentifier(name) ? typeName(Array(name.utf8)) : nil
  }

  /// A name that the spec gives with `as`.
  public static func alias(_ name: String) -> Identifier? {
    isIdentifier(name) ? quoted(Identifier(written: Array(name.utf8))) : nil
  }

  /// The name of an element of a list: `Item` for `items`.
  public static func elementType(_ name: String) -> Identifier? {
    var words = NameWords.split(name)
    guard let last = words.popLast() else { return nil }
    words.append(NameWords.singular(last))
    return typeName(NameWords.joined(words, startingInLowercase: false))
  }

  /// Whether a type could be called like a property: one that doesn't begin in lower case.
  public static func isTypeLike(_ property: Identifier) -> Bool {
    property.utf8.first.map { $0.isLower || $0 == backtick } == false
  }

  /// A type's name with its owner's before it, for one that would hide another.
  public static func prefixed(_ type: Identifier, with owner: Identifier) -> Identifier {
    owner.appending(type)
  }

  /// The name of a module, which is the API's; none where generated code imports another of it.
  public static func module(_ name: String) -> Identifier? {
    let module = Identifier(written: Array(name.utf8))
    let isTaken =
      ReservedNames.modules.contains(module) || ReservedNames.keywords.contains(module)
    return isIdentifier(name) && !isTaken ? module : nil
  }

  /// The name of a function that runs an example: `aDocumentCheck` for "a document check", and
  /// `aDocumentCheck2` where that is taken.
  ///
  /// - Parameter taken: The names given so far, each with the last number that was put behind it.
  public static func testFunction(_ title: String, taken: inout [Identifier: Int]) -> Identifier {
    let name = property(title) ?? "example"
    var number = taken[name] ?? 1
    var free = name
    while taken[free] != nil {
      number += 1
      free = name.numbered(number)
    }
    taken[free] = 1
    taken[name] = number
    return free
  }

  /// The name of the suite of an operation's examples. Anything of the API may be called so.
  public static func testSuite(_ operation: Identifier, taken: Set<Identifier>) -> Identifier {
    var name = operation.appending("Tests")
    while taken.contains(name) { name = name.appending("Examples") }
    return name
  }

  private static let backtick = UInt8(ascii: "`")

  private static func typeName(_ name: [UInt8]) -> Identifier {
    // Nothing tells such a type from the property that it is of, but a word more.
    if name[0].isDigit { return Identifier(written: Array("_".utf8) + name + "Type".utf8) }
    let type = Identifier(written: name)
    if type == "Type" { return "Kind" }
    return ReservedNames.types.contains(type) ? type.appending("Type") : type
  }

  private static func member(
    _ name: String, suffix: Identifier, reserved: [Identifier: String]
  ) -> Identifier? {
    let words = NameWords.split(name)
    guard !words.isEmpty else { return nil }
    let name = NameWords.joined(words, startingInLowercase: true)
    if name[0].isDigit { return Identifier(written: [UInt8(ascii: "_")] + name) }
    let member = Identifier(written: name)
    return reserved[member] != nil ? member.appending(suffix) : quoted(member)
  }

  private static func quoted(_ name: Identifier) -> Identifier {
    ReservedNames.keywords.contains(name)
      ? Identifier(written: [backtick] + name.utf8 + [backtick]) : name
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, !first.isDigit else { return false }
    return text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
      && text.utf8.contains { $0 != UInt8(ascii: "_") }
  }
}

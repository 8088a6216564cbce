import ApusNaming

/// Finds the members of a type that need a name of their own in the spec, with `as`: those whose name
/// makes no Swift name, or the same as another member's.
struct MemberNames {
  private var names: UniqueNames
  private let swiftName: (String) -> Identifier?

  static var fields: MemberNames { MemberNames(SwiftNamer.property) }
  static var enumValues: MemberNames { MemberNames(SwiftNamer.enumValue) }
  static var unionCases: MemberNames { MemberNames(SwiftNamer.unionCase) }

  private init(_ swiftName: @escaping (String) -> Identifier?) {
    self.swiftName = swiftName
    // Names that are given with `as` are Swift names already.
    names = .members { SwiftNamer.alias($0) }
  }

  /// Takes the name that Swift makes of a member's, if there is one and it is free.
  ///
  /// - Returns: the name that the spec must give it, if it isn't.
  mutating func alias(
    for made: Identifier?, otherwise candidates: @autoclosure () -> [String]
  ) -> String? {
    if let made, names.take(made) { return nil }
    // What Swift makes of a candidate is never reserved.
    let free = candidates().compactMap { swiftName($0)?.bare.text }
    return names.takeFirst(of: free.isEmpty ? ["unnamed"] : free)
  }

  mutating func alias(
    for name: String, otherwise candidates: @autoclosure () -> [String]
  ) -> String? {
    alias(for: swiftName(name), otherwise: candidates())
  }

  /// The words of a name, with those for its signs: `plus 1` for `+1`.
  static func spelledOut(_ name: String) -> Words {
    var text = ""
    for scalar in name.unicodeScalars {
      if let sign = signs[scalar] {
        text += " \(sign) "
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return Words(of: text)
  }

  private static let signs: [Unicode.Scalar: String] = [
    "*": "any", "+": "plus", "-": "minus", "<": "less", ">": "greater", "=": "equal", "!": "not",
    ".": "dot", "/": "slash", "%": "percent", "&": "and", "|": "or", "#": "hash", "_": "underscore",
    "~": "tilde", "^": "caret", "$": "dollar", "?": "question", "@": "at", ":": "colon",
  ]
}

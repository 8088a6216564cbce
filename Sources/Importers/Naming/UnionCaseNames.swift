import ApusNaming
import ApusSpecLanguage

/// Names the cases of a union that would be one in Swift.
///
/// A case is called after its value, or after its type where it has none or others have the same.
/// That says nothing of lists, and of numbers that differ in their limits: where two cases would be
/// called the same, each of them is named after all that its type says, as `integer2` for
/// `integer(2...2)`.
enum UnionCaseNames {
  static func name(_ cases: inout [UnionCase]) {
    let uses = Dictionary(cases.map { ($0.value?.text, 1) }, uniquingKeysWith: +)
    let made = cases.map { unionCase in
      let isTold = unionCase.value != nil && uses[unionCase.value?.text] == 1
      return SwiftNamer.unionCase(
        isTold ? unionCase.value?.text ?? "" : typeName(unionCase.type))
    }
    let counts = Dictionary(made.map { ($0, 1) }, uniquingKeysWith: +)
    var names = MemberNames.unionCases
    // Those that keep their names come first, so that no other gets one of them.
    for isShared in [false, true] {
      for index in cases.indices where (counts[made[index]] != 1 || made[index] == nil) == isShared
      {
        cases[index].alias = names.alias(
          for: isShared ? nil : made[index], otherwise: candidates(cases[index])
        ).map { Name(text: $0) }
      }
    }
  }

  /// The name of a case without a value of its own.
  private static func typeName(_ type: TypeSyntax) -> String {
    switch type {
    case .named(let name, let argument?, _, _) where name.text == "expandable": typeName(argument)
    case .named(let name, let argument, _, _):
      argument == nil || name.text == "map" ? name.text : "page"
    case .list: "list"
    case .constant(let text): text.value
    case .literal(let name): name.text
    case .nullable(let inner, _), .clearable(let inner, _), .optional(let inner, _):
      typeName(inner)
    case .record, .enumeration, .missing: ""
    }
  }

  private static func candidates(_ unionCase: UnionCase) -> [String] {
    let type = words(of: unionCase.type, depth: 0)
    let value = unionCase.value.map { MemberNames.spelledOut($0.text) } ?? Words([])
    return [
      value.isEmpty ? type.lowerCamel : value.lowerCamel, value.followed(by: type).lowerCamel,
    ]
  }

  /// All that a type says, in words: `integer 1 to 5`.
  private static func words(of type: TypeSyntax, depth: Int) -> Words {
    guard depth < 8 else { return Words([]) }
    func inner(_ type: TypeSyntax, _ word: String) -> Words {
      Words(words(of: type, depth: depth + 1).list + [word])
    }
    switch type {
    case .named(let name, let argument?, _, _): return inner(argument, name.text)
    case .named(let name, nil, let limits, _):
      return Words(Words(of: name.text).list + self.words(of: limits).list)
    case .list(let element, let limits, _):
      return Words(inner(element, "list").list + self.words(of: limits).list)
    case .constant(let text): return Words(of: text.value)
    case .literal(let name): return Words(of: name.text)
    case .nullable(let type, _), .clearable(let type, _), .optional(let type, _):
      return words(of: type, depth: depth + 1)
    case .enumeration: return Words(["value"])
    case .record: return Words(["object"])
    case .missing: return Words([])
    }
  }

  /// `2` for the only number that there is, `1 to 5`, `to 5`, `from 1`.
  private static func words(of limits: LimitsSyntax?) -> Words {
    guard let range = limits?.range else { return Words([]) }
    let lower = range.lower.map { MemberNames.spelledOut($0.text).list }
    let upper = range.upper.map { MemberNames.spelledOut($0.text).list }
    switch (lower, upper) {
    case (let lower?, let upper?): return Words(lower == upper ? lower : lower + ["to"] + upper)
    case (let lower?, nil): return Words(["from"] + lower)
    case (nil, let upper?): return Words(["to"] + upper)
    case (nil, nil): return Words([])
    }
  }
}

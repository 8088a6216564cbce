import ApusJSON

/// How a list or an object is written in a query or a form, by the words of the spec language.
struct ListStyle: Hashable {
  let word: String
  let isObject: Bool

  static func json(isObject: Bool) -> ListStyle { ListStyle(word: "json", isObject: isObject) }

  private init(word: String, isObject: Bool) {
    self.word = word
    self.isObject = isObject
  }

  /// What `style` and `explode` of a parameter or an encoding mean.
  init(_ holder: JSONValue?, isObject: Bool) {
    self.isObject = isObject
    let style = holder?["style"]?.string ?? "form"
    let explodes = holder?["explode"]?.bool ?? (style == "form")
    word =
      switch style {
      case "deepObject": "indexed"
      case "spaceDelimited" where !explodes: "spaces"
      case "pipeDelimited" where !explodes: "pipes"
      case _ where explodes: isObject ? "exploded" : "repeated"
      default: "commas"
      }
  }

  /// An object of a form of which the document doesn't say more.
  static let keysInBrackets = ListStyle(word: "indexed", isObject: true)

  /// Whether it need not be said where an API's lists are written in a style.
  func isImplied(by lists: String) -> Bool {
    word == lists
      || isObject && word == "indexed" && ["bracketed", "repeated"].contains(lists)
  }

  /// The style of most lists; what lists have without any.
  static func usual(of styles: [ListStyle]) -> String {
    // An object with its keys in brackets may be written inline, where no style can be.
    let hasObjects = styles.contains(keysInBrackets)
    let words =
      hasObjects ? ["indexed", "repeated"] : ["indexed", "repeated", "commas", "spaces", "pipes"]
    func count(_ word: String) -> Int { styles.count { !$0.isObject && $0.word == word } }
    return words.max { count($0) < count($1) } ?? "indexed"
  }
}

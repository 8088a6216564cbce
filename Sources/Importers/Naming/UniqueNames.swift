import ApusNaming

/// Names that are given once: no two of them may be one in Swift.
struct UniqueNames {
  private var taken: Set<String> = []
  /// The number that the next of a name gets.
  private var numbers: [String: Int] = [:]
  /// What a name becomes; two names are the same if that is.
  private let swiftName: (String) -> Identifier?
  /// Whether names that differ in their capitals alone are the same, as for the names of files.
  private let ignoresCase: Bool

  /// Names of types that the spec declares.
  static var types: UniqueNames {
    UniqueNames(ignoresCase: true, swiftName: SwiftNamer.declaredType)
  }
  /// Names of operations, each of which is a type in Swift.
  static var operations: UniqueNames {
    UniqueNames(ignoresCase: true, swiftName: SwiftNamer.type)
  }
  /// Names of fields, enum values, union cases or servers.
  static func members(_ swiftName: @escaping (String) -> Identifier?) -> UniqueNames {
    UniqueNames(ignoresCase: false, swiftName: swiftName)
  }

  private init(ignoresCase: Bool, swiftName: @escaping (String) -> Identifier?) {
    self.ignoresCase = ignoresCase
    self.swiftName = swiftName
  }

  /// Takes a name, and reports whether it was free.
  mutating func take(_ name: String) -> Bool {
    guard let identifier = swiftName(name) else { return false }
    return take(identifier)
  }

  /// Takes what something else is called in Swift, and reports whether it was free.
  mutating func take(_ identifier: Identifier) -> Bool {
    let text = identifier.text
    return taken.insert(ignoresCase ? text.lowercased() : text).inserted
  }

  /// Takes the first name that is free, or the last with a number behind it.
  mutating func takeFirst(of candidates: [String]) -> String {
    for name in candidates where take(name) { return name }
    let last = candidates.last { swiftName($0) != nil } ?? "other"
    var number = numbers[last] ?? 2
    while !take("\(last)\(number)") { number += 1 }
    numbers[last] = number + 1
    return "\(last)\(number)"
  }
}

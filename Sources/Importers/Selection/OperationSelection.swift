import ApusDiagnostics

/// Which operations are wanted, by what `--only` says: an operation's ID, `METHOD /path`, a path with
/// `*` and `**`, or a tag. Without any, all are.
struct OperationSelection {
  private let patterns: [String]

  init(_ patterns: [String]) {
    self.patterns = patterns
  }

  /// The indexes of what is wanted, and the patterns that nothing fits.
  func select(
    _ operations: [ImportedOperation], names: [String]
  ) -> (indexes: [Int], problems: [Problem]) {
    guard !patterns.isEmpty else { return (Array(operations.indices), []) }
    var wanted: Set<Int> = []
    var problems: [Problem] = []
    for pattern in patterns {
      let found = operations.indices.filter { fits(operations[$0], names[$0], pattern) }
      wanted.formUnion(found)
      if found.isEmpty {
        let known = operations.flatMap { operation -> [String] in
          let route = "\(operation.method) \(operation.route)"
          return [operation.id ?? "", operation.route, route] + operation.tags
        }
        problems.append(
          Problem(
            .error, "no operation matches '\(pattern)'",
            hint: Suggestion.hint(for: pattern, among: known + names)
              ?? Self.hint(for: pattern, among: operations)))
      }
    }
    return (wanted.sorted(), problems)
  }

  /// The pattern of a path's step, for what is only a part of one.
  private static func hint(for pattern: String, among operations: [ImportedOperation]) -> String? {
    let steps = operations.flatMap { $0.route.split(separator: "/").map { String($0) } }
    let step =
      steps.contains(pattern) ? pattern : Suggestion.nearest(to: pattern, among: steps)
    return step.map { "did you mean '/**/\($0)/**'?" }
  }

  private func fits(_ operation: ImportedOperation, _ name: String, _ pattern: String) -> Bool {
    if pattern == operation.id || pattern == name || operation.tags.contains(pattern) {
      return true
    }
    var path = pattern[...]
    if let space = pattern.firstIndex(of: " ") {
      guard pattern[..<space].uppercased() == operation.method else { return false }
      path = pattern[pattern.index(after: space)...].drop { $0 == " " }
    }
    guard path.hasPrefix("/") || path.hasPrefix("**") else { return false }
    return Self.matches(
      Array(operation.route.utf8.split(separator: UInt8(ascii: "/"))),
      Array(path.utf8.split(separator: UInt8(ascii: "/"))))
  }

  /// `*` matches one step or a part of one, `**` any number of steps.
  private static func matches(
    _ steps: [Substring.UTF8View.SubSequence], _ pattern: [Substring.UTF8View.SubSequence]
  ) -> Bool {
    // Which steps of the pattern the steps so far can end behind.
    var reached: Set<Int> = [0]
    func skipAny(_ places: Set<Int>) -> Set<Int> {
      var places = places
      for place in places.sorted() {
        var next = place
        while next < pattern.count, pattern[next].elementsEqual("**".utf8) {
          next += 1
          places.insert(next)
        }
      }
      return places
    }
    reached = skipAny(reached)
    for step in steps {
      var next: Set<Int> = []
      for place in reached where place < pattern.count {
        if pattern[place].elementsEqual("**".utf8) {
          next.insert(place)
        } else if matches(Array(step), Array(pattern[place])) {
          next.insert(place + 1)
        }
      }
      reached = skipAny(next)
    }
    return reached.contains(pattern.count)
  }

  private static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
    var reached = [Bool](repeating: false, count: text.count + 1)
    reached[0] = true
    for byte in pattern {
      if byte == UInt8(ascii: "*") {
        if let first = reached.firstIndex(of: true) {
          for index in first..<reached.count { reached[index] = true }
        }
      } else {
        for index in stride(from: text.count, to: 0, by: -1) {
          reached[index] = reached[index - 1] && text[index - 1] == byte
        }
        reached[0] = false
      }
    }
    return reached[text.count]
  }
}

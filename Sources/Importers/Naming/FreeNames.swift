/// Names that are given once.
struct FreeNames {
  private var taken: Set<String>
  /// The number that the next of a name gets.
  private var numbers: [String: Int] = [:]

  init(besides taken: Set<String> = []) {
    self.taken = taken
  }

  /// Takes a name, and reports whether it was free.
  mutating func take(_ name: String) -> Bool { taken.insert(name).inserted }

  /// Takes the first name that is free, or the last with a number behind it.
  mutating func takeFirst(of candidates: [String]) -> String {
    for name in candidates where take(name) { return name }
    let last = candidates.last ?? "other"
    var number = numbers[last] ?? 2
    while !take("\(last)\(number)") { number += 1 }
    numbers[last] = number + 1
    return "\(last)\(number)"
  }
}

import ApusDiagnostics

/// The errors of a document: one for each place, and no more than anybody reads.
struct ErrorLog {
  private static let maximumCount = 100

  private(set) var problems: [Problem] = []
  private var places: Set<Int> = []

  /// Whether there is to be an error at a place.
  private mutating func takes(_ offset: Int) -> Bool {
    problems.count < Self.maximumCount && places.insert(offset).inserted
  }

  /// - Parameter problem: made only if it is taken, since that takes time.
  mutating func add(at offset: Int, _ problem: @autoclosure () -> Problem) {
    if takes(offset) { problems.append(problem()) }
  }
}

/// What some cases came to.
struct Report: Codable, Sendable {
  struct Finding: Codable, Sendable {
    var index: UInt64
    /// What is wrong.
    var text: String
  }
  struct Duration: Codable, Sendable {
    var index: UInt64
    var milliseconds: Double
  }

  /// How many cases ended in what.
  var outcomes: [String: Int] = [:]
  var findings: [Finding] = []
  /// The slowest cases, slowest first.
  var slowest: [Duration] = []
  /// Of everything that was made, so that two runs can be compared.
  var digest = Digest()

  mutating func add(_ duration: Duration) {
    guard slowest.count < 5 || duration.milliseconds > slowest[4].milliseconds else { return }
    slowest.append(duration)
    slowest.sort { $0.milliseconds > $1.milliseconds }
    slowest = Array(slowest.prefix(5))
  }

  mutating func add(_ other: Report) {
    outcomes.merge(other.outcomes, uniquingKeysWith: +)
    findings += other.findings
    for duration in other.slowest { add(duration) }
    digest.add(Array("\(other.digest.value)".utf8))
  }
}

/// FNV-1a.
struct Digest: Codable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}

/// Something that must never happen has happened.
struct Failure: Error {
  var text: String

  init(_ text: String) {
    self.text = text
  }
}

/// Throws unless something holds that must.
func check(_ condition: Bool, _ text: @autoclosure () -> String) throws(Failure) {
  if !condition { throw Failure(text()) }
}

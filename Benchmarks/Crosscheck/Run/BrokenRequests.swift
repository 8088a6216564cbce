import ApusRuntime
import Foundation
import Probe

/// Breaks random requests of each operation, each in one place, in every way that the operation
/// offers: they must be refused at that place for that reason.
struct BrokenRequests: OperationVisitor {
  let seed: UInt64
  let count: Int
  private var failures = 0
  private var operations = 0
  private var made = 0
  /// How many requests had each flaw.
  private var tried: [Flaw: Int] = [:]
  /// How many operations offer each flaw.
  private var offering: [Flaw: Int] = [:]
  /// The operations that offer none.
  private var unbreakable: [String] = []

  init(seed: UInt64, count: Int) {
    self.seed = seed
    self.count = count
  }

  mutating func visit<Operation: APIOperation & Sampled & Readable>(_ type: Operation.Type) {
    operations += 1
    let path = Operation.endpoint.path
    var seeds = Sampler(seed: seed &+ UInt64(operations) &* 1_000_003, path: path)
    let coverage = Coverage()
    var places: [Flaw: [(seed: UInt64, coverage: Coverage, index: Int)]] = [:]
    for _ in 0..<count {
      let (seed, before) = (seeds.next(), coverage.copy())
      var sampler = Sampler(seed: seed, path: path, coverage: coverage)
      _ = Operation(from: &sampler, rules: [])
      for (index, flaw) in sampler.offers.enumerated() {
        places[flaw, default: []].append((seed, before, index))
      }
    }
    let flaws = Flaw.allCases.filter { places[$0] != nil }
    for flaw in flaws { offering[flaw, default: 0] += 1 }
    guard !flaws.isEmpty else { return unbreakable.append("\(type)") }
    for attempt in 0..<count {
      let flaw = flaws[attempt % flaws.count]
      guard let offers = places[flaw] else { continue }
      let place = offers[seeds.next(below: offers.count)]
      var sampler = Sampler(seed: place.seed, path: path, coverage: place.coverage.copy())
      sampler.broken = place.index
      check(Operation(from: &sampler, rules: []), flaw, at: sampler.brokenPath)
    }
  }

  private mutating func check(_ operation: some APIOperation, _ flaw: Flaw, at path: String?) {
    tried[flaw, default: 0] += 1
    made += 1
    let violations = operation.violations()
    if !violations.isEmpty, violations.allSatisfy({ $0.path == path }),
      violations.contains(where: { flaw.breaks($0.rule) })
    {
      return
    }
    failures += 1
    guard failures <= 20 else { return }
    note(
      "\(Swift.type(of: operation)): \(path ?? "nowhere"): \(flaw.rawValue), but the violations "
        + "are \(violations)")
  }

  /// Says what came of it, and whether all was well.
  func report() -> Bool {
    note(
      "\(made) broken requests of \(operations) operations, \(failures) not refused at the right "
        + "place for the right reason")
    for flaw in Flaw.allCases {
      let (tried, offering) = (tried[flaw] ?? 0, offering[flaw] ?? 0)
      note(
        "\(column(tried, 7)) in\(column(offering, 4)) operations  \(flaw.kind): \(flaw.rawValue)")
    }
    note("  \(unbreakable.count) operations with nothing to break \(unbreakable)")
    return failures == 0
  }

  private func column(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

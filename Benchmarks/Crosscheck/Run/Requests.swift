import ApusRuntime
import Foundation
import Probe

/// Makes random requests of one operation after another: valid ones are printed for others to judge,
/// broken ones must be refused at the place that was broken.
struct Requests {
  let seed: UInt64
  let count: Int
  let isBroken: Bool
  private(set) var failures = 0
  private(set) var operations = 0
  private(set) var made = 0
  private(set) var optionalFields = 0
  private(set) var unusedCases = 0
  /// How many requests had each flaw.
  private(set) var tried: [Flaw: Int] = [:]
  /// How many operations offer each flaw.
  private(set) var offering: [Flaw: Int] = [:]
  /// The operations that offer none.
  private(set) var unbreakable: [String] = []

  init(seed: UInt64, count: Int, isBroken: Bool) {
    self.seed = seed
    self.count = count
    self.isBroken = isBroken
  }

  mutating func check<Operation: APIOperation & Sampled & Readable>(_ type: Operation.Type) {
    operations += 1
    let endpoint = Operation.endpoint
    var seeds = Sampler(seed: seed &+ UInt64(operations) &* 1_000_003, path: endpoint.path)
    if isBroken {
      makeBroken(type, &seeds)
    } else {
      let coverage = Coverage()
      for _ in 0..<count { makeValid(type, seed: seeds.next(), coverage) }
      optionalFields += coverage.fields
      for place in coverage.unusedCases {
        unusedCases += 1
        if unusedCases <= 20 { note("\(type): not all cases were used of \(place)") }
      }
    }
  }

  private mutating func makeValid<Operation: APIOperation & Sampled & Readable>(
    _ type: Operation.Type, seed: UInt64, _ coverage: Coverage
  ) {
    var sampler = Sampler(seed: seed, path: Operation.endpoint.path, coverage: coverage)
    let operation = Operation(from: &sampler, rules: [])
    made += 1
    do {
      let request = try operation.request()
      let parts = request.target.split(separator: "?", maxSplits: 1)
      var body = request.bodyText ?? ""
      if Operation.endpoint.body == .multipart {
        let bytes = Data(request.body ?? []).base64EncodedString()
        body = "\(request.contentType ?? "") \(bytes)"
      }
      let query = parts.count > 1 ? String(parts[1]) : ""
      print(
        request.method.rawValue, parts.first ?? "", query, body, Operation.endpoint.path,
        JSONText(operation).text, separator: "\t")
    } catch {
      fail("\(type): a valid request is refused: \(error)")
    }
  }

  /// Breaks requests in each way that they offer, one way after the other.
  private mutating func makeBroken<Operation: APIOperation & Sampled & Readable>(
    _ type: Operation.Type, _ seeds: inout Sampler
  ) {
    let path = Operation.endpoint.path
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
      let operation = Operation(from: &sampler, rules: [])
      tried[flaw, default: 0] += 1
      made += 1
      let violations = operation.violations()
      if violations.isEmpty || violations.contains(where: { $0.path != sampler.brokenPath })
        || !violations.contains(where: { flaw.breaks($0.rule) })
      {
        let expected = "\(sampler.brokenPath ?? "nowhere"): \(flaw.rawValue)"
        fail("\(type): \(expected), but the violations are \(violations)")
      }
    }
  }

  private mutating func fail(_ message: String) {
    failures += 1
    if failures <= 20 { note(message) }
  }

  private func note(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}

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
      for _ in 0..<count where !makeBroken(type, seed: seeds.next()) { break }
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

  /// False if there is nothing to break.
  private mutating func makeBroken<Operation: APIOperation & Sampled & Readable>(
    _ type: Operation.Type, seed: UInt64
  ) -> Bool {
    var whole = Sampler(seed: seed, path: Operation.endpoint.path)
    _ = Operation(from: &whole, rules: [])
    // Some requests have no such value by chance.
    for attempt in 0..<50 where whole.breakable == 0 {
      whole = Sampler(seed: seed &+ UInt64(attempt), path: Operation.endpoint.path)
      _ = Operation(from: &whole, rules: [])
      if whole.breakable > 0 {
        return makeBroken(type, seed: seed &+ UInt64(attempt))
      }
    }
    guard whole.breakable > 0 else {
      unbreakable.append("\(type)")
      return false
    }
    let target = whole.next(below: whole.breakable)
    var sampler = Sampler(seed: seed, path: Operation.endpoint.path)
    sampler.broken = target
    let operation = Operation(from: &sampler, rules: [])
    made += 1
    guard let path = sampler.brokenPath else {
      fail("\(type): nothing was broken")
      return true
    }
    let paths = operation.violations().map(\.path)
    if paths != [path] { fail("\(type): \(path) is broken, but violations are at \(paths)") }
    return true
  }

  private mutating func fail(_ message: String) {
    failures += 1
    if failures <= 20 { note(message) }
  }

  private func note(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}

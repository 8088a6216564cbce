import ApusRuntime
import Foundation
import Probe

/// Makes random valid requests of each operation, and prints them for others to judge.
struct ValidRequests: OperationVisitor {
  let seed: UInt64
  let count: Int
  private var failures = 0
  private var operations = 0
  private var made = 0
  private var optionalFields = 0
  private var unusedCases = 0
  private let use = FieldUse()
  /// The fields of all operations: method, path, place, and whether they may be left out.
  private(set) var fields: [String] = []

  init(seed: UInt64, count: Int) {
    self.seed = seed
    self.count = count
  }

  mutating func visit<Operation: APIOperation & Sampled & Readable>(_ type: Operation.Type) {
    operations += 1
    let endpoint = Operation.endpoint
    var seeds = Sampler(seed: seed &+ UInt64(operations) &* 1_000_003, path: endpoint.path)
    let coverage = Coverage(noting: use)
    for _ in 0..<count { make(type, seed: seeds.next(), coverage) }
    optionalFields += coverage.optionalFields
    for place in coverage.unusedCases {
      unusedCases += 1
      if unusedCases <= 20 { note("\(type): not all cases were used of \(place)") }
    }
    for (place, isOptional) in coverage.fields.sorted(by: { $0.key < $1.key }) {
      let kinds = isOptional.map { $0 ? "optional" : "required" }.sorted().joined(separator: ",")
      fields.append("\(endpoint.method.rawValue)\t\(endpoint.path)\t\(place)\t\(kinds)\n")
    }
  }

  private mutating func make<Operation: APIOperation & Sampled & Readable>(
    _ type: Operation.Type, seed: UInt64, _ coverage: Coverage
  ) {
    var sampler = Sampler(seed: seed, path: Operation.endpoint.path, coverage: coverage)
    let operation = copied(Operation(from: &sampler, rules: []))
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
      failures += 1
      if failures <= 20 { note("\(type): a valid request is refused: \(error)") }
    }
  }

  /// Says what came of it, and whether all was well.
  func report(ofFields total: Int) -> Bool {
    note("\(made) valid requests of \(operations) operations, \(failures) refused")
    note("  \(use.count) of \(total) fields of all request types were given in some request")
    note(
      "  \(optionalFields) optional fields at any depth, counted where they stand, all of them given"
    )
    note("  \(unusedCases) places where not every case of a union, value or clear, was used")
    for field in use.unused.prefix(20) { note("  never given: \(field)") }
    return failures == 0 && unusedCases == 0 && use.count == total
  }
}

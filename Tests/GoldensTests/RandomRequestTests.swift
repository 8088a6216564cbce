import ApusRuntime
import Foundation
import Testing

/// Random requests of generated operations: what is sent is taken apart by a decoder of its own and
/// compared with what the request was made of, and what is broken must be refused where it was.
@Suite struct RandomRequestTests {
  static let operations = DrawnOperation.identity + DrawnOperation.goldens

  @Test(arguments: operations)
  func whatIsSentIsWhatWasMeant(operation: DrawnOperation) throws {
    var (sent, refused) = (0, 0)
    for seed in 0..<300 as Range<UInt64> {
      let drawn = operation.draw(Source(seed: seed))
      #expect(Set(drawn.violations.map(\.path)) == drawn.refusals, "seed \(seed)")
      guard drawn.refusals.isEmpty else {
        refused += 1
        continue
      }
      let request = try #require(drawn.request, "seed \(seed)")
      #expect(try FormTree(form: request.form) == .branch(drawn.source.fields), "seed \(seed)")
      #expect(segments(of: request.target) == expectedSegments(drawn), "seed \(seed)")
      sent += 1
    }
    #expect(sent > 50, "only \(sent) of \(sent + refused) requests were valid")
  }

  @Test(arguments: operations)
  func whatIsBrokenIsRefusedThere(operation: DrawnOperation) {
    var places: Set<String> = []
    for seed in 0..<300 as Range<UInt64> {
      var choices = Source(seed: ~seed)
      let breakable = operation.draw(Source(seed: seed)).source.breakable
      guard breakable > 0 else { continue }
      let source = Source(seed: seed, broken: choices.number(below: breakable))
      let drawn = operation.draw(source)
      #expect(drawn.source.brokenPath != nil, "seed \(seed)")
      #expect(Set(drawn.violations.map(\.path)) == drawn.refusals, "seed \(seed)")
      #expect(drawn.request == nil, "seed \(seed)")
      places.insert(drawn.source.brokenPath ?? "")
    }
    #expect(!places.isEmpty)
  }

  private func segments(of path: String) -> [String?] {
    path.split(separator: "/").map { String($0).removingPercentEncoding }
  }

  private func expectedSegments(_ drawn: DrawnOperation.Drawn) -> [String?] {
    drawn.path.split(separator: "/").map { step in
      drawn.source.segments[step.trimmingCharacters(in: ["{", "}"])] ?? String(step)
    }
  }
}

/// The decoder itself, against forms that are written here.
@Suite struct FormTreeTests {
  @Test func formsBecomeTrees() throws {
    let form = "a%5Bb%5D%5B0%5D=x%20y&a%5Bb%5D%5B1%5D=&c=%3D%26"
    #expect(
      try FormTree(form: form)
        == .branch([
          "a": .branch(["b": .branch(["0": .text("x y"), "1": .text("")])]), "c": .text("=&"),
        ]))
    #expect(try FormTree(form: "") == .branch([:]))
  }

  @Test(arguments: ["a", "=x", "a=1&a=2", "a=1&a%5Bb%5D=2", "a%5Bb=1", "a%5B%5D=1", "a=%", "a=1&"])
  func whatIsNoFormIsRefused(form: String) {
    #expect(throws: FormTree.Malformed.self) { try FormTree(form: form) }
  }
}

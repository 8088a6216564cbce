import Testing

@testable import ApusAPIModel

/// Rules of one record, and what is said of them.
struct RuleTests {
  @Test(arguments: [
    ("a: string?\n b: string?\n require any of a, b", [ModelProblem.Kind]()),
    ("a: string\n b: string?\n require any of a, b", [.idleRule]),
    ("a: string?\n b: string?\n require one of a, b\n allow one of a, b", [.idleRule]),
    ("a: string\n b: string\n allow one of a, b", [.impossibleRule]),
    ("a: string\n b: string?\n require one of a, b", [.neverGiven]),
    ("a: string\n b: string?\n when a require b", [.alwaysGiven]),
    ("a: string?\n b: string?\n when a require b\n when b require a", []),
    ("a: string?\n b: string?\n when a require b\n when a forbid b", [.neverGiven]),
    ("a: string?\n when a forbid a", [.neverGiven]),
    ("a: string?\n when a require a", [.idleRule]),
    // A closed set of values is covered, an open one never is.
    (
      "a: bool\n b: string?\n c: string?\n when a is true require b\n when a is false require b\n"
        + " require any of b, c", [.alwaysGiven, .idleRule]
    ),
    ("a: closed enum { x, y }\n b: string?\n when a is x or y forbid b", [.neverGiven]),
    ("a: enum { x, y }\n b: string?\n when a is x or y forbid b", []),
    ("a: \"x\"\n b: string?\n when a is x require b", [.alwaysGiven]),
    ("a: clearable bool\n b: string?\n when a is true or false forbid b", []),
    ("a: bool?\n b: string\n when a is true forbid b\n when a is false forbid b", [.neverGiven]),
  ])
  func areLookedInto(members: String, expected: [ModelProblem.Kind]) throws {
    let spec = """
      api Test { server https://example.com
        body form }
      operation send: POST /v1/things {
       \(members)
      }
      """
    let report = APIBuilder.draft(of: try Specs.parse(spec)).report
    let kinds = report.findings.map(\.problem.kind)
    #expect(Set(kinds) == Set(expected))
  }

  /// Sixty-four fields are looked into, one more and the rule is taken as it is.
  @Test(arguments: [(64, true), (65, false)])
  func areLookedIntoUpToABound(count: Int, looked: Bool) throws {
    let names = (1...count).map { "f\($0)" }
    let fields = names.map { "\($0): string\($0 == "f1" ? "" : "?")" }.joined(separator: "\n")
    let spec = """
      api Test { server https://example.com
        body form }
      operation send: POST /v1/things {
      \(fields)
      require any of \(names.joined(separator: ", "))
      }
      """
    let report = APIBuilder.draft(of: try Specs.parse(spec)).report
    #expect(report.findings.map(\.problem.kind) == (looked ? [.idleRule] : []))
  }
}

import Testing

@testable import ApusRuntime

@Suite struct RuleTests {
  /// Whether a text keeps to a rule.
  private func accepts(_ rule: Rule, _ text: String) -> Bool {
    Fields { $0.string("a", text, rule) }.violations().isEmpty
  }

  private func accepts(_ rule: Rule, _ value: Int) -> Bool {
    Fields { $0.integer("a", value, rule) }.violations().isEmpty
  }

  private func accepts(_ rule: Rule, _ value: Double) -> Bool {
    Fields { $0.number("a", value, rule) }.violations().isEmpty
  }

  @Test func lengthsCountScalars() {
    #expect(!accepts(.length(2...3), "a"))
    #expect(accepts(.length(2...3), "ab"))
    #expect(accepts(.length(2...3), "abc"))
    #expect(!accepts(.length(2...3), "abcd"))
    #expect(!accepts(.length(1...), ""))
    #expect(accepts(.length(1...), "a"))
    #expect(accepts(.length(...1), "a"))
    #expect(!accepts(.length(...1), "ab"))
    // One character to the eye, five scalars.
    #expect(accepts(.length(5...5), "👩‍👩‍👧"))
    #expect(!accepts(.length(1...1), "e\u{301}"))
  }

  @Test func integerRanges() {
    for (rule, good, bad) in [
      (Rule.range(0...100), [0, 1, 99, 100], [-1, 101, .min, .max]),
      (.range(0..<100), [0, 99], [-1, 100]),
      (.range(1...), [1, 2, .max], [0, .min]),
      (.range(...1), [1, 0, .min], [2, .max]),
      (.range(..<1), [0, .min], [1, .max]),
      (.range(.min ... .max), [.min, .max], []),
      (.range(0.5...1.5), [1], [0, 2]),
    ] {
      for value in good { #expect(accepts(rule, value)) }
      for value in bad { #expect(!accepts(rule, value)) }
    }
  }

  @Test func numberRanges() {
    for (rule, good, bad) in [
      (Rule.range(0.0...1.0), [0, 1, 0.5, -0.0], [-0.1, (1.0).nextUp, (0.0).nextDown]),
      (.range(0.0..<1.0), [0, (1.0).nextDown], [1, -0.1]),
      (.range(0.5...), [0.5, 1e300], [(0.5).nextDown]),
      (.range(...0.5), [0.5, -1e300], [(0.5).nextUp]),
      (.range(..<0.5), [(0.5).nextDown], [0.5]),
      (.range(0...100), [0, 100, 99.5], [100.5, -0.5]),
    ] as [(Rule, [Double], [Double])] {
      for value in good { #expect(accepts(rule, value)) }
      for value in bad { #expect(!accepts(rule, value)) }
    }
  }

  @Test func counts() {
    func accepts(_ rule: Rule, _ count: Int) -> Bool {
      let list = (0..<count).map { $0 }
      let map = Dictionary(uniqueKeysWithValues: list.map { (String($0), $0) })
      let ofList = Fields { $0.value("a", list, rule) }.violations().isEmpty
      let ofMap = Fields { $0.value("a", map, rule) }.violations().isEmpty
      #expect(ofList == ofMap || count == 0)
      return ofMap
    }
    #expect(!accepts(.count(1...2), 0))
    #expect(accepts(.count(1...2), 1))
    #expect(accepts(.count(1...2), 2))
    #expect(!accepts(.count(1...2), 3))
    #expect(accepts(.count(...2), 0))
    #expect(!accepts(.count(2...), 1))
  }

  @Test func patternsAreFoundAnywhereAndKeepCase() {
    #expect(accepts(.pattern("b"), "abc"))
    #expect(!accepts(.pattern("B"), "abc"))
    #expect(accepts(.pattern("^[a-z]+$"), "abc"))
    #expect(!accepts(.pattern("^[a-z]+$"), "abc\n"))
    #expect(!accepts(.pattern("^[a-z]+$"), "x\nabc"))
    #expect(accepts(.pattern("^..$"), "e\u{301}"))
    #expect(!accepts(.pattern("^\\d$"), "٣"))
    #expect(!accepts(.pattern("^\\w$"), "é"))
    #expect(
      violations { $0.string("a", "x", .pattern("(")) }
        == ["a: can't be checked, since ( isn't a regular expression, not \"x\""])
  }

  @Test(arguments: ["a@b", "jenny.rosen+id@example.com", "ü@exämple.org", "a@[127.0.0.1]"])
  func emails(text: String) { #expect(accepts(.email, text)) }

  @Test(arguments: [
    "", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b ", "a@b\n", "a@.b", "a@b.", "a@b..c",
    "a@b\u{A0}",
    "a\0@b",
  ])
  func notEmails(text: String) { #expect(!accepts(.email, text)) }

  @Test(arguments: [
    "https://example.com", "http://localhost:8080/x", "https://example.com/done?x=1#f",
    "a+b-c.1://h",
    "https://user:pw@host", "https://[::1]:80/", "myapp://done", "HTTPS://EXAMPLE.COM",
    "https://exämple.com/ü", "https://h?x=/",
  ])
  func urls(text: String) { #expect(accepts(.url, text)) }

  @Test(arguments: [
    "", "example.com", "/a", "https:", "https:/a", "https://", "https:///a", "https://?x", "1a://h",
    "://h", "https://a b", "https://h\n", " https://h", "https://@", "https://:80", "mailto:a@b",
    "https://u@:80/", "https://[::1", "ht_tp://h", "https://h/\u{2028}", "https://h/\u{7F}",
  ])
  func notURLs(text: String) { #expect(!accepts(.url, text)) }

  @Test(arguments: [
    "2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2023-04-30",
  ])
  func dates(text: String) { #expect(accepts(.date, text)) }

  @Test(arguments: [
    "", "2026-11-2", "2026-11-231", "2023-02-29", "1900-02-29", "2023-04-31", "2023-00-01",
    "2023-13-01", "2023-01-00", "2023-01-32", "2023/01/01", "-023-01-01", "2023-1-011", "２023-01-1",
  ])
  func notDates(text: String) { #expect(!accepts(.date, text)) }

  @Test func rulesReachElements() {
    #expect(
      violations { $0.value("a", ["abcd", "x", "1"], .each(.length(...3), .pattern("[a-z]"))) }
        == [
          "a[0]: must have at most 3 characters, not \"abcd\"",
          "a[2]: must match [a-z], not \"1\"",
        ])
    #expect(
      violations {
        $0.value(
          "m", Clearable.set(["k": Clearable.set("abcd"), "l": .clear]), .each(.length(...3)))
      } == ["m[k]: must have at most 3 characters, not \"abcd\""])
    #expect(
      violations { $0.value("a", [[1, 9], [10]], .each(.count(2...2), .each(.range(...9)))) }
        == ["a[1]: must have exactly 2 elements, not 1", "a[1][0]: must be at most 9, not 10"])
  }

  @Test func rulesAcrossFields() {
    #expect(
      violations { $0.requireAny(("a", false), ("b", false)) }
        == ["the request must have at least one of a, b"])
    #expect(violations { $0.requireAny(("a", false), ("b", true)) } == [])
    #expect(violations { $0.requireAny(("a", true), ("b", true)) } == [])
    #expect(
      violations { $0.requireOne(("a", false), ("b", false)) }
        == ["the request must have exactly one of a, b"])
    #expect(violations { $0.requireOne(("a", true), ("b", false)) } == [])
    #expect(
      violations { $0.requireOne(("a", true), ("b", true), ("c", false)) }
        == ["the request must have exactly one of a, b, c, not a, b"])
    #expect(violations { $0.allowOne(("a", false), ("b", false)) } == [])
    #expect(violations { $0.allowOne(("a", true), ("b", false)) } == [])
    #expect(
      violations { $0.allowOne(("a", true), ("b", true)) }
        == ["the request must have at most one of a, b, not a, b"])
    #expect(
      violations { $0.require(("a", false), when: true, "b is given") }
        == ["a: must be given when b is given"])
    #expect(violations { $0.require(("a", true), when: true, "b is given") } == [])
    #expect(violations { $0.require(("a", false), when: false, "b is given") } == [])
    #expect(
      violations { $0.forbid(("a", true), when: true, "b is x") }
        == ["a: must be left out when b is x"])
    #expect(violations { $0.forbid(("a", false), when: true, "b is x") } == [])
    #expect(violations { $0.forbid(("a", true), when: false, "b is x") } == [])
  }

  @Test func rulesAcrossFieldsSayWhichRecord() {
    struct Inner: RequestRecord {
      func encode(to encoder: inout RequestEncoder) {
        encoder.requireAny(("a", false), ("b", false))
        encoder.require(("a", false), when: true, "c is given")
      }
    }
    #expect(
      violations { $0.value("items", [Inner()]) }
        == [
          "items[0]: must have at least one of a, b",
          "items[0][a]: must be given when c is given",
        ])
  }

  @Test func longValuesAreCut() {
    let long = String(repeating: "é", count: 65)
    #expect(Violation(path: "a", rule: .email, value: long).value?.unicodeScalars.count == 65)
    #expect(Violation(path: "a", rule: .email, value: long).value?.hasSuffix("é…") == true)
    let just = String(repeating: "é", count: 64)
    #expect(Violation(path: "a", rule: .email, value: just).value == just)
  }
}

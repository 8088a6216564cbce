import ApusDiagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("operaton", "operation"), ("opeartion", "operation"), ("Operation", "operation"),
    ("recrod", "record"), ("recordd", "record"), ("enm", "enum"), ("uinon", "union"),
    ("xyz", nil), ("", nil), ("op", nil), ("record", nil), ("rcd", nil), ("e", nil),
  ])
  func finds(_ name: String, _ expected: String?) {
    let candidates = ["operation", "record", "enum", "union"]
    #expect(Suggestion.nearest(to: name, among: candidates) == expected)
  }

  @Test func takesTheNearestAndThenTheFirst() {
    #expect(Suggestion.nearest(to: "abcdef", among: ["abcdxx", "abcdex"]) == "abcdex")
    #expect(Suggestion.nearest(to: "abcd", among: ["abcx", "abcy"]) == "abcx")
  }

  /// One edit for every three letters, and always one.
  @Test(arguments: [
    ("abcdef", "abcdxx", true), ("abcdef", "abcxxx", false), ("abcde", "abcdx", true),
    ("abcde", "abcxx", false), ("ab", "abc", true), ("ab", "ba", true), ("a", "b", true),
    ("a", "bc", false),
  ])
  func keepsItsDistance(_ name: String, _ candidate: String, _ isNear: Bool) {
    #expect((Suggestion.nearest(to: name, among: [candidate]) != nil) == isNear)
  }

  @Test func saysWhatItMeans() {
    #expect(Suggestion.hint(for: "strng", among: ["string"]) == "did you mean 'string'?")
    #expect(Suggestion.hint(for: "strng", among: []) == nil)
  }

  @Test func leavesLongTextsAlone() {
    let long = String(repeating: "a", count: 64)
    #expect(Suggestion.nearest(to: long, among: [long + "b"]) == long + "b")
    #expect(Suggestion.nearest(to: long + "a", among: [long + "b"]) == nil)
  }
}

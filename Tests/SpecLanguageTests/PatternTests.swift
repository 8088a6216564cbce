import ApusSpecLanguage
import Testing

@testable import ApusSpecLanguage

struct PatternTests {
  /// Each is fine, is taken by Swift's `Regex`, and matches the text beside it.
  @Test(arguments: [
    ("abc", "xabcx"), ("^a$", "a"), ("a.c", "abc"), ("a|b", "b"), ("(a|bc)+", "bc"),
    ("(?:ab)*c", "ababc"), ("a?b", "b"), ("a{2}", "aa"), ("a{2,}", "aaa"), ("a{0,1000}", "aa"),
    ("[a-z]", "q"), ("[^a-z]", "Q"), ("[a-]", "-"), ("[-a]", "-"), ("[a-zA-Z0-9_]+", "x_1"),
    ("\\d\\D\\w\\W\\s\\S", "1xx  x"), ("[\\d\\s]", " "), ("\\t\\n\\r", "\t\n\r"), ("[\\]\\[]", "["),
    ("[.*+?(){}|$]", "$"), ("[a^]", "^"), ("é[à-ü]", "éè"),
    ("^(acct|cus)_[A-Za-z0-9]{1,20}$", "cus_1"),
    ("a||b", "b"), ("()", ""), ("a\\-b", "a-b"), ("#", "#"), ("a b", "a b"), ("[&~]", "~"),
    ("-+,:;<=>@_`~!\"%&'/", "----,:;<=>@_`~!\"%&'/"),
  ])
  func isAccepted(pattern: String, text: String) throws {
    #expect(PatternSyntax.fault(of: pattern) == nil)
    let regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
    #expect(try regex.firstMatch(in: text) != nil)
  }

  /// Every escape of punctuation stands for the character itself, in a class too.
  @Test(
    arguments: (0x21...0x7E).map { Character(Unicode.Scalar(UInt8($0))) }.filter {
      !$0.isLetter && !$0.isNumber && $0 != "_"
    })
  func escapesPunctuation(character: Character) throws {
    for pattern in ["^\\\(character)$", "^[\\\(character)]$"] {
      #expect(PatternSyntax.fault(of: pattern) == nil)
      #expect(try Regex(pattern).firstMatch(in: String(character)) != nil)
    }
  }

  @Test(arguments: [
    ("", "is empty", 0..<0), ("a)", "closes a group", 1..<2),
    ("((a)", "doesn't close a group", 0..<1),
    ("(?=a)", "group other than", 0..<2), ("(?<n>a)", "group other than", 0..<2),
    ("a**", "behind another", 2..<3), ("a+?", "behind another", 2..<3),
    ("a{1}{2}", "behind another", 4..<7),
    ("*", "nothing to repeat", 0..<1), ("a|+", "nothing to repeat", 2..<3),
    ("^*", "can't be repeated", 1..<2),
    ("a{", "'{'", 1..<2), ("a{1", "doesn't close a '{'", 1..<3), ("a{,2}", "'{'", 1..<2),
    ("a{3,2}", "at most less", 1..<6), ("a{1001}", "more than 1000", 1..<6),
    ("}", "needs a '\\'", 0..<1),
    ("]", "needs a '\\'", 0..<1), ("[", "doesn't close a class", 0..<1),
    ("[a", "doesn't close a class", 0..<1),
    ("[]", "empty class", 0..<2), ("[^]", "empty class", 0..<3), ("[b-a]", "runs backwards", 1..<4),
    ("[\\d-z]", "runs backwards", 1..<5), ("[[a]]", "needs a '\\'", 1..<2),
    ("[a&&b]", "set operation", 2..<3), ("[+--]", "set operation", 2..<3),
    ("[a~~b]", "set operation", 2..<3), ("\\", "ends in", 0..<1), ("\\b", "escape", 0..<2),
    ("\\1", "escape", 0..<2), ("\\p{L}", "escape", 0..<2), ("\\é", "escape", 0..<3),
    ("[\\b]", "escape", 1..<3),
  ])
  func isRefused(pattern: String, message: String, range: Range<Int>) throws {
    let fault = try #require(PatternSyntax.fault(of: pattern))
    #expect(fault.message.contains(message))
    #expect(fault.range == range)
  }

  @Test func nestsUpToABound() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(PatternSyntax.fault(of: nested(32)) == nil)
    #expect(PatternSyntax.fault(of: nested(33))?.message == "nests groups too deeply")
    #expect(PatternSyntax.fault(of: nested(100_000))?.message == "nests groups too deeply")
  }

  @Test(arguments: [
    ("^[a-z]+$", 900, true), ("^[a-z]+$", 2000, false), ("a*a*a*b", 20, true),
    ("a*a*a*a*a*a*b", 20, false), ("(a+)+$", 5, false), ("(a|a)*$", 5, false), ("(ab)*c", 50, true),
    ("((a?){30})*", 2, false), ("abc", 1000, true), ("(", 1, false),
  ])
  func knowsWhatMayTakeLong(_ pattern: String, _ count: Int, _ isQuick: Bool) {
    #expect(PatternSyntax.isQuick(pattern, inTextOf: count) == isQuick)
  }
}

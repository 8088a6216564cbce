import Testing

@testable import ApusSwiftEmitter

@Suite struct SwiftLiteralTests {
  @Test(arguments: [
    ("plain", #""plain""#),
    ("a\"b", #""a\"b""#),
    ("a\\b", #""a\\b""#),
    ("\\(x)", #""\\(x)""#),
    ("\\#(x)", "\"\\\\#(x)\""),
    ("\"\"\"", #""\"\"\"""#),
    ("a\r\nb\tc", #""a\r\nb\tc""#),
    ("\0", #""\u{0}""#),
    ("\u{2028}\u{2029}", #""\u{2028}\u{2029}""#),
    ("\u{202E}\u{2066}", #""\u{202E}\u{2066}""#),
    ("\u{FEFF}\u{A0}\u{AD}", #""\u{FEFF}\u{A0}\u{AD}""#),
    ("e\u{301}", #""e\u{301}""#),
    ("Zoë 株式会社 😀", "\"Zoë 株式会社 😀\""),
    ("*/ // `", "\"*/ // `\""),
  ])
  func strings(text: String, expected: String) {
    #expect(SwiftLiteral.string(text).source == expected)
  }

  @Test(
    arguments: [
      (0, "0"), (-1, "-1"), (999_999, "999999"), (1_000_000, "1_000_000"),
      (-1_695_680_197, "-1_695_680_197"), (.min, "-9_223_372_036_854_775_808"),
    ] as [(Int64, String)])
  func integers(value: Int64, expected: String) {
    #expect(SwiftLiteral.integer(value).source == expected)
  }

  @Test(arguments: [
    (0.0, "0.0"), (1.5, "1.5"), (-0.25, "-0.25"), (1e21, "1e+21"), (12_345_678.5, "12_345_678.5"),
    (.infinity, "0.0"), (.nan, "0.0"),
  ])
  func numbers(value: Double, expected: String) {
    #expect(SwiftLiteral.number(value).source == expected)
  }

  @Test func linesAreAsTheyAreUnlessSomethingWouldEndThem() {
    #expect(SwiftLiteral.mayBeRaw("a \"b\"\n\\c"))
    #expect(SwiftLiteral.lines("a \"b\"\n\\c").source == "a \"b\"\n\\c")
    for (text, expected) in [
      ("a\"#", "a\\\"#"), ("\\#(x)", "\\\\#(x)"), ("\u{2028}", "\\u{2028}"),
      ("\"\"\"\n", "\\\"\\\"\\\"\n"),
      // Scalars that join with the one behind or before them.
      ("\u{D4E}\\#(x)", "\u{D4E}\\\\#(x)"), ("\\#\u{1F3FB}", "\\\\#\u{1F3FB}"),
    ] {
      #expect(!SwiftLiteral.mayBeRaw(text))
      #expect(SwiftLiteral.lines(text).source == expected)
    }
  }
}

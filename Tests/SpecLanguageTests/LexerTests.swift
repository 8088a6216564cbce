import ApusDiagnostics
import Testing

@testable import ApusSpecLanguage

@Suite struct LexerTests {
  private func tokens(_ text: String) -> [String] {
    var lexer = Lexer(SourceFile(path: "test.apus", text: text))
    var result: [String] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return result }
      result.append("\(token.kind) \(lexer.text(token.span.start, token.span.end))")
    }
  }

  @Test(arguments: [
    ("options.document.allowed_types", ["word options.document.allowed_types"]),
    ("Stripe-Version pt-BR _a1", ["word Stripe-Version", "word pt-BR", "word _a1"]),
    ("a-> b", ["word a", "arrow ->", "word b"]),
    ("a...b", ["word a", "closedRange ...", "word b"]),
    ("1...5", ["number 1", "closedRange ...", "number 5"]),
    ("0..<1", ["number 0", "halfOpenRange ..<", "number 1"]),
    ("...5", ["closedRange ...", "number 5"]),
    ("-0.5e3 1E+9 -7", ["number -0.5e3", "number 1E+9", "number -7"]),
    ("1.5...2.5", ["number 1.5", "closedRange ...", "number 2.5"]),
    ("https://a.b/c?d=//e f", ["url https://a.b/c?d=//e", "word f"]),
    ("a:/b", ["word a", "colon :", "path /b"]),
    ("/v1/{id}{x} {", ["path /v1/{id}{x}", "leftBrace {"]),
    (
      "map<[T]>(1)?",
      [
        "word map", "less <", "leftBracket [", "word T", "rightBracket ]", "greater >",
        "leftParenthesis (", "number 1", "rightParenthesis )", "question ?",
      ]
    ),
    (
      "@a = \"b\\\"\" , }",
      ["at @", "word a", "equals =", "string \"b\\\"\"", "comma ,", "rightBrace }"]
    ),
    ("/// a\n// b\nc // d", ["documentation /// a", "word c"]),
    ("//// a", []),
    ("3d 5é", ["word 3d", "word 5é"]),
    ("é", ["word é"]),
    ("$ - . ..", ["invalid $", "invalid -", "invalid .", "invalid .", "invalid ."]),
    ("a|b", ["word a", "invalid |", "word b"]),
    ("\"a", ["invalid \"a"]),
    ("", []),
  ])
  func cuts(_ text: String, into expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test func tellsLines() {
    var lexer = Lexer(SourceFile(path: "test.apus", text: "\u{FEFF}a b\r\n\r\nc\r// d\re\n\nf"))
    var lines: [String] = []
    var token = lexer.next()
    while token.kind != .end {
      lines.append("\(token.line) \(token.isFirstOnLine) \(token.followsBlankLine)")
      token = lexer.next()
    }
    #expect(
      lines == [
        "0 true false", "0 false false", "2 true true", "4 true false", "6 true true",
      ])
    #expect(lexer.comments.map(\.comment.text) == ["d"])
    #expect(lexer.problems.isEmpty)
  }

  @Test(arguments: [
    (#""a\"b\\c\/d""#, "a\"b\\c/d"),
    (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
    (#""\u00e9\ud83d\ude00é""#, "é😀é"),
    (#""\u0000""#, "\0"),
    (#""""#, ""),
    (#""// { }""#, "// { }"),
  ])
  func reads(_ literal: String, as expected: String) {
    var lexer = Lexer(SourceFile(path: "test.apus", text: literal))
    let token = lexer.next()
    #expect(token.kind == .string)
    #expect(lexer.stringValue(token.span) == expected)
    #expect(lexer.problems.isEmpty)
  }

  @Test(arguments: [
    ([0x00], 1), ([0x7F], 1), ([0xC2, 0x80], 2), ([0xC1, 0xBF], nil), ([0xE0, 0x9F, 0xBF], nil),
    ([0xE0, 0xA0, 0x80], 3), ([0xED, 0x9F, 0xBF], 3), ([0xED, 0xA0, 0x80], nil),
    ([0xF0, 0x8F, 0xBF, 0xBF], nil), ([0xF0, 0x90, 0x80, 0x80], 4),
    ([0xF4, 0x8F, 0xBF, 0xBF], 4), ([0xF4, 0x90, 0x80, 0x80], nil),
    ([0xF5, 0x80, 0x80, 0x80], nil),
    ([0x80], nil), ([0xE2, 0x82], nil), ([0xC3, 0x41], nil), ([], nil),
  ])
  func scansUTF8(_ bytes: [UInt8], _ length: Int?) {
    #expect(UTF8Scan.scalar(in: bytes, at: 0)?.length == length)
  }
}

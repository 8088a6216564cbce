import ApusDiagnostics
import Foundation
import Testing

@testable import ApusSpecLanguage

@Suite struct PrinterTests {
  /// Prints a spec and sees to it that the result stays the same when it is printed again.
  private func printed(_ file: SourceFile) throws -> String {
    let (tree, problems) = Parser.parse(file)
    try #require(problems.isEmpty, "\(render(problems))")
    let text = Printer.print(tree)
    let again = Parser.parse(SourceFile(path: "printed.apus", text: text))
    #expect(again.problems.isEmpty, "\(render(again.problems))")
    #expect(dump(again.tree) == dump(tree))
    #expect(Printer.print(again.tree) == text)
    return text
  }

  private func printed(_ text: String) throws -> String {
    try printed(SourceFile(path: "test.apus", text: text))
  }

  @Test func leavesTheProjectsSpecAsItIs() throws {
    let file = try Fixture.file("spec/identity.apus", in: Fixture.package)
    #expect(Array(try printed(file).utf8) == file.bytes)
  }

  /// `NAME.apus` is laid out as `NAME.expected`, or is laid out already if there is no such file.
  @Test(arguments: Fixture.names(in: "Layout"))
  func laysOut(_ name: String) throws {
    let file = try Fixture.file("Layout/\(name).apus")
    let expected = (try? Fixture.file("Layout/\(name).expected")) ?? file
    #expect(try printed(file) == String(decoding: expected.bytes, as: UTF8.self))
  }

  @Test(arguments: [
    // One line if it was on one and ends in the 100th column.
    ("enum E { \(wide(88)) }", "enum E { \(wide(88)) }\n"),
    ("enum E { \(wide(90)) }", "enum E {\n  \(wide(90))\n}\n"),
    ("enum E {\na, b }", "enum E {\n  a\n  b\n}\n"),
    ("enum E { a, b, }", "enum E { a, b }\n"),
    ("enum E{}", "enum E {}\n"),
    ("enum E {\n\n}", "enum E {}\n"),
    ("enum E { // why\n}", "enum E {  // why\n}\n"),
    ("enum E {\n// why\n}", "enum E {\n  // why\n}\n"),
    ("enum E { @deprecated a }", "enum E {\n  @deprecated\n  a\n}\n"),
    ("record R { a: { b: { c: string } } }", "record R { a: { b: { c: string } } }\n"),
    (
      "record R { a: string?, allow one of a }",
      "record R {\n  a: string?\n  allow one of a\n}\n"
    ),
    ("api A { hashable }", "api A {\n  hashable\n}\n"),
    ("operation a: GET /b", "operation a: GET /b\n"),
    ("operation a: GET /b {}", "operation a: GET /b {}\n"),
    ("section A\n\n\n\nsection B", "section A\n\nsection B\n"),
    ("section A\nsection B", "section A\n\nsection B\n"),
    ("", ""),
    ("\u{FEFF}section A", "section A\n"),
    ("//a\n\n\n//  b  ", "// a\n\n//  b\n"),
    ("////////\n//\n// / x", "////////\n//\n// / x\n"),
    ("///a\n///\n///  b \nsection A", "/// a\n///\n///  b\nsection A\n"),
    ("section A\r\n// b\r// c\r\n", "section A\n// b\n// c\n"),
  ])
  func lays(_ spec: String, out expected: String) throws {
    #expect(try printed(spec) == expected)
  }

  @Test(arguments: [
    (#"record R { "a": string }"#, "record R { a: string }\n"),
    (#"record R { "a-b": string }"#, "record R { \"a-b\": string }\n"),
    (#"record R { "a.b" as c: string }"#, "record R { \"a.b\" as c: string }\n"),
    (#"record R { "" as c: string }"#, "record R { \"\" as c: string }\n"),
    (
      #"enum E { "a.b-c", "*" as any, "1", "é", "\u00e9" }"#,
      "enum E { a.b-c, \"*\" as any, \"1\", \"é\", \"é\" }\n"
    ),
    (
      #"enum E { "\u202e", "\ud83d\ude00", "\u00a0", "\/\b\n" }"#,
      "enum E { \"\\u202e\", \"😀\", \"\\u00a0\", \"/\\u0008\\n\" }\n"
    ),
    (
      #"operation a: GET /b { header "as" as b: string }"#,
      "operation a: GET /b { header \"as\" as b: string }\n"
    ),
  ])
  func quotes(_ spec: String, _ expected: String) throws {
    #expect(try printed(spec) == expected)
  }

  /// A mark on what ends a body or starts a comment doesn't make it another byte.
  @Test(arguments: ["}", "}\u{301}x", "//", "//\u{301}x"])
  func quotesKeysThatWouldBeReadAsSomethingElse(key: String) throws {
    let example = "operation a: POST /b {\n  example \"x\" {\n    sends {\n"
    let spec = "\(example)      \"\(key)\"=1\n    }\n  }\n}\n"
    #expect(try printed(spec) == spec)
  }

  @Test func keepsHiddenCharactersOfADirectlyBuiltTreeOutOfLines() {
    #expect("a\nb\u{7F}c\td".onOneLine == "a b c\td")
    // The lexer leaves blanks at the end out.
    #expect("a \t\r\n".onOneLine == "a")
    #expect(" \u{1} ".onOneLine == "")
    #expect("\u{E0001}".quoted == "\"\\udb40\\udc01\"")
  }

  private static func wide(_ count: Int) -> String { String(repeating: "a", count: count) }
}

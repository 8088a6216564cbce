import Testing

@testable import ApusSwiftEmitter

@Suite struct DocCommentTests {
  private func comment(_ lines: String..., notes: [String] = [], indentation: Int = 0) -> String? {
    guard DocComment.isNeeded(lines, notes: notes) else { return nil }
    return DocComment.write(lines, notes: notes, columns: 100 - indentation).source
  }

  @Test func nothingToSayIsNoComment() {
    #expect(comment() == nil)
    #expect(comment("", "  ") == nil)
  }

  @Test func paragraphsAreFilled() {
    let word = String(repeating: "x", count: 46)
    #expect(comment(word, word, word) == "/// \(word) \(word)\n/// \(word)")
    #expect(comment(word, word, indentation: 4) == "/// \(word)\n/// \(word)")
  }

  @Test func paragraphsAndNotesAreSetApart() {
    #expect(comment("a", "", "", "b", notes: ["c"]) == "/// a\n///\n/// b\n///\n/// c")
  }

  @Test func listsAndFencesKeepTheirLines() {
    #expect(comment("- a", "- b", "1. c") == "/// - a\n/// - b\n/// 1. c")
    #expect(comment("```", "let  x", "y", "```") == "/// ```\n/// let  x\n/// y\n/// ```")
  }

  @Test(arguments: [
    ("a\nb", "/// a b"), ("a\r\nb", "/// a b"), ("a\u{2028}b", "/// a b"), ("a\u{B}b", "/// a b"),
    ("a\0b", "/// aU+0b"), ("a\u{202E}b", "/// aU+202Eb"),
    ("*/ /* \"\"\" \\(x)", "/// */ /* \"\"\" \\(x)"),
  ])
  func nothingEndsAComment(text: String, expected: String) {
    #expect(comment(text) == expected)
  }
}

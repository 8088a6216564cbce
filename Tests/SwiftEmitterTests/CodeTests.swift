import Foundation
import Testing

@testable import ApusSwiftEmitter

@Suite struct CodeTests {
  @Test func codeIsMadeOfLiteralsAndCode() {
    let element: Code = "Int"
    #expect("[\(element)]" as Code == "[Int]")
    #expect("\(["a", "b"])" as Code == "a, b")
    #expect("\([])" as Code == "")
  }

  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// The texts of the Swift files below a folder of the sources, by name.
  private func files(in folder: String) throws -> [(name: String, text: String)] {
    let folder = Self.sources.appendingPathComponent(folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
  }

  /// Text from a spec can become code only where `Code(written:)` is called: in the folder of the
  /// writers.
  @Test func onlyTheWritersMakeCodeOfText() throws {
    let views = try files(in: "SwiftEmitter") + files(in: "SwiftEmitter/Views")
    #expect(views.count > 10)
    for (name, text) in views + (try files(in: "SwiftPlan")) {
      #expect(!text.contains("written:"), "\(name) makes code of text")
      #expect(!text.contains(": Fragment"), "\(name) has a fragment of its own")
    }
    for (name, text) in try files(in: "Naming") where name != "SwiftNamer.swift" {
      let makes = text.contains("Identifier(written:") && name != "Identifier.swift"
      #expect(!makes, "\(name) makes an identifier of text")
    }
  }

  /// Statements are spelled in the templates: what a view gives them is a name, a literal, a comment,
  /// a type or a fact.
  @Test func noViewSpellsSwift() throws {
    let punctuation = try Regex(#"[(){}\[\]=;<>&|]|\.[a-z]|[a-z]:"#)
    let keywords = try Regex(
      #"\b(case|extension|func|guard|if|import|init|let|public|return|self|static|try|var)\b"#)
    let literal = try Regex(#""((?:[^"\\]|\\.)*)""#)
    for (name, text) in try files(in: "SwiftEmitter/Views") {
      for line in text.split(separator: "\n") where !line.contains("///") {
        for match in line.matches(of: literal) {
          // What is put into a literal is Swift of ours.
          let content = (match.output[1].substring ?? "").replacing(
            try Regex(#"\\\([^"]*\)"#), with: "")
          #expect(
            !content.contains(punctuation) && !content.contains(keywords),
            "\(name) spells Swift: \(content)")
        }
      }
    }
  }
}

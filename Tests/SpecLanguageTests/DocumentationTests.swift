import ApusDiagnostics
import Foundation
import Testing

@testable import ApusSpecLanguage

/// The examples in the language's documentation are specs.
@Suite struct DocumentationTests {
  /// The indented blocks of the page up to its grammar, which isn't made of specs.
  private static let blocks: [String] = {
    guard let file = try? Fixture.file("docs/spec-language.md", in: Fixture.package) else {
      return []
    }
    var blocks = [""]
    for line in String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\n") {
      if line == "## Words and texts" { break }
      if line.hasPrefix("    ") {
        blocks[blocks.count - 1] += line.dropFirst(4) + "\n"
      } else if line.isEmpty {
        if blocks.last != "" { blocks[blocks.count - 1] += "\n" }
      } else if blocks.last != "" {
        blocks.append("")
      }
    }
    return blocks.filter { !$0.isEmpty && !$0.contains("…") }
  }()

  @Test func findsThem() { #expect(Self.blocks.count > 10) }

  @Test(arguments: blocks)
  func parses(_ block: String) {
    let contexts = [
      block,
      "api A {\n\(block)\n}",
      "operation a: POST /b {\n\(block)\n}",
      "union A {\n\(block.replacing("   ", with: "\n"))\n}",
      "operation a: POST /b {\n example \"c\" {\n\(block)\n}\n}",
    ]
    let all = contexts.map { Parser.parse(SourceFile(path: "block.apus", text: $0)).problems }
    #expect(all.contains { $0.isEmpty }, "\(render(all[0]))")
  }
}

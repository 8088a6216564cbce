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

  @Test func callsBreakWhereTheyDoNotFit() {
    let long = SwiftLiteral.string(String(repeating: "x", count: 80))
    #expect(CodeLayout.call("f", ["1", "2"], indentation: 0) == "f(1, 2)")
    #expect(
      CodeLayout.call("f", [long, "22222222222222"], indentation: 0).source
        == "f(\n  \(long.source),\n  22222222222222\n)")
    #expect(CodeLayout.call("f", [long, "2222222222222"], indentation: 0).lines.count == 1)
    #expect(CodeLayout.call("f", [long, "222222222"], indentation: 4).lines.count == 1)
    #expect(CodeLayout.call("f", [long, "2222222222"], indentation: 4).lines.count == 4)
  }

  /// Text from a spec can become code only where `Code(written:)` is called: in the type's own file
  /// and the three writers.
  @Test func onlyTheWritersMakeCodeOfText() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/SwiftEmitter")
    let writers = ["Code.swift", "SwiftNamer.swift", "SwiftLiteral.swift", "DocComment.swift"]
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.count > writers.count)
    for file in files where !writers.contains(file) {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      #expect(!text.contains("written:"), "\(file) makes code of text")
      #expect(!text.contains("Fragment"), "\(file) has a fragment of its own")
    }
  }
}

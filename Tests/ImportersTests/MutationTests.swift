import ApusDiagnostics
import ApusJSON
import ApusSpecLanguage
import Foundation
import Testing

@testable import ApusImporters

/// Documents with values in the wrong places: whatever stands there, either all is refused or the
/// spec is one.
@Suite struct MutationTests {
  @Test func everyMutantIsRefusedOrBecomesASpec() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Documents/pet-clinic.json")
    let bytes = Array(try Data(contentsOf: url))
    let values = values(in: try JSONDocument(bytes).root)
    var random = Random(state: 1)
    var imported = 0
    for number in 0..<150 {
      let old = values[random.next(below: values.count)]
      let new = values[random.next(below: values.count)]
      var mutant = bytes
      mutant.replaceSubrange(
        old.offset..<old.offset + old.text.utf8.count, with: Array(new.text.utf8))
      let file = SourceFile(path: "mutant.json", bytes: mutant)
      let (spec, problems) = OpenAPIImporter().run(file)
      guard let spec else {
        #expect(problems.hasErrors, "mutant \(number)")
        continue
      }
      imported += 1
      let (tree, mistakes) = Parser.parse(SourceFile(path: "mutant.apus", text: spec))
      #expect(mistakes.map(\.message) == [], "mutant \(number)")
      #expect(Printer.print(tree) == spec, "mutant \(number)")
    }
    #expect(imported > 50)
  }

  /// Texts that a description, a name or a default may be, each in each of their places.
  @Test(arguments: [
    "ends with blanks   ", " \\n a  \\n\\n  b \\t\\n", "```\\n  code  \\n   \\n", "- a \\n- b ",
    "<p>a </p> <b", "&nbsp; &nbsp;", "\\u0000 ", "///", "// x ", "a \\r\\n b \\u000b",
    "| a |  \\n|---|  ",
    "\\u00a0", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  b", "<pre>x \\n y  </pre>",
  ])
  func printsWhatItFormats(_ text: String) throws {
    let importing = Importing(
      """
      { "openapi": "3.0.3", "info": { "title": "T\(text)", "version": "\(text)",
          "description": "\(text)", "license": { "name": "\(text)" } },
        "servers": [{ "url": "https://api.example.com" }],
        "paths": { "/a": { "get": { "description": "\(text)", "tags": ["\(text)"], "parameters": [
          { "name": "q", "in": "query", "description": "\(text)",
            "schema": { "type": "integer", "default": "\(text)" } },
          { "name": "\(text)", "in": "cookie", "schema": { "default": [ 1,  2 ] } },
          { "name": "r", "in": "query", "schema": { "type": "object", "default": { "a":  "\(text)" } } }
        ], "responses": {} } } } }
      """)
    #expect(!importing.spec.isEmpty)
    try importing.api()
    #expect(importing.lines.allSatisfy { $0.last != " " && $0.last != "\t" })
  }

  private func values(in root: JSONValue) -> [JSONValue] {
    var found: [JSONValue] = []
    var left = [root]
    while let value = left.popLast() {
      found.append(value)
      left += value.members.map(\.value) + value.elements
    }
    return found
  }

  /// A generator that gives the same numbers each time.
  private struct Random {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}

import ApusDiagnostics
import ApusSwiftPlan
import Foundation
import SharedData
import Testing

/// Whatever a document calls things, the spec that an import writes gives each a name in Swift.
@Suite struct NameTests {
  @Test(arguments: [
    // Fields: a reserved name beside another, signs, capitals, no letters at all.
    (#""hash": {}, "hash_field": {}, "hashField": {}"#, "hash_field as hashUnderscoreField"),
    (#""a-b": {}, "a_b": {}, "aB": {}"#, "a_b as aUnderscoreB"),
    (#""+1": {}, "-1": {}, "1": {}"#, ##""-1" as minus1"##),
    (#""名": {}, "前": {}"#, #""前" as field2"#),
    // Values of an enum.
    (#""e": { "enum": ["none", "none_value", "self"] }"#, "none_value as noneUnderscoreValue"),
    (#""e": { "enum": ["asc", "ASC", "~"] }"#, ##""~" as tilde"##),
    (#""e": { "enum": ["GMT-1", "GMT1", "GMT+1"] }"#, ##""GMT+1" as gmtPlus1"##),
  ])
  func namesMembers(_ properties: String, _ line: String) throws {
    for document in [Importing.thing(properties), Importing.form(properties)] {
      let importing = Importing(document)
      #expect(importing.spec.contains(line), "\(importing.spec)")
      #expect(try importing.nameProblems() == [])
    }
  }

  @Test(arguments: [
    (
      #"{ "type": "array", "items": { "type": "integer" } }, { "type": "array", "items": { "type": "string" } }"#,
      ["[integer] as integerList", "[string] as stringList"]
    ),
    (
      #"{ "enum": [-1] }, { "enum": [1] }, { "type": "integer", "minimum": 3, "maximum": 5 }"#,
      [
        "integer(-1...-1) as integerMinus1", "integer(1...1) as integer1",
        "integer(3...5) as integer3To5",
      ]
    ),
  ])
  func namesCases(_ alternatives: String, _ cases: [String]) throws {
    let importing = Importing(Importing.thing(#""u": { "oneOf": [\#(alternatives)] }"#))
    for unionCase in cases { #expect(importing.spec.contains(unionCase), "\(importing.spec)") }
    #expect(try importing.nameProblems() == [])
  }

  @Test(arguments: [
    // Two that are one in Swift, one that an operation becomes, and one that a page becomes.
    ["Type", "Kind"], ["GetThings", "GetTHINGS"], ["ListPage", "SearchPage"],
    ["Error", "ErrorType"],
    ["Date", "DateType"], ["Foo", "FOO"],
  ])
  func namesTypes(_ keys: [String]) throws {
    let schemas = keys.map { #""\#($0)": { "properties": { "a\#($0)": {} } }"# }
    let properties = keys.enumerated().map {
      ##""p\##($0)": { "$ref": "#/components/schemas/\##($1)" }"##
    }
    let importing = Importing(
      Importing.thing(
        properties.joined(separator: ","), schemas: schemas.joined(separator: ",")))
    #expect(try importing.nameProblems() == [])
  }

  @Test func declaresOneOfTwoNestedTypesOfOneName() throws {
    let importing = Importing(
      Importing.thing(
        """
        "item": { "properties": { "a": {} } },
        "items": { "type": "array", "items": { "properties": { "b": {} } } }
        """))
    #expect(importing.lines.contains("  items: [ThingItem]?"), "\(importing.spec)")
    #expect(try importing.nameProblems() == [])
  }

  @Test(arguments: ["Testing API", "Swift", "Foundation", "1st API", "default"])
  func namesAPIs(_ title: String) throws {
    let document = #"{ "openapi": "3.0.0", "info": { "title": "\#(title)" }, "paths": {} }"#
    #expect(try Importing(document).nameProblems() == [])
  }

  private static let documents = ((try? SharedData.files(in: "openapi")) ?? [])
    .filter { $0.hasSuffix(".json") }

  @Test(
    .enabled(if: !documents.isEmpty, Comment(rawValue: SharedData.absence)), arguments: documents)
  func namesAllOf(_ document: String) throws {
    let bytes = try Array(SharedData.contents(of: "openapi/\(document)"))
    let importing = Importing(SourceFile(path: document, bytes: bytes), documentation: false)
    // Some documents have paths that no spec can have, and are refused.
    guard !importing.problems.hasErrors else { return }
    #expect(try importing.nameProblems() == [])
  }
}

extension Importing {
  /// What `apus check` says of the spec's names.
  fileprivate func nameProblems() throws -> [String] {
    SwiftPlan(try api()).problems.filter { $0.severity == .error }.map(\.message)
  }
}

import APIModel
import Diagnostics
import SpecLanguage
import Testing

@testable import SwiftEmitter

@Suite struct SwiftNamesTests {
  /// What is wrong with the names of a spec.
  private func problems(_ spec: String) throws -> [String] {
    let file = SourceFile(path: "names.apus", text: spec)
    let api = try #require(APIBuilder.build(Parser.parse(file).tree).api)
    return SwiftNames(api).problems.map(\.message)
  }

  @Test(arguments: ["encode", "hash", "hashValue", "init", "self", "validate"])
  func aliasesThatRequestsNeedAreRefused(alias: String) throws {
    let problems = try problems(
      """
      api Demo { server https://api.example.com }
      operation ping: POST /ping { field as \(alias): string? }
      """)
    #expect(problems == ["generated code needs the name '\(alias)' for something else"])
  }

  @Test(arguments: ["allCases", "none", "some", "self"])
  func aliasesThatEnumsNeedAreRefused(alias: String) throws {
    let problems = try problems(
      """
      api Demo { server https://api.example.com }
      operation ping: POST /ping { colour: enum { red as \(alias) } }
      """)
    #expect(problems == ["generated code needs the name '\(alias)' for something else"])
  }

  @Test func modulesThatGeneratedCodeImportsAreRefused() throws {
    let problems = try problems("api Foundation { server https://api.example.com }")
    #expect(
      problems == [
        "an API can't be called 'Foundation', since generated code needs that name"
      ])
  }
}

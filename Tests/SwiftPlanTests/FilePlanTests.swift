import ApusAPIModel
import ApusDiagnostics
import ApusSpecLanguage
import Testing

@testable import ApusSwiftPlan

@Suite struct FilePlanTests {
  private func paths(of declarations: String) throws -> [String] {
    let spec = """
      api Things {
        server https://api.example.com
        body form
      }
      \(declarations)
      """
    let (tree, problems) = Parser.parse(SourceFile(path: "things.apus", text: spec))
    try #require(!problems.hasErrors)
    let api = try #require(APIBuilder.build(tree).api)
    return SwiftPlan(api).files.map(\.path)
  }

  /// The file of tests of a spec without examples.
  private static let emptyTests = "ThingsTests/ThingsTests.swift"

  /// `Unused` would decode what `Sent` can't.
  @Test func leavesOutWhatIsNeverUsed() throws {
    #expect(
      try paths(
        of: """
          operation send: POST /v1/things { sent: Sent }
          record Sent { note: clearable string? }
          record Unused { sent: Sent, kind: Kind, side: { x: integer } }
          enum Kind { a, b }
          """) == [
          "Things/Things.swift", "Things/Send.swift", "Things/Sent.swift", Self.emptyTests,
        ])
  }

  @Test func putsASectionIntoOneFile() throws {
    #expect(
      try paths(
        of: """
          operation get: GET /v1/things -> Thing
          section Sending
          record Thing { kind: Kind }
          enum Kind { a, b }
          """) == [
          "Things/Things.swift", "Things/Get.swift", "Things/Sending.swift", Self.emptyTests,
        ])
  }
}

import ApusDiagnostics
import ApusImporters
import Foundation
import Testing

/// A whole document of what Stripe's has not, with the spec and the warnings that it becomes. With
/// `APUS_UPDATE_GOLDENS=1` they are written anew; read them as a diff.
@Suite struct ClinicTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Documents")
  private static let updates = ProcessInfo.processInfo.environment["APUS_UPDATE_GOLDENS"] == "1"

  private let importing: Importing

  init() throws {
    let url = Self.folder.appendingPathComponent("pet-clinic.json")
    importing = Importing(
      SourceFile(path: "pet-clinic.json", bytes: Array(try Data(contentsOf: url))))
  }

  @Test func isAsInTheGoldens() throws {
    let warnings = importing.problems.inReadingOrder().map(ProblemRenderer().render)
      .joined(separator: "\n")
    for (name, text) in [("pet-clinic.apus", importing.spec), ("pet-clinic.txt", warnings)] {
      let url = Self.folder.appendingPathComponent(name)
      if Self.updates { try Data(text.utf8).write(to: url) }
      #expect(try String(contentsOf: url, encoding: .utf8) == text)
    }
  }

  @Test func makesAnAPI() throws {
    let api = try importing.api()
    #expect(api.operations.count == 10)
    #expect(api.authentication == .single(.header("X-Api-Key")))
  }
}

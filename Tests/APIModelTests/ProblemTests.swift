import ApusDiagnostics
import ApusSpecLanguage
import Foundation
import Testing

@testable import ApusAPIModel

/// Each `Problems/KIND.apus` shows a kind of problem, and `KIND.txt` what people read. With
/// `APUS_UPDATE_GOLDENS=1` the texts are written anew; read them as a diff.
struct ProblemTests {
  static let folder = Specs.tests.appendingPathComponent("Problems")
  static let updates = ProcessInfo.processInfo.environment["APUS_UPDATE_GOLDENS"] == "1"

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test(arguments: ModelProblem.Kind.allCases)
  func isShownAsWritten(kind: ModelProblem.Kind) throws {
    let name = "\(kind.rawValue).apus"
    let tree = try Specs.parse(try Self.text(name), path: name)
    let draft = APIBuilder.draft(of: tree)
    #expect(draft.report.findings.contains { $0.problem.kind == kind })
    let shown = Specs.render(draft.report.problems)
    if Self.updates {
      try Data(shown.utf8).write(to: Self.folder.appendingPathComponent("\(kind.rawValue).txt"))
    }
    #expect(try Self.text("\(kind.rawValue).txt") == shown)
    #expect((APIBuilder.build(tree).api == nil) == draft.report.problems.hasErrors)
  }

  @Test func everyFileBelongsToAKind() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { !$0.hasPrefix(".") }
    let kinds = ModelProblem.Kind.allCases.flatMap {
      ["\($0.rawValue).apus", "\($0.rawValue).txt"]
    }
    #expect(Set(files) == Set(kinds))
  }
}

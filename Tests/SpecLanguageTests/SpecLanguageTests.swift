import Diagnostics
import Foundation
import Testing

@testable import SpecLanguage

@Test func identityParses() throws {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let data = try Data(contentsOf: root.appendingPathComponent("spec/identity.apus"))
  let (tree, problems) = Parser.parse(SourceFile(path: "spec/identity.apus", bytes: Array(data)))
  for problem in problems { print(ProblemRenderer().render(problem)) }
  #expect(problems.isEmpty)
  #expect(tree.declarations.count == 12)
}

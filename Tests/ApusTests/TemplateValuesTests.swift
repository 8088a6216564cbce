import Foundation
import Testing

/// `docs/templates.md` names every value that the views give to templates.
@Suite struct TemplateValuesTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func theDocsNameEveryValue() throws {
    let page = try String(
      contentsOf: Self.package.appendingPathComponent("docs/templates.md"), encoding: .utf8)
    let folder = Self.package.appendingPathComponent("Sources/SwiftEmitter/Views")
    let member = try Regex(#"(?m)^\s+"(\w+)": \{"#)
    var count = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for match in text.matches(of: member) {
        let name = match.output[1].substring ?? ""
        count += 1
        #expect(page.contains("`\(name)`"), "docs/templates.md lacks \(name) of \(file)")
      }
    }
    #expect(count > 100)
  }
}

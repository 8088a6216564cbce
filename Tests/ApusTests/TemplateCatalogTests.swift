import ApusTemplates
import Foundation
import TemporaryFolder
import Testing

@testable import ApusSwiftEmitter
@testable import apus

/// What `apus templates` says and copies.
@Suite struct TemplateCatalogTests {
  @Test func hasEveryBuiltInTemplate() {
    #expect(TemplateCatalog.templateNames == BuiltInTemplates.all.map(\.name))
    let views = Set(TemplateCatalog.views.map(\.name))
    for template in TemplateCatalog.templates {
      #expect(views.isSuperset(of: template.views), "\(template.name)")
    }
  }

  @Test func everyValueHasAMeaning() {
    for view in TemplateCatalog.views {
      #expect(view.unknown == [], "\(view.name)")
      for member in view.members {
        #expect(!member.meaning.isEmpty, "\(view.name).\(member.name)")
      }
    }
  }

  /// Every `name` in the meaning of a list or object is a view's.
  @Test func everyViewThatAValueIsOfIsThere() throws {
    let views = Set(TemplateCatalog.views.map(\.name))
    let names = try Regex("`([a-z ]+)`")
    for view in TemplateCatalog.views {
      for member in view.members where member.meaning.hasPrefix("list of `") {
        for match in member.meaning.prefix(while: { $0 != ":" }).matches(of: names) {
          let name = String(match.output[1].substring ?? "")
          #expect(views.contains(name) || name == "endpoint", "\(view.name).\(member.name)")
        }
      }
    }
  }

  /// With `APUS_UPDATE_GOLDENS=1` the page is written again.
  @Test func theDocumentationListsTheSame() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/templates.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.range(of: "### Templates\n"))
    if ProcessInfo.processInfo.environment["APUS_UPDATE_GOLDENS"] == "1" {
      let head = String(text[..<start.lowerBound])
      try Data((head + TemplateCatalog.text).utf8).write(to: page)
    } else {
      #expect(String(text[start.lowerBound...]) == TemplateCatalog.text)
    }
  }

  @Test func listsTheTemplatesAndTheirValues() {
    let outcome = Tool().run(["templates"])
    #expect(outcome.exitCode == .success)
    #expect(outcome.text == TemplateCatalog.text)
    #expect(outcome.text.contains("- `record`: a type with fields. Values: `record`.\n"))
    #expect(outcome.text.contains("- `key`: the name in requests and responses, a literal\n"))
  }

  @Test func copiesTheTemplates() throws {
    let folder = try TemporaryFolder()
    let outcome = Tool().run(["templates", "--copy", folder["a/own"]])
    #expect(outcome.messages == [])
    let count = BuiltInTemplates.all.count
    #expect(outcome.text == "\(count) templates written to '\(folder["a/own"])'\n")
    for template in BuiltInTemplates.all {
      #expect(Array(try folder.read("a/own/\(template.name).mustache").utf8) == template.text)
    }
  }

  @Test func copiesOverNoFile() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("own")
    try folder.write("mine", to: "own/record.mustache")
    let before = try folder.snapshot
    let outcome = Tool().run(["templates", "--copy", folder["own"]])
    #expect(outcome.exitCode == .problems)
    #expect(outcome.messages == ["error: '\(folder["own/record.mustache"])' is there already"])
    #expect(try folder.snapshot == before)
  }
}

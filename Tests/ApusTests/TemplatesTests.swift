import Foundation
import TemporaryFolder
import Testing

@testable import apus

/// What `apus generate --templates` does.
@Suite struct TemplatesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "api Demo {\n  server https://api.example.com\n  auth none\n  body form\n}\n\noperation go: POST /go\n",
      to: "demo.apus")
    try folder.makeFolder("own")
  }

  private func generate() -> Outcome {
    Tool().run(
      ["generate", folder["demo.apus"], "--output", folder["out"], "--templates", folder["own"]])
  }

  @Test func replacesBuiltInTemplates() throws {
    try folder.write("// in place of all that\n", to: "own/file.mustache")
    try folder.write("not a template", to: "own/README.md")
    try folder.write("not one either", to: "own/.head.mustache")
    #expect(generate().messages == [])
    #expect(try folder.read("out/Demo/Demo.swift").hasSuffix("]\n\n// in place of all that\n"))
  }

  @Test func refusesTemplatesThatReplaceNone() throws {
    try folder.write("", to: "own/recrod.mustache")
    try folder.write("", to: "own/zzzzzzz.mustache")
    let outcome = generate()
    #expect(
      outcome.messages == [
        "error: '\(folder["own/recrod.mustache"])' replaces no built-in template",
        "error: '\(folder["own/zzzzzzz.mustache"])' replaces no built-in template",
      ])
    #expect(outcome.problems.first?.hint == "did you mean 'record'?")
    #expect(try !folder.names.contains("out/"))
  }

  @Test func pointsAtMistakesInTemplates() throws {
    try folder.write("{{#isOpen}", to: "own/file.mustache")
    let outcome = generate()
    #expect(outcome.exitCode == .problems)
    #expect(outcome.problems.first?.location?.file.path == folder["own/file.mustache"])
    #expect(try !folder.names.contains("out/"))
  }

  @Test func warnsOfAFolderWithoutTemplates() throws {
    let outcome = generate()
    #expect(outcome.exitCode == .success)
    #expect(outcome.messages == ["warning: '\(folder["own"])' holds no templates: NAME.mustache"])
  }

  @Test func refusesAFolderThatIsNone() throws {
    try folder.remove("own")
    #expect(
      generate().messages == [
        "error: can't read the folder '\(folder["own"])': no such file or directory"
      ])
  }
}

import ApusOutput
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

  @Test func saysWhichTemplatesNothingPrints() throws {
    try folder.write("", to: "own/recrod.mustache")
    try folder.write("", to: "own/zzzzzzz.mustache")
    let outcome = generate()
    #expect(
      outcome.messages == [
        "error: '\(folder["own/recrod.mustache"])' replaces no built-in template,"
          + " and no template includes it",
        "warning: no template includes '\(folder["own/zzzzzzz.mustache"])'",
      ])
    #expect(outcome.problems.first?.hint == "did you mean 'record'?")
    #expect(try !folder.names.contains("out/"))
  }

  @Test func includesPartialsOfTheAuthor() throws {
    try folder.write("a heading\n", to: "own/heading.mustache")
    // Nearly the name of a built-in one, but there is no doubt what it is for.
    try folder.write("// {{>filed}}\n", to: "own/file.mustache")
    try folder.write("{{>heading}}\n", to: "own/filed.mustache")
    #expect(generate().messages == [])
    #expect(try folder.read("out/Demo/Demo.swift").hasSuffix("]\n\n// a heading\n"))
  }

  @Test func writesFilesOfTheAuthor() throws {
    try folder.write(
      "{{#operations}}\n// {{name}}: {{endpoint.methodText}} {{endpoint.path}}\n{{/operations}}\n",
      to: "own/files/Operations.swift.mustache")
    #expect(generate().messages == [])
    let file = try folder.read("out/Demo/Operations.swift")
    #expect(GeneratedMark.inspect(Array(file.utf8)) == .intact)
    #expect(file.hasSuffix("]\n\n// Go: \"POST\" \"/go\"\n"))

    // It goes with its template.
    try folder.remove("own/files/Operations.swift.mustache")
    try folder.write("// nothing\n", to: "own/file.mustache")
    #expect(generate().messages == [])
    #expect(try !folder.names.contains("out/Demo/Operations.swift"))
  }

  /// A template that is added or removed changes the time of its folder.
  @Test func aDependencyFileHasTheFoldersOfTemplates() throws {
    try folder.write("// nothing\n", to: "own/files/Names.swift.mustache")
    let outcome = Tool().run([
      "generate", folder["demo.apus"], "--output", folder["out"], "--templates", folder["own"],
      "--depfile", folder["demo.d"],
    ])
    #expect(outcome.messages == [])
    let lines = try folder.read("demo.d").split(separator: "\n")
    for name in ["own", "own/files", "own/files/Names.swift.mustache"] {
      #expect(lines.contains("\(folder[name]):"), "\(name)")
    }
  }

  @Test func refusesFilesThatAreGeneratedAlready() throws {
    try folder.write("// mine\n", to: "own/files/go.swift.mustache")
    let outcome = generate()
    #expect(
      outcome.messages == [
        "error: the template 'files/go.swift' would write 'Demo/go.swift',"
          + " which is generated already"
      ])
    #expect(try !folder.names.contains("out/"))
  }

  @Test func refusesFilesThatAreNotSwift() throws {
    try folder.write("mine\n", to: "own/files/operations.md.mustache")
    let outcome = generate()
    #expect(
      outcome.messages == [
        "error: '\(folder["own/files/operations.md.mustache"])' would write 'operations.md',"
          + " which is not a Swift file"
      ])
    #expect(outcome.problems.first?.hint == "call the template 'NAME.swift.mustache'")
    #expect(try !folder.names.contains("out/"))
  }

  /// Text from the spec is no code in a file of the author either.
  @Test func printsNoTextInFilesOfTheAuthor() throws {
    try folder.write(
      "{{#operations}}{{template}}{{/operations}}\n", to: "own/files/Names.swift.mustache")
    #expect(generate().messages == ["error: 'template' is not code, but text"])
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

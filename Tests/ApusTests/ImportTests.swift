import Foundation
import TemporaryFolder
import Testing

@testable import apus

/// What `apus import openapi` does.
@Suite struct ImportTests {
  private let folder: TemporaryFolder
  private static let document = """
    {
      "openapi": "3.0.0", "info": { "title": "Demo API" },
      "servers": [{ "url": "https://api.example.com" }],
      "paths": {
        "/things": { "get": { "description": "All.", "responses": {} } },
        "/things/{id}": { "delete": { "x-any": 1, "callbacks": { "a": {} }, "responses": {} } }
      }
    }
    """
  private static let spec = """
    // Imported from the OpenAPI document 'Demo API'

    api Demo {
      server https://api.example.com
      body json
    }

    operation retrieveThing: GET /things

    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.document, to: "demo.json")
  }

  private func importing(_ arguments: String...) -> Outcome {
    Tool().run(["import", "openapi"] + arguments)
  }

  @Test func printsTheSpec() {
    let outcome = importing(folder["demo.json"], "--only", "GET /things", "--no-docs")
    #expect(outcome.exitCode == .success)
    #expect(outcome.problems.isEmpty)
    #expect(outcome.text == Self.spec)
  }

  @Test func readsStandardInput() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(Self.document.utf8))
    try pipe.fileHandleForWriting.close()
    let reader = SourceReader(standardInput: pipe.fileHandleForReading.fileDescriptor)
    let outcome = Tool(reader: reader)
      .run(["import", "openapi", "-", "--no-docs", "--only", "/things"])
    #expect(outcome.text == Self.spec)
  }

  @Test func writesTheSpec() throws {
    let spec = folder["specs/demo.apus"]
    let outcome = importing(folder["demo.json"], "-o", spec)
    #expect(outcome.exitCode == .success)
    #expect(outcome.text == "")
    #expect(
      outcome.messages
        == ["warning: not imported: 'callbacks' (/paths/~1things~1{id}/delete/callbacks)"]
    )
    #expect(try folder.read("specs/demo.apus").contains("// not imported: 'callbacks'"))
    #expect(Tool().run(["format", "--check", spec]).exitCode == .success)
    try folder.age(by: 10)
    let before = try folder.snapshot
    _ = importing(folder["demo.json"], "-o", spec)
    #expect(try folder.snapshot == before)
  }

  @Test func writesNothingWhenItFails() throws {
    try folder.write("openapi: 3.0.0\n", to: "demo.yaml")
    let before = try folder.snapshot
    for arguments in [["demo.yaml"], ["none.json"], ["demo.json", "--only", "/others"]] {
      let words = [folder[arguments[0]]] + arguments.dropFirst() + ["-o", folder["demo.apus"]]
      let outcome = Tool().run(["import", "openapi"] + words)
      #expect(outcome.exitCode == .problems)
      #expect(outcome.text == "")
    }
    #expect(try folder.snapshot == before)
  }
}

import ApusDiagnostics
import Foundation
import Testing

@testable import apus

/// What is remembered from run to run, and what it may change: nothing but the time a run takes.
@Suite struct RunRecordTests {
  private let folder: TemporaryFolder
  private let spec: String

  init() throws {
    folder = try TemporaryFolder()
    spec = try folder.write(
      """
      api Demo {
        server https://api.example.com
        auth none
        body form
      }

      operation ping: POST /ping {
        colour: Colour?
      }

      enum Colour { red, green }

      """, to: "demo.apus")
    #expect(tool.run(["generate", spec, "--output", folder["out"]]).exitCode == .success)
  }

  private var records: RunRecords { RunRecords(folder: folder["cache"], program: "a build") }

  private var tool: Tool { Tool(records: records) }

  private func record(
    spec text: String? = nil, templates: [Template] = [], output: String = "out",
    program: String = "a build"
  ) throws -> RunRecord {
    let text = try text ?? folder.read("demo.apus")
    return RunRecord(
      of: [SourceFile(path: spec, text: text)], templates, below: folder[output],
      in: RunRecords(folder: folder["cache"], program: program))
  }

  @Test func knowsWhatWasGenerated() throws {
    let apis = try #require(try record().apis)
    #expect(apis.map(\.name) == ["Demo"])
    #expect(
      apis.flatMap(\.files).map(\.path) == [
        "Demo/Demo.swift", "Demo/Ping.swift", "Demo/Colour.swift",
      ])
    for file in apis.flatMap(\.files) {
      #expect(try file.bytes == Array(folder.read("out/\(file.path)").utf8))
    }
  }

  @Test func holdsForTheSameInputsOnly() throws {
    #expect(try record(spec: folder.read("demo.apus") + "\n").apis == nil)
    #expect(try record(program: "another build").apis == nil)
    #expect(try record(output: "elsewhere").apis == nil)
    let template = Template(name: "record", file: SourceFile(path: "record.mustache", text: ""))
    #expect(try record(templates: [template]).apis == nil)
  }

  @Test(arguments: ["edited", "removed", "in the way"])
  func holdsForTheSameOutputsOnly(change: String) throws {
    let name = "out/Demo/Colour.swift"
    let before = try folder.read(name)
    switch change {
    case "edited": try folder.append("// mine\n", to: name)
    case "removed": try folder.remove(name)
    default:
      try folder.remove(name)
      try folder.makeFolder(name)
    }
    #expect(try record().apis == nil)
    guard change != "in the way" else { return }
    #expect(
      tool.run(["generate", spec, "--output", folder["out"], "--check"]).exitCode == .problems)
    #expect(tool.run(["generate", spec, "--output", folder["out"]]).exitCode == .success)
    #expect(try folder.read(name) == before)
  }

  /// What opens a pipe waits until someone writes to it.
  @Test(arguments: ["output", "record"])
  func opensNoPipe(inPlaceOf file: String) throws {
    let record = try #require(try folder.names.first { $0.hasPrefix("cache/run-") })
    let name = file == "record" ? record : "out/Demo/Colour.swift"
    try folder.remove(name)
    try #require(mkfifo(folder[name], 0o600) == 0)
    #expect(try self.record().apis == nil)
  }

  @Test func leavesNothingBehindThatIsNoLongerAskedFor() throws {
    let name = "out/Demo/Gone.swift"
    let mark = GeneratedMark.stamp(Array("struct Gone {}\n".utf8))
    try folder.write(String(decoding: mark, as: UTF8.self), to: name)
    #expect(tool.run(["generate", spec, "--output", folder["out"]]).exitCode == .success)
    #expect(try !folder.names.contains(name))
  }

  @Test func touchesNothingWhenNothingChanged() throws {
    let before = try folder.snapshot
    let outcome = tool.run(["generate", spec, "--output", folder["out"]])
    #expect(outcome.text == "" && outcome.problems.isEmpty)
    #expect(try folder.snapshot == before)
  }

  /// `--check` compares with what the specs say, whatever an earlier run wrote.
  @Test func isNotKeptOfARunThatFoundDifferences() throws {
    try folder.write(folder.read("demo.apus").replacing("green", with: "blue"), to: "demo.apus")
    #expect(
      tool.run(["generate", spec, "--output", folder["out"], "--check"]).exitCode == .problems)
    #expect(try record().apis == nil)
  }

  @Test func warningsAreSaidEachTime() throws {
    try folder.makeFolder("templates")
    for _ in 1...2 {
      let outcome = tool.run([
        "generate", spec, "--output", folder["out"], "--templates", folder["templates"],
      ])
      #expect(
        outcome.messages == ["warning: '\(folder["templates"])' holds no templates: NAME.mustache"])
    }
  }

  @Test(arguments: [
    "", "\n", "inputs", "inputs 0", "HEADING", "HEADING\napi Demo",
    "HEADING\n0\nend", "HEADING\n0 Demo/Colour.swift\nend",
    "HEADING\napi Demo\n0 Demo/Colour.swift\nend", "HEADING\napi Demo\n0 ../../demo.apus\nend",
  ])
  func whatIsNoRecordIsPassedOver(text: String) throws {
    let name = try #require(try folder.names.first { $0.hasPrefix("cache/run-") })
    let heading = try folder.read(name).split(separator: "\n")[0]
    try folder.write(text.replacing("HEADING", with: heading), to: name)
    #expect(try record().apis == nil)
    #expect(tool.run(["generate", spec, "--output", folder["out"]]).exitCode == .success)
    #expect(try record().apis != nil)
  }

  @Test func aFolderThatCannotBeWrittenToIsNoFailure() throws {
    let blocked = try folder.write("", to: "blocked")
    let tool = Tool(records: RunRecords(folder: blocked, program: "a build"))
    for _ in 1...2 {
      let outcome = tool.run(["generate", spec, "--output", folder["new"]])
      #expect(outcome.exitCode == .success && outcome.problems.isEmpty)
    }
  }
}

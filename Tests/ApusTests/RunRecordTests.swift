import ApusDiagnostics
import ApusOutput
import Foundation
import TemporaryFolder
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
    spec text: String? = nil, style: String = "runtime", templates: [Template] = [],
    output: String = "out",
    program: String = "a build"
  ) throws -> RunRecord {
    let text = try text ?? folder.read("demo.apus")
    return RunRecord(
      of: [SourceFile(path: spec, text: text)], style: style, templates, below: folder[output],
      in: RunRecords(folder: folder["cache"], program: program))
  }

  @Test func knowsWhatWasGenerated() throws {
    let apis = try #require(try record().apis)
    #expect(apis.map(\.name) == ["Demo"])
    #expect(
      apis.flatMap(\.files).map(\.path) == [
        "Demo/Demo.swift", "Demo/Ping.swift", "Demo/Colour.swift", "DemoTests/DemoTests.swift",
      ])
    for file in apis.flatMap(\.files) {
      #expect(try file.bytes == Array(folder.read("out/\(file.path)").utf8))
    }
  }

  @Test func holdsForTheSameInputsOnly() throws {
    #expect(try record(spec: folder.read("demo.apus") + "\n").apis == nil)
    #expect(try record(program: "another build").apis == nil)
    #expect(try record(style: "standalone").apis == nil)
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
  @Test(arguments: [true, false]) func isNotReadOrWrittenByAComparison(isStale: Bool) throws {
    if isStale {
      try folder.write(folder.read("demo.apus").replacing("green", with: "blue"), to: "demo.apus")
    }
    let name = try #require(try folder.names.first { $0.hasPrefix("cache/run-") })
    try folder.remove(name)
    let before = try folder.snapshot
    let outcome = tool.run(["generate", spec, "--output", folder["out"], "--check"])
    #expect(outcome.exitCode == (isStale ? .problems : .success))
    #expect(try folder.snapshot == before)
  }

  /// Files with an intact mark, of which the record says what it would say had they been generated.
  @Test func aComparisonBelievesNoRecord() throws {
    let name = "Demo/Colour.swift"
    let forged = GeneratedMark.stamp(Array("// forged\n".utf8))
    try folder.write(String(decoding: forged, as: UTF8.self), to: "out/\(name)")
    let apis = try #require(try recordedFiles.map { [GeneratedAPI(name: "Demo", files: $0)] })
    try record().keep(apis)
    #expect(try record().apis != nil)
    let outcome = tool.run(["generate", spec, "--output", folder["out"], "--check"])
    #expect(outcome.text == "stale: \(folder["out/\(name)"])\n")
  }

  private var recordedFiles: [GeneratedAPI.File]? {
    get throws {
      try folder.names.filter { $0.hasPrefix("out/") && $0.hasSuffix(".swift") }.map {
        .init(path: String($0.dropFirst(4)), bytes: Array(try folder.read($0).utf8))
      }
    }
  }

  /// Whoever changes a file can make its mark fit, or as here leave the mark as it was and look for
  /// contents that fit it: the record goes by more than the mark.
  @Test func anIntactMarkIsNotEnough() throws {
    let name = "out/Demo/Colour.swift"
    let before = try folder.read(name)
    let forged = GeneratedMark.stamp(Array(before.replacing("green", with: "brown").utf8))
    try folder.write(String(decoding: forged, as: UTF8.self), to: name)
    #expect(try record().apis == nil)
    #expect(tool.run(["generate", spec, "--output", folder["out"]]).exitCode == .success)
    #expect(try folder.read(name) == before)
  }

  /// What is left of a record that lost a line, or a byte of one, is none.
  @Test func aRecordIsWholeOrNone() throws {
    let name = try #require(try folder.names.first { $0.hasPrefix("cache/run-") })
    let text = try folder.read(name)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      var rest = lines
      rest.remove(at: index)
      try folder.write(rest.joined(separator: "\n"), to: name)
      #expect(try record().apis == nil, "without line \(index)")
    }
    for length in 0..<text.utf8.count {
      try folder.write(String(decoding: text.utf8.prefix(length), as: UTF8.self), to: name)
      #expect(try record().apis == nil, "\(length) bytes")
    }
    try folder.write(text, to: name)
    #expect(try record().apis != nil)
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

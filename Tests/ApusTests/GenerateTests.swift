import ApusOutput
import Foundation
import TemporaryFolder
import Testing

@testable import apus

/// What `apus generate` does to the files of a folder.
@Suite struct GenerateTests {
  private let folder: TemporaryFolder

  /// An API with two files and a test file.
  private static let spec = """
    api Demo {
      server https://api.example.com
      auth none
      body form
    }

    operation ping: POST /ping {
      colour: Colour?

      example "a colour" {
        request { colour: red }
        sends {
          colour=red
        }
      }
    }

    enum Colour { red, green }

    """

  private static let files = [
    "out/Demo/Colour.swift", "out/Demo/Demo.swift", "out/Demo/Ping.swift",
    "out/DemoTests/PingTests.swift",
  ]

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.spec, to: "demo.apus")
  }

  private func generate(_ arguments: String...) -> Outcome {
    Tool().run(["generate", folder["demo.apus"], "--output", folder["out"]] + arguments)
  }

  private var outputs: [String] {
    get throws { try folder.names.filter { $0.hasPrefix("out/") && !$0.hasSuffix("/") } }
  }

  @Test func writesMarkedFilesBelowTheOutputFolder() throws {
    let outcome = generate()
    #expect(outcome.exitCode == .success)
    #expect(outcome.text == "Demo: 4 files written, 0 removed, 0 unchanged\n")
    #expect(outcome.problems.isEmpty)
    #expect(try outputs == Self.files)
    for name in Self.files {
      #expect(GeneratedMark.inspect(Array(try folder.read(name).utf8)) == .intact, "\(name)")
    }
  }

  @Test func touchesNothingWhenNothingChanged() throws {
    _ = generate()
    let before = try folder.snapshot
    let outcome = generate()
    #expect(outcome.exitCode == .success)
    #expect(outcome.text == "")
    #expect(try folder.snapshot == before)
    #expect(generate("--check").exitCode == .success)
  }

  /// Whichever comes last, every file is there.
  @Test func runsAtTheSameTimeRemoveNothing() async throws {
    try folder.write(
      Self.spec.replacing("red, green", with: "red, green, blue"), to: "more.apus")
    let (specs, output) = (["demo.apus", "more.apus"].map { folder[$0] }, folder["out"])
    let outcomes = await withTaskGroup { group in
      for number in 0..<32 {
        group.addTask { Tool().run(["generate", specs[number % 2], "--output", output]).exitCode }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.allSatisfy { $0 == .success })
    #expect(try outputs == Self.files)
  }

  @Test func writesOnlyWhatChanged() throws {
    _ = generate()
    let before = try folder.snapshot
    try folder.write(Self.spec.replacing("red, green", with: "red, green, blue"), to: "demo.apus")
    #expect(generate().text == "Demo: 1 file written, 0 removed, 3 unchanged\n")
    let changed = try Set(folder.snapshot).subtracting(before).map { $0.split(separator: " ")[0] }
    #expect(changed.sorted() == ["demo.apus", "out/Demo/Colour.swift"])
  }

  @Test func removesWhatIsNoLongerAskedFor() throws {
    _ = generate()
    try folder.write("not ours", to: "out/Demo/Own.swift")
    try folder.write(
      """
      api Demo {
        server https://api.example.com
        auth none
        body form
      }

      operation ping: POST /ping {
      }

      """, to: "demo.apus")
    #expect(generate().text == "Demo: 2 files written, 2 removed, 1 unchanged\n")
    #expect(
      try folder.names == [
        "demo.apus", "out/", "out/Demo/", "out/Demo/Demo.swift", "out/Demo/Own.swift",
        "out/Demo/Ping.swift", "out/DemoTests/", "out/DemoTests/DemoTests.swift",
      ])
  }

  /// A run that was killed may have left them in any of the folders.
  @Test func removesTemporaryFilesThatAreLeft() throws {
    let lock = ".apus-0123456789abc"
    let folders = ["out/Demo", "out/DemoTests", "build", "cache"]
    let tool = Tool(records: RunRecords(folder: folder["cache"], program: "a build"))
    let line = [
      "generate", folder["demo.apus"], "--output", folder["out"], "--depfile", folder["build/d"],
    ]
    for _ in 1...2 {
      for name in folders {
        try folder.write("", to: "\(name)/\(lock)")
        try folder.write("half", to: "\(name)/\(lock)-3")
      }
      #expect(tool.run(line).messages == [])
      #expect(try folder.names.allSatisfy { !$0.contains(".apus-") })
    }
  }

  @Test func keepsEditedFilesThatAreNoLongerAskedFor() throws {
    _ = generate()
    let old = try folder.read("out/Demo/Colour.swift")
    let path = try folder.write(old + "// edited\n", to: "out/Demo/Inner/Old.swift")
    let outcome = generate()
    #expect(outcome.exitCode == .success)
    #expect(outcome.text == "")
    #expect(
      outcome.messages == ["warning: '\(path)' is no longer generated, but was edited by hand"])
    // Generating again would not help.
    #expect(generate("--check").problems.map(\.hint) == ["remove what is no longer generated"])
    #expect(try folder.read("out/Demo/Inner/Old.swift") == old + "// edited\n")
    #expect(generate("--check").text == "extra, edited by hand: \(path)\n")
  }

  @Test func overwritesEditsWithAWarning() throws {
    _ = generate()
    let before = try folder.read("out/Demo/Ping.swift")
    try folder.append("// edited\n", to: "out/Demo/Ping.swift")
    let outcome = generate()
    #expect(outcome.exitCode == .success)
    #expect(
      outcome.messages == [
        "warning: '\(folder["out/Demo/Ping.swift"])' was edited by hand; the edits are overwritten"
      ])
    #expect(outcome.text == "Demo: 1 file written, 0 removed, 3 unchanged\n")
    #expect(try folder.read("out/Demo/Ping.swift") == before)
  }

  @Test func keepsPermissions() throws {
    _ = generate()
    let path = folder["out/Demo/Colour.swift"]
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try folder.write(Self.spec.replacing("red, green", with: "red, blue"), to: "demo.apus")
    #expect(generate().exitCode == .success)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o444)
    #expect(try folder.read("out/Demo/Colour.swift").contains("blue"))
  }

  @Test func listsDifferencesAndWritesNothing() throws {
    _ = generate()
    try folder.remove("out/DemoTests/PingTests.swift")
    try folder.append("// edited\n", to: "out/Demo/Ping.swift")
    try folder.write(Self.spec.replacing("red, green", with: "red, blue"), to: "demo.apus")
    try folder.write(try folder.read("out/Demo/Demo.swift"), to: "out/DemoTests/Old.swift")
    let before = try folder.snapshot
    let outcome = generate("--check")
    #expect(outcome.exitCode == .problems)
    let expected = [
      "edited by hand: \(folder["out/Demo/Ping.swift"])",
      "extra: \(folder["out/DemoTests/Old.swift"])",
      "missing: \(folder["out/DemoTests/PingTests.swift"])",
      "stale: \(folder["out/Demo/Colour.swift"])",
    ]
    #expect(outcome.text.split(separator: "\n").sorted() == expected.map { $0[...] })
    #expect(outcome.messages == ["error: 4 files differ from what the specs say"])
    #expect(try folder.snapshot == before)
  }

  @Test func writesNothingForAnyError() throws {
    let depfile = folder["demo.d"]
    _ = generate("--depfile", depfile)
    try folder.write(Self.spec.replacing("red, green", with: "red, blue"), to: "demo.apus")
    try folder.write("api Other { server nowhere }", to: "other.apus")
    let before = try folder.snapshot
    let outcome = generate(folder["other.apus"], folder["none.apus"], "--depfile", depfile)
    #expect(outcome.exitCode == .problems)
    #expect(outcome.text == "")
    #expect(
      outcome.messages.first
        == "error: can't read '\(folder["none.apus"])': no such file or directory")
    #expect(outcome.problems.contains { $0.location?.file.path == folder["other.apus"] })
    #expect(try folder.snapshot == before)
  }

  @Test func writesNothingWhenTheDependencyFileCanNotBeWritten() throws {
    try folder.write("all:\n", to: "Makefile")
    let before = try folder.snapshot
    #expect(
      generate("--depfile", folder["Makefile"]).messages == [
        "error: '\(folder["Makefile"])' is in the way of the dependency file"
      ])
    #expect(
      generate("--depfile", folder["Makefile/x.d"]).messages == [
        "error: can't make the folder '\(folder["Makefile"])': file exists"
      ])
    #expect(try folder.snapshot == before)
  }

  @Test func renewsTheDependencyFileEachTime() throws {
    let depfile = folder["new/demo.d"]
    _ = generate("--depfile", depfile)
    try folder.age(by: 100)
    let before = try folder.snapshot
    #expect(generate("--depfile", depfile).text == "")
    let changed = try Set(folder.snapshot).subtracting(before).map { $0.split(separator: " ")[0] }
    #expect(changed == ["new/demo.d"])
    let text = try folder.read("new/demo.d")
    for name in Self.files + ["demo.apus"] { #expect(text.contains("\n\(folder[name]):\n")) }
  }

  @Test func readsStandardInput() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(Self.spec.utf8))
    try pipe.fileHandleForWriting.close()
    let tool = Tool(
      reader: SourceReader(standardInput: pipe.fileHandleForReading.fileDescriptor))
    let depfile = folder["demo.d"]
    let outcome = tool.run(["generate", "-", "--output", folder["out"], "--depfile", depfile])
    #expect(outcome.exitCode == .success)
    #expect(try outputs == Self.files)
    #expect(try !folder.read("demo.d").contains("standard input"))
  }

  // MARK: What is in the way

  @Test(arguments: ["", "// Begins here.\n", "// Generated by Apus"])
  func neverGoesOverFilesOfOthers(_ text: String) throws {
    let path = try folder.write(text, to: "out/Demo/Ping.swift")
    let before = try folder.snapshot
    for arguments in [[], ["--depfile", folder["demo.d"]], ["--check"]] {
      let outcome = Tool().run(
        ["generate", folder["demo.apus"], "--output", folder["out"]] + arguments)
      #expect(outcome.exitCode == .problems)
      #expect(outcome.messages.contains("error: '\(path)' is in the way"))
      #expect(try folder.snapshot == before)
    }
  }

  @Test func refusesFoldersInPlaceOfFilesAndTheOtherWayRound() throws {
    try folder.makeFolder("out/Demo/Ping.swift")
    try folder.write("", to: "out/DemoTests")
    let before = try folder.snapshot
    #expect(
      generate().messages == [
        "error: '\(folder["out/Demo/Ping.swift"])' is in the way",
        "error: '\(folder["out/DemoTests"])' is not a folder",
      ])
    #expect(try folder.snapshot == before)
  }

  @Test func refusesAnOutputFolderThatIsAFile() throws {
    try folder.write("", to: "out")
    #expect(generate().messages == ["error: '\(folder["out"])' is not a folder"])
  }

  @Test func refusesSymbolicLinksBelowTheOutputFolder() throws {
    try folder.makeFolder("elsewhere")
    try folder.makeFolder("out/DemoTests")
    try folder.link("out/Demo", to: "../elsewhere")
    try folder.link("out/DemoTests/PingTests.swift", to: "../../demo.apus")
    let before = try folder.snapshot
    #expect(
      generate().messages == [
        "error: '\(folder["out/Demo"])' is a symbolic link",
        "error: '\(folder["out/DemoTests/PingTests.swift"])' is in the way",
      ])
    #expect(try folder.snapshot == before)
  }

  @Test func followsNoLinkWhenItLooksForExtraFiles() throws {
    _ = generate()
    try folder.write(try folder.read("out/Demo/Ping.swift"), to: "elsewhere/Old.swift")
    try folder.link("out/Demo/Linked", to: "../../elsewhere")
    try folder.link("out/Demo/Old.swift", to: "../../elsewhere/Old.swift")
    let before = try folder.snapshot
    #expect(generate().exitCode == .success)
    #expect(try folder.snapshot == before)
  }

  @Test func writesToAnOutputFolderBehindALink() throws {
    try folder.makeFolder("elsewhere")
    try folder.link("out", to: "elsewhere")
    #expect(generate().exitCode == .success)
    #expect(try folder.names.contains("elsewhere/Demo/Ping.swift"))
  }

  // MARK: Several specs

  @Test func refusesTwoSpecsOfOneAPI() throws {
    try folder.write(Self.spec, to: "again.apus")
    let outcome = generate(folder["again.apus"])
    #expect(
      outcome.messages == ["error: the API 'Demo' is described in '\(folder["demo.apus"])' too"])
    #expect(try folder.names == ["again.apus", "demo.apus"])
  }

  @Test(arguments: ["DemoTests", "DEMO"])
  func refusesAPIsThatShareAFolder(_ name: String) throws {
    try folder.write(Self.spec.replacing("api Demo", with: "api \(name)"), to: "other.apus")
    let outcome = generate(folder["other.apus"])
    #expect(outcome.exitCode == .problems)
    #expect(
      outcome.messages.first
        == "error: the APIs 'Demo' and '\(name)' would share the folder '\(name)'")
    #expect(try outputs.isEmpty)
  }

  @Test func saysWhatItDidForEachAPI() throws {
    _ = generate()
    try folder.write(Self.spec.replacing("api Demo", with: "api Other"), to: "other.apus")
    #expect(
      generate(folder["other.apus"]).text == "Other: 4 files written, 0 removed, 0 unchanged\n")
  }
}

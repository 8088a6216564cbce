import Foundation
import TemporaryFolder
import Testing

@testable import apus

/// What `apus format` and `apus check` do.
@Suite struct FormatTests {
  private let folder: TemporaryFolder
  private static let untidy = "api Demo {\n  auth   none\n}\n\n\nenum Colour { red,green }\n"
  private static let tidy = "api Demo {\n  auth none\n}\n\nenum Colour { red, green }\n"
  private static let broken = "api Demo {\n  auth none\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.untidy, to: "untidy.apus")
    try folder.write(Self.tidy, to: "tidy.apus")
    try folder.write(Self.broken, to: "broken.apus")
  }

  private func format(_ arguments: String...) -> Outcome { Tool().run(["format"] + arguments) }

  @Test func changesFilesInPlace() throws {
    try folder.link("link.apus", to: "untidy.apus")
    let tidy = try folder.snapshot.filter { $0.hasPrefix("tidy") }
    let outcome = format(folder["link.apus"], folder["tidy.apus"])
    #expect(outcome.exitCode == .success)
    #expect(outcome.text == "")
    #expect(try folder.read("untidy.apus") == Self.tidy)
    #expect(try folder.snapshot.filter { $0.hasPrefix("tidy") } == tidy)
    #expect(try folder.names.contains("link.apus -> untidy.apus"))
  }

  @Test func changesNothingWhenOneHasAnError() throws {
    let before = try folder.snapshot
    let outcome = format(folder["untidy.apus"], folder["broken.apus"])
    #expect(outcome.exitCode == .problems)
    #expect(try folder.snapshot == before)
  }

  @Test func listsWhatIsLaidOutOtherwise() throws {
    let before = try folder.snapshot
    let outcome = format("--check", folder["tidy.apus"], folder["untidy.apus"])
    #expect(outcome.exitCode == .problems)
    #expect(outcome.text == "\(folder["untidy.apus"])\n")
    #expect(try folder.snapshot == before)
    #expect(format("--check", folder["tidy.apus"]).exitCode == .success)
  }

  @Test(arguments: [
    (Self.untidy, Self.tidy, Outcome.ExitCode.success), (tidy, tidy, .success),
    (broken, "", .problems),
  ])
  func printsStandardInput(_ text: String, _ expected: String, _ code: Outcome.ExitCode) throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    let reader = SourceReader(standardInput: pipe.fileHandleForReading.fileDescriptor)
    let outcome = Tool(reader: reader).run(["format", "-"])
    #expect(outcome.text == expected)
    #expect(outcome.exitCode == code)
  }

  @Test func checksSpecs() throws {
    let before = try folder.snapshot
    try folder.write(
      "api Fine {\n  server https://api.example.com\n  auth none\n  body form\n}\n\noperation go: POST /go\n",
      to: "fine.apus")
    let fine = Tool().run(["check", folder["fine.apus"]])
    #expect(fine.messages == [])
    #expect(fine.exitCode == .success)
    try folder.remove("fine.apus")
    #expect(Tool().run(["check", folder["broken.apus"]]).exitCode == .problems)
    #expect(try folder.snapshot == before)
  }

  // MARK: Files that can't be read

  @Test func saysWhyAFileCanNotBeRead() throws {
    let manager = FileManager.default
    try folder.write(
      Data("api Demo { } // \u{FF}".utf8.map { $0 == 0xC3 ? 0xFF : $0 }), to: "latin1.apus")
    try folder.write("", to: "large.apus")
    let handle = try #require(FileHandle(forWritingAtPath: folder["large.apus"]))
    try handle.truncate(atOffset: 16 << 20 + 1)
    try handle.close()
    try folder.link("loop.apus", to: "loop.apus")
    #expect(manager.fileExists(atPath: folder["large.apus"]))
    for command in ["check", "format", "generate"] {
      let names = ["none.apus", "", "latin1.apus", "large.apus", "loop.apus", "tidy.apus/x"]
      let outcome = Tool().run([command] + names.map { folder[$0] })
      #expect(outcome.exitCode == .problems)
      let unreadable = outcome.problems.filter { $0.location == nil }.map(\.message)
      #expect(
        unreadable == [
          "can't read '\(folder["none.apus"])': no such file or directory",
          "can't read '\(folder[""])': is a directory",
          "can't read '\(folder["large.apus"])': file too large: it has 16.1 MiB, and at most 16 MiB are read",
          "can't read '\(folder["loop.apus"])': too many levels of symbolic links",
          "can't read '\(folder["tidy.apus/x"])': not a directory",
        ])
      #expect(outcome.problems.contains { $0.location?.file.path == folder["latin1.apus"] })
    }
  }
}

import Foundation
import TemporaryFolder
import Testing

@testable import ApusOutput

/// What a run leaves that is killed, and what the next does about it. `Tests/Interruptions` tries the
/// same with real runs.
@Suite struct StagingTests {
  private let folder: TemporaryFolder
  private let token = "0123456789abc"

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func endsWithoutATrace() throws {
    let staging = try Staging(besides: folder["a"])
    let staged = try staging.stage([1, 2], for: folder["a"], mode: 0o600)
    #expect(try folder.names.count == 2)
    try FileSystem.move(staged, to: folder["a"])
    staging.end()
    #expect(try folder.names == ["a"])
  }

  @Test func whatIsLeftBehindIsRemoved() throws {
    try folder.write("", to: ".apus-\(token)")
    for number in [1, 2, 12] { try folder.write("new", to: ".apus-\(token)-\(number)") }
    try folder.write("kept", to: "a")
    Staging.removeLeftovers(in: folder.path)
    #expect(try folder.names == ["a"])
  }

  /// The lock is of an open file, so it keeps out the same process too.
  @Test func whatARunStillNeedsIsKept() throws {
    let staging = try Staging(besides: folder["a"])
    _ = try staging.stage([1], for: folder["a"])
    let before = try folder.snapshot
    Staging.removeLeftovers(in: folder.path)
    #expect(try folder.snapshot == before)
    staging.end()
  }

  @Test func filesOfOthersAreKept() throws {
    // No file is there to be locked, or it isn't as a run makes it.
    try folder.write("mine", to: ".apus-\(token)-1")
    try folder.write("mine", to: ".apus-1123456789abc")
    try folder.write("mine", to: ".apus-1123456789abc-1")
    // Names that a run doesn't choose.
    for name in [".apus-", ".apus-012", ".apus-0123456789abC", ".apus-0123456789abcd", ".apus"] {
      try folder.write("", to: name)
    }
    // Those of a run that is gone, and others that only begin like them.
    try folder.write("", to: ".apus-2123456789abc")
    let others = ["-", "-0", "-01", "-1a", "-+1", "-1-1", "x"]
    for name in others { try folder.write("", to: ".apus-2123456789abc\(name)") }
    try folder.makeFolder(".apus-2123456789abc-7")
    try folder.write("", to: "elsewhere")
    try folder.link(".apus-2123456789abc-8", to: "elsewhere")
    // What is called like one to be locked, but isn't a file.
    try folder.makeFolder(".apus-3123456789abc")
    try folder.link(".apus-4123456789abc", to: "elsewhere")
    try #require(mkfifo(folder[".apus-5123456789abc"], 0o600) == 0)
    let before = try folder.snapshot
    Staging.removeLeftovers(in: folder.path)
    let gone = try Set(before).subtracting(folder.snapshot)
    #expect(gone.map { $0.prefix { $0 != " " } } == [".apus-2123456789abc"])
  }

  @Test func aFolderThatIsNotThereIsNoFailure() throws {
    Staging.removeLeftovers(in: folder["none"])
    #expect(try folder.names == [])
  }

  /// Every run finds the files of all others, and removes none.
  @Test func runsAtTheSameTimeKeepTheirFiles() async throws {
    let folder = self.folder
    let failures = await withTaskGroup { group in
      for number in 0..<32 {
        group.addTask {
          let change = FileChange(path: folder["\(number)"], bytes: [1], previous: nil)
          for _ in 0..<20 {
            Staging.removeLeftovers(in: folder.path)
            do { try FileWriter.make([change]) } catch { return 1 }
          }
          return 0
        }
      }
      return await group.reduce(0, +)
    }
    #expect(failures == 0)
    #expect(try folder.names == (0..<32).map { "\($0)" }.sorted())
  }
}

import TemporaryFolder
import Testing

@testable import ApusOutput

@Suite struct FileWriterTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("old", to: "a/changed")
    try folder.write("old", to: "a/removed")
  }

  private func change(_ name: String, _ text: String?, previous: String? = nil) -> FileChange {
    FileChange(
      path: folder[name], bytes: text.map { Array($0.utf8) },
      previous: previous.map { .init(bytes: Array($0.utf8), mode: 0o644) })
  }

  private var changes: [FileChange] {
    [
      change("a/changed", "new", previous: "old"), change("a/removed", nil, previous: "old"),
      change("b/c/new", "new"),
    ]
  }

  @Test func makesAllChanges() throws {
    try FileWriter.make(changes)
    #expect(try folder.names == ["a/", "a/changed", "b/", "b/c/", "b/c/new"])
    #expect(try folder.read("a/changed") == "new")
    #expect(try folder.read("b/c/new") == "new")
  }

  /// Each fails after the others were made: a folder, which no file can replace; a file to remove
  /// that isn't there; and a file where a folder should be.
  @Test(arguments: ["a/folder", "a/missing", "a/changed/inner"])
  func undoesAllChangesWhenOneFails(_ name: String) throws {
    try folder.makeFolder("a/folder")
    let before = try folder.names
    let text = name == "a/missing" ? nil : "new"
    #expect(throws: (any Error).self) {
      try FileWriter.make(changes + [change(name, text, previous: nil)])
    }
    #expect(try folder.names == before)
    #expect(try folder.read("a/changed") == "old")
    #expect(try folder.read("a/removed") == "old")
  }

  @Test func removesEmptiedFoldersBelowTheTop() throws {
    try folder.write("old", to: "top/b/c/removed")
    try folder.write("old", to: "top/d/kept")
    let removed = [change("top/b/c/removed", nil), change("a/removed", nil)]
    try FileWriter.make(removed)
    FileWriter.removeFolders(emptiedBy: removed, below: folder["top"])
    #expect(try folder.names == ["a/", "a/changed", "top/", "top/d/", "top/d/kept"])
  }
}

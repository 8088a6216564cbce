import ApusDiagnostics
import TemporaryFolder
import Testing

@testable import ApusOutput

/// What the emitter never does, and would be bad if it did.
@Suite struct OutputPlannerTests {
  @Test(arguments: [
    "Demo", "Demo/", "/Demo/x.swift", "Demo/../x.swift", "Demo/./x.swift", "../x.swift", "x.swift",
    "Other/x.swift", "Demo//x.swift", "", "Demo/\0.swift", "demo/x.swift",
  ])
  func refusesPathsOutsideOfTheFolders(_ path: String) throws {
    let folder = try TemporaryFolder()
    let api = GeneratedAPI(name: "Demo", files: [.init(path: path, bytes: [])])
    let plan = OutputPlanner.plan([api], in: folder.path)
    #expect(plan.changes.isEmpty)
    #expect(
      plan.problems.map(\.message) == ["the path '\(path)' leads out of the folders of 'Demo'"])
  }

  @Test(arguments: ["Demo/a.swift", "DemoTests/a.swift", "Demo/a/b.swift", "Demo/..a"])
  func allowsPathsInsideOfThem(_ path: String) throws {
    let folder = try TemporaryFolder()
    let api = GeneratedAPI(name: "Demo", files: [.init(path: path, bytes: [])])
    let plan = OutputPlanner.plan([api], in: folder.path)
    #expect(plan.changes.map(\.path) == [folder[path]])
    #expect(plan.problems.isEmpty)
  }

  @Test func refusesPathsThatDifferInCaseAlone() throws {
    let folder = try TemporaryFolder()
    let api = GeneratedAPI(
      name: "Demo",
      files: [.init(path: "Demo/Ab.swift", bytes: []), .init(path: "Demo/aB.swift", bytes: [])])
    let plan = OutputPlanner.plan([api], in: folder.path)
    #expect(plan.problems.map(\.message) == ["two files of 'Demo' would be 'Demo/aB.swift'"])
  }

  @Test(arguments: [(249, true), (250, false)])
  func refusesNamesThatNoFileCanHave(length: Int, isAllowed: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Demo")
    let name = "\(String(repeating: "x", count: length)).swift"
    let api = GeneratedAPI(name: "Demo", files: [.init(path: "Demo/\(name)", bytes: [])])
    let plan = OutputPlanner.plan([api], in: folder.path)
    #expect(
      plan.problems.map(\.message)
        == (isAllowed ? [] : ["'\(name)' is too long for the name of a file"]))
  }

  /// As for a user without permissions: root has all.
  @Test(arguments: [
    // The output folder can't be searched, or a folder in it, or be listed.
    (["out/Demo", "out/DemoTests"], [], ["can't look at 'out/Demo': permission denied"]),
    (
      ["out/Demo/0.swift", "out/Demo/1.swift", "out/Demo/2.swift"], [],
      ["can't look at 'out/Demo/0.swift': permission denied"]
    ),
    ([], ["out/Demo"], ["can't read the folder 'out/Demo': permission denied"]),
  ])
  func saysOnceWhatIsWrongWithAFolder(hidden: [String], unlisted: [String], expected: [String]) {
    let files = RestrictedFiles(hidden: Set(hidden), unlisted: Set(unlisted))
    let generated = ["Demo/0", "Demo/1", "Demo/2", "DemoTests/0"].map {
      GeneratedAPI.File(path: "\($0).swift", bytes: [])
    }
    let plan = OutputPlanner.plan(
      [GeneratedAPI(name: "Demo", files: generated)], in: "out", of: files)
    #expect(plan.problems.map(\.message) == expected)
    #expect(plan.changes.isEmpty)
  }
}

/// Empty folders, some of which may not be searched or listed.
private struct RestrictedFiles: FileTree {
  /// What can't be looked at.
  let hidden: Set<String>
  let unlisted: Set<String>

  func status(of path: String) throws(Problem) -> FileSystem.Status? {
    if hidden.contains(path) { throw Problem(.error, "can't look at '\(path)': permission denied") }
    guard isFolder(path) else { return nil }
    return .init(kind: .folder, identity: .init(device: 0, number: 0), mode: 0, size: 0)
  }

  func isFolder(_ path: String) -> Bool { !path.hasSuffix(".swift") }

  func names(in folder: String) throws(Problem) -> [String] {
    guard unlisted.contains(folder) else { return [] }
    throw Problem(.error, "can't read the folder '\(folder)': permission denied")
  }

  func contents(of path: String, limit: Int) throws(Problem) -> [UInt8] { [] }
}

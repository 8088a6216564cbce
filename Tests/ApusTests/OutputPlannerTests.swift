import Testing

@testable import apus

/// What the emitter never does, and would be bad if it did.
@Suite struct OutputPlannerTests {
  @Test(arguments: [
    "Demo", "Demo/", "/Demo/x.swift", "Demo/../x.swift", "Demo/./x.swift", "../x.swift", "x.swift",
    "Other/x.swift", "Demo//x.swift", "", "Demo/\0.swift", "demo/x.swift",
  ])
  func refusesPathsOutsideOfTheFolders(_ path: String) throws {
    let folder = try TemporaryFolder()
    let api = GeneratedAPI(name: "Demo", files: [.init(path: path, bytes: [])])
    let (plan, problems) = OutputPlanner.plan([api], in: folder.path)
    #expect(plan.changes.isEmpty)
    #expect(problems.map(\.message) == ["the path '\(path)' leads out of the folders of 'Demo'"])
  }

  @Test(arguments: ["Demo/a.swift", "DemoTests/a.swift", "Demo/a/b.swift", "Demo/..a"])
  func allowsPathsInsideOfThem(_ path: String) throws {
    let folder = try TemporaryFolder()
    let api = GeneratedAPI(name: "Demo", files: [.init(path: path, bytes: [])])
    let (plan, problems) = OutputPlanner.plan([api], in: folder.path)
    #expect(plan.changes.map(\.path) == [folder[path]])
    #expect(problems.isEmpty)
  }

  @Test func refusesPathsThatDifferInCaseAlone() throws {
    let folder = try TemporaryFolder()
    let api = GeneratedAPI(
      name: "Demo",
      files: [.init(path: "Demo/Ab.swift", bytes: []), .init(path: "Demo/aB.swift", bytes: [])])
    let (_, problems) = OutputPlanner.plan([api], in: folder.path)
    #expect(problems.map(\.message) == ["two files of 'Demo' would be 'Demo/aB.swift'"])
  }

  @Test func refusesNamesThatTheSystemRefuses() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Demo")
    let path = "Demo/\(String(repeating: "x", count: 300)).swift"
    let api = GeneratedAPI(name: "Demo", files: [.init(path: path, bytes: [])])
    let (_, problems) = OutputPlanner.plan([api], in: folder.path)
    #expect(problems.map(\.message) == ["can't look at '\(folder[path])': file name too long"])
  }
}

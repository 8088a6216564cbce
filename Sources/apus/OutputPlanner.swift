import ApusDiagnostics

/// Compares what was generated with what stands in the output folder.
///
/// In go the files that there should be; out comes what to do about each, and about those that are
/// no longer asked for. It refuses to go over files that Apus did not write, through symbolic links
/// and out of the folders of the APIs. It changes nothing.
struct OutputPlanner {
  /// How many folders deep, and how large, generated files may be: what is beyond is not looked at.
  private static let maximumDepth = 16
  private static let maximumSize = 64 << 20

  private let output: String
  private var plan = OutputPlan()
  private var problems: [Problem] = []
  /// Folders below the output folder, and whether files may go there.
  private var folders: [String: Bool] = [:]
  /// The files that are there and should be.
  private var expected: Set<FileSystem.Identity> = []
  /// The files that should be. Another run may put a new one at such a path at any time.
  private var expectedPaths: Set<String> = []

  /// - Returns: What to do, unless there is any error.
  static func plan(
    _ apis: [GeneratedAPI], in output: String
  ) -> (plan: OutputPlan, problems: [Problem]) {
    var planner = OutputPlanner(output: output)
    planner.checkNames(of: apis)
    if planner.problems.isEmpty {
      for api in apis { planner.plan(api) }
    }
    return (planner.plan, planner.problems)
  }

  private init(output: String) {
    self.output = output
  }

  private mutating func fail(_ message: String, hint: String? = nil) {
    problems.append(Problem(.error, message, hint: hint))
  }

  // MARK: Names

  /// Checks that no two APIs and no two files are in each other's way, on file systems that don't
  /// tell upper from lower case either, and that none is outside of where it belongs.
  private mutating func checkNames(of apis: [GeneratedAPI]) {
    var owners: [String: String] = [:]
    for api in apis {
      for folder in api.folders {
        if let owner = owners.updateValue(api.name, forKey: folder.lowercased()) {
          fail("the APIs '\(owner)' and '\(api.name)' would share the folder '\(folder)'")
        }
      }
      var paths: Set<String> = []
      for file in api.files {
        if !isInside(file.path, api) {
          fail("the path '\(file.path)' leads out of the folders of '\(api.name)'")
        }
        if !paths.insert(file.path.lowercased()).inserted {
          fail("two files of '\(api.name)' would be '\(file.path)'")
        }
      }
    }
  }

  private func isInside(_ path: String, _ api: GeneratedAPI) -> Bool {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    return steps.count > 1 && api.folders.contains(String(steps[0]))
      && steps.allSatisfy { !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }
  }

  // MARK: Files to write

  private mutating func plan(_ api: GeneratedAPI) {
    for file in api.files {
      do throws(Problem) { try plan(file, of: api) } catch { problems.append(error) }
    }
    for folder in api.folders {
      do throws(Problem) { try planExtras(below: folder, of: api) } catch { problems.append(error) }
    }
  }

  private mutating func plan(_ file: GeneratedAPI.File, of api: GeneratedAPI) throws(Problem) {
    guard try mayHoldFiles(file.path.folder ?? "") else { return }
    let path = output.appending(path: file.path)
    expectedPaths.insert(path)
    guard let status = try FileSystem.status(of: path) else {
      add(.missing, FileChange(path: path, bytes: file.bytes, previous: nil), of: api)
      return
    }
    expected.insert(status.identity)
    guard status.kind == .file else {
      return fail("'\(path)' is in the way", hint: "it should be a file that Apus wrote")
    }
    let found = try FileSystem.contents(of: path, limit: Self.maximumSize)
    let previous = FileChange.Previous(bytes: found, mode: status.mode)
    let change = FileChange(path: path, bytes: file.bytes, previous: previous)
    if found == file.bytes { return add(.unchanged, change, of: api) }
    switch GeneratedMark.inspect(found) {
    case .foreign:
      fail("'\(path)' is in the way", hint: "Apus did not write it; move it or remove it")
    case .intact: add(.stale, change, of: api)
    case .edited: add(.edited, change, of: api)
    }
  }

  /// Whether a folder, by its path below the output folder, is one or can be made.
  private mutating func mayHoldFiles(_ folder: String) throws(Problem) -> Bool {
    if let known = folders[folder] { return known }
    let isUsable = try isUsable(folder)
    folders[folder] = isUsable
    return isUsable
  }

  private mutating func isUsable(_ folder: String) throws(Problem) -> Bool {
    let isOutput = folder.isEmpty
    if !isOutput, try !mayHoldFiles(folder.folder ?? "") { return false }
    let path = isOutput ? output : output.appending(path: folder)
    guard let status = try FileSystem.status(of: path) else { return true }
    // Where the output folder itself is, is for people to say.
    if !isOutput, status.kind == .link {
      fail("'\(path)' is a symbolic link", hint: "Apus writes through none")
    } else if !FileSystem.isFolder(path) {
      fail("'\(path)' is not a folder")
    } else {
      return true
    }
    return false
  }

  // MARK: Files to remove

  private mutating func planExtras(
    below folder: String, of api: GeneratedAPI
  ) throws(Problem) {
    var rest = [(path: output.appending(path: folder), depth: 1)]
    while let (folder, depth) = rest.popLast() {
      guard try FileSystem.status(of: folder)?.kind == .folder else { continue }
      var inner: [String] = []
      for name in try FileSystem.names(in: folder) {
        let path = folder.appending(path: name)
        guard let status = try FileSystem.status(of: path) else { continue }
        if status.kind == .folder, depth < Self.maximumDepth { inner.append(path) }
        if status.kind == .file, name.hasSuffix(".swift"), !expectedPaths.contains(path),
          !expected.contains(status.identity)
        {
          planExtra(path, mode: status.mode, of: api)
        }
      }
      rest += inner.reversed().map { ($0, depth + 1) }
    }
  }

  private mutating func planExtra(_ path: String, mode: FileSystem.Mode, of api: GeneratedAPI) {
    // What can't be read isn't known to be ours.
    guard let found = try? FileSystem.contents(of: path, limit: Self.maximumSize) else { return }
    let previous = FileChange.Previous(bytes: found, mode: mode)
    let change = FileChange(path: path, bytes: nil, previous: previous)
    switch GeneratedMark.inspect(found) {
    case .foreign: break
    case .intact: add(.extra, change, of: api)
    case .edited: add(.editedExtra, change, of: api)
    }
  }

  private mutating func add(
    _ state: OutputPlan.Entry.State, _ change: FileChange, of api: GeneratedAPI
  ) {
    plan.entries.append(.init(api: api.name, state: state, change: change))
  }
}

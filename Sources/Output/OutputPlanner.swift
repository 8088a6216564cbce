import ApusDiagnostics

/// Compares what was generated with what stands in the output folder.
///
/// In go the files that there should be; out comes what to do about each, and about those that are
/// no longer asked for. It refuses to go over files that Apus did not write, through symbolic links
/// and out of the folders of the APIs. It changes nothing.
package struct OutputPlanner {
  /// How many folders deep, and how large, generated files may be: what is beyond is not looked at.
  private static let maximumDepth = 16
  private static let maximumSize = 64 << 20

  private let output: String
  private let files: any FileTree
  private var plan = OutputPlan()
  /// Folders below the output folder, and whether files may go there and be looked at. What keeps
  /// them from it is said once.
  private var folders: [String: Bool] = [:]
  /// The files that are there and should be.
  private var expected: Set<FileSystem.Identity> = []
  /// The files that should be. Another run may put a new one at such a path at any time.
  private var expectedPaths: Set<String> = []

  /// - Parameter files: where the output folder is.
  package static func plan(
    _ apis: [GeneratedAPI], in output: String, of files: some FileTree = SystemFileTree()
  ) -> OutputPlan {
    var planner = OutputPlanner(output: output, files: files)
    planner.plan.problems = OutputLayout.problems(in: apis.map(\.layout))
    if planner.plan.problems.isEmpty {
      for api in apis { planner.plan(api) }
    }
    return planner.plan
  }

  private init(output: String, files: any FileTree) {
    self.output = output
    self.files = files
  }

  private mutating func fail(_ message: String, hint: String? = nil) {
    plan.problems.append(Problem(.error, message, hint: hint))
  }

  // MARK: Files to write

  private mutating func plan(_ api: GeneratedAPI) {
    for file in api.files {
      do throws(Problem) { try plan(file, of: api) } catch { plan.problems.append(error) }
    }
    for folder in api.layout.folders {
      do throws(Problem) {
        try planExtras(below: folder, of: api)
      } catch {
        plan.problems.append(error)
      }
    }
  }

  private mutating func plan(_ file: GeneratedAPI.File, of api: GeneratedAPI) throws(Problem) {
    guard mayHoldFiles(file.path.folder ?? "") else { return }
    let path = output.appending(path: file.path)
    expectedPaths.insert(path)
    guard let status = try status(below: file.path.folder ?? "", at: path) else {
      add(.missing, FileChange(path: path, bytes: file.bytes, previous: nil), of: api)
      return
    }
    expected.insert(status.identity)
    guard status.kind == .file else {
      return fail("'\(path)' is in the way", hint: "it should be a file that Apus wrote")
    }
    let found = try files.contents(of: path, limit: Self.maximumSize)
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

  /// What is at a path in a folder. Where that can't be said, it is for the folder's sake: for
  /// one that may not be searched, say. So nothing else in there is looked at.
  private mutating func status(
    below folder: String, at path: String
  ) throws(Problem) -> FileSystem.Status? {
    do throws(Problem) {
      return try files.status(of: path)
    } catch {
      folders[folder] = false
      throw error
    }
  }

  /// Whether a folder, by its path below the output folder, is one or can be made.
  private mutating func mayHoldFiles(_ folder: String) -> Bool {
    if let known = folders[folder] { return known }
    var isUsable = false
    do throws(Problem) {
      isUsable = try self.isUsable(folder)
    } catch {
      plan.problems.append(error)
    }
    folders[folder] = isUsable
    return isUsable
  }

  private mutating func isUsable(_ folder: String) throws(Problem) -> Bool {
    let isOutput = folder.isEmpty
    if !isOutput, !mayHoldFiles(folder.folder ?? "") { return false }
    let path = isOutput ? output : output.appending(path: folder)
    let found =
      isOutput ? try files.status(of: path) : try status(below: folder.folder ?? "", at: path)
    guard let found else { return true }
    // Where the output folder itself is, is for people to say.
    if !isOutput, found.kind == .link {
      fail("'\(path)' is a symbolic link", hint: "Apus writes through none")
    } else if !files.isFolder(path) {
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
    // What is wrong with it is said already.
    guard mayHoldFiles(folder) else { return }
    var rest = [(path: output.appending(path: folder), depth: 1)]
    while let (folder, depth) = rest.popLast() {
      guard try files.status(of: folder)?.kind == .folder else { continue }
      var inner: [String] = []
      for name in try files.names(in: folder) {
        let path = folder.appending(path: name)
        guard let status = try files.status(of: path) else { continue }
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
    guard let found = try? files.contents(of: path, limit: Self.maximumSize) else { return }
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

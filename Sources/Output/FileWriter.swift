import ApusDiagnostics

/// Makes changes to files: either all of them or, as far as the system allows, none.
///
/// New contents are first written beside the files that they are for, so that a full disk or a
/// folder that can't be written to shows before anything is changed. Then each takes its place at
/// once. When that fails, what was done is undone. Ctrl-C waits for the end of it. No file of its own
/// stays behind, unless the process is killed: that is what `Staging.removeLeftovers` is for.
package struct FileWriter {
  private var undo: [() -> Void] = []
  /// By folder.
  private var stagings: [String: Staging] = [:]

  /// Makes the changes in their order.
  package static func make(_ changes: [FileChange]) throws(Problem) {
    var writer = FileWriter()
    try Interruptions.deferred { () throws(Problem) in
      do throws(Problem) {
        try writer.make(changes)
      } catch {
        for step in writer.undo.reversed() { step() }
        throw error
      }
      for staging in writer.stagings.values { staging.end() }
    }
  }

  /// Removes the folders that hold nothing any more; that one can't be removed is no failure.
  package static func removeFolders(emptiedBy changes: [FileChange], below top: String) {
    for change in changes where change.bytes == nil {
      var folder = change.path.folder
      while let path = folder, path.utf8.count > top.utf8.count,
        FileSystem.removeFolderIfEmpty(path)
      {
        folder = path.folder
      }
    }
  }

  private mutating func make(_ changes: [FileChange]) throws(Problem) {
    var staged: [String?] = []
    for change in changes { staged.append(try stage(change)) }
    for (change, staged) in zip(changes, staged) {
      if let staged {
        try FileSystem.move(staged, to: change.path)
      } else {
        try FileSystem.remove(change.path)
      }
      undo.append { Self.restore(change) }
    }
  }

  private mutating func stage(_ change: FileChange) throws(Problem) -> String? {
    guard let bytes = change.bytes else { return nil }
    let staging = try staging(besides: change.path)
    let staged = try staging.stage(bytes, for: change.path, mode: change.previous?.mode)
    // Once moved there is none to remove.
    undo.append { try? FileSystem.remove(staged) }
    return staged
  }

  private mutating func staging(besides path: String) throws(Problem) -> Staging {
    let folder = path.folder ?? "."
    if let known = stagings[folder] { return known }
    try makeFolders(folder)
    let staging = try Staging(besides: path)
    stagings[folder] = staging
    undo.append { staging.end() }
    return staging
  }

  private mutating func makeFolders(_ path: String) throws(Problem) {
    var missing: [String] = []
    var folder: String? = path
    while let path = folder, !FileSystem.isFolder(path) {
      missing.append(path)
      folder = path.folder
    }
    for path in missing.reversed() {
      if try FileSystem.makeFolder(path) {
        undo.append { _ = FileSystem.removeFolderIfEmpty(path) }
      }
    }
  }

  private static func restore(_ change: FileChange) {
    guard let previous = change.previous else {
      try? FileSystem.remove(change.path)
      return
    }
    guard let staging = try? Staging(besides: change.path) else { return }
    defer { staging.end() }
    guard let staged = try? staging.stage(previous.bytes, for: change.path, mode: previous.mode)
    else { return }
    do { try FileSystem.move(staged, to: change.path) } catch { try? FileSystem.remove(staged) }
  }
}

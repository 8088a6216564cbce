import ApusDiagnostics

/// Makes changes to files: either all of them or, as far as the system allows, none.
///
/// New contents are first written beside the files that they are for, so that a full disk or a
/// folder that can't be written to shows before anything is changed. Then each takes its place at
/// once. When that fails, what was done is undone. No file of its own stays behind.
struct FileWriter {
  private var undo: [() -> Void] = []

  /// Makes the changes in their order.
  static func make(_ changes: [FileChange]) throws(Problem) {
    var writer = FileWriter()
    do throws(Problem) {
      try writer.make(changes)
    } catch {
      for step in writer.undo.reversed() { step() }
      throw error
    }
  }

  /// Removes the folders that hold nothing any more; that one can't be removed is no failure.
  static func removeFolders(emptiedBy changes: [FileChange], below top: String) {
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
    if let folder = change.path.folder { try makeFolders(folder) }
    let staged = try FileSystem.stage(bytes, for: change.path, mode: change.previous?.mode)
    // Once moved there is none to remove.
    undo.append { try? FileSystem.remove(staged) }
    return staged
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
    guard
      let staged = try? FileSystem.stage(previous.bytes, for: change.path, mode: previous.mode)
    else { return }
    do { try FileSystem.move(staged, to: change.path) } catch { try? FileSystem.remove(staged) }
  }
}

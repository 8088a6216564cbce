import ApusDiagnostics

/// The new files of one run in one folder, before they take their places.
///
/// They are called `.apus-TOKEN-1`, `.apus-TOKEN-2` and so on. As long as there may be any, the
/// empty file `.apus-TOKEN` is there and locked. The system takes the lock away when the process
/// ends, however it ends. So where that file can be locked, the run is gone, and what it left can be
/// removed. Unlike the number of a process, a lock can't be mistaken for another's, and file systems
/// that several machines share know each other's locks.
package final class Staging {
  private static let prefix = ".apus-"
  private static let digits = 13

  private let folder: String
  /// The name of the locked file.
  private let name: String
  private let descriptor: Int32
  private var count = 0

  /// - Parameter path: a file to write, which problems name.
  init(besides path: String) throws(Problem) {
    let folder = path.folder ?? "."
    for _ in 1...10 {
      let token = String(UInt64.random(in: 0 ... .max), radix: 36)
      let name = Self.prefix + String(repeating: "0", count: Self.digits - token.count) + token
      let lock = folder.appending(path: name)
      let descriptor = try FileSystem.create(lock, for: path)
      // Before it was locked, another run may have taken it for one that was left behind.
      let isTaken = FileSystem.lock(descriptor) == .taken
      if !isTaken, try FileSystem.status(of: lock)?.identity == FileSystem.identity(of: descriptor)
      {
        self.folder = folder
        self.name = name
        self.descriptor = descriptor
        return
      }
      FileSystem.close(descriptor)
      try? FileSystem.remove(lock)
    }
    throw Problem(.error, "can't write '\(path)': other runs remove the temporary files")
  }

  /// Writes bytes to a new file, to be moved to a path in the folder.
  ///
  /// - Parameter mode: its permissions; those that new files get if none are given.
  /// - Returns: the new file's path. If it can't be written, there is none.
  func stage(
    _ bytes: [UInt8], for path: String, mode: FileSystem.Mode? = nil
  ) throws(Problem) -> String {
    count += 1
    let staged = folder.appending(path: "\(name)-\(count)")
    let descriptor = try FileSystem.create(staged, for: path)
    defer { FileSystem.close(descriptor) }
    do throws(Problem) {
      try FileSystem.put(bytes, into: descriptor, named: path)
      if let mode { try FileSystem.setMode(mode, of: descriptor, named: path) }
    } catch {
      try? FileSystem.remove(staged)
      throw error
    }
    return staged
  }

  /// Ends the staging, when each of the files has taken its place or is gone.
  func end() {
    try? FileSystem.remove(folder.appending(path: name))
    FileSystem.close(descriptor)
  }

  /// Removes from a folder what runs have left there that are gone. What can't be removed stays.
  package static func removeLeftovers(in folder: String) {
    guard let names = try? FileSystem.names(in: folder) else { return }
    for name in names where isLock(name) { removeLeftovers(of: name, in: folder) }
  }

  private static func removeLeftovers(of name: String, in folder: String) {
    let lock = folder.appending(path: name)
    guard let status = try? FileSystem.status(of: lock), status.kind == .file, status.size == 0,
      let descriptor = FileSystem.openToLock(lock)
    else { return }
    defer { FileSystem.close(descriptor) }
    guard FileSystem.lock(descriptor) == .locked,
      FileSystem.identity(of: descriptor) == status.identity,
      // Only now, since until now its run may have made more.
      let names = try? FileSystem.names(in: folder)
    else { return }
    for staged in names where isStaged(staged, by: name) {
      let path = folder.appending(path: staged)
      guard (try? FileSystem.status(of: path))?.kind == .file else { continue }
      try? FileSystem.remove(path)
    }
    // Last, so that what a cut leaves can still be told.
    try? FileSystem.remove(lock)
  }

  private static func isLock(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.utf8.count == prefix.utf8.count + digits else {
      return false
    }
    return name.utf8.dropFirst(prefix.utf8.count).allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    }
  }

  private static func isStaged(_ name: String, by lock: String) -> Bool {
    guard name.hasPrefix(lock + "-") else { return false }
    let number = name.dropFirst(lock.count + 1)
    return Int(number).map { $0 > 0 && "\($0)" == number } == true
  }
}

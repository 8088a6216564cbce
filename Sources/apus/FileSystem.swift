import ApusDiagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few things that are done with files, each with what the system says where it can't be done.
///
/// It calls the system itself: Foundation hides the reasons, can't rename over a file, and takes
/// longer to load than all the rest of a run.
enum FileSystem {
  /// What stands at a path: of a symbolic link, the link.
  struct Status {
    enum Kind { case file, folder, link, other }
    let kind: Kind
    let identity: Identity
    let mode: Mode
  }

  /// A file's permissions.
  typealias Mode = mode_t

  /// The same for all paths that lead to one file, as `a.swift` and `A.swift` on a file system that
  /// doesn't tell upper from lower case.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Nothing if there is nothing at the path.
  static func status(of path: String) throws(Problem) -> Status? {
    var result = stat()
    guard lstat(path, &result) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("look at", path)
    }
    let kind: Status.Kind =
      switch result.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    let identity = Identity(
      device: UInt64(truncatingIfNeeded: result.st_dev),
      number: UInt64(truncatingIfNeeded: result.st_ino))
    return Status(kind: kind, identity: identity, mode: result.st_mode & 0o777)
  }

  /// Whether a path leads to a folder, over links too.
  static func isFolder(_ path: String) -> Bool {
    var result = stat()
    return stat(path, &result) == 0 && result.st_mode & S_IFMT == S_IFDIR
  }

  /// Where a path leads when all links on the way are followed.
  static func destination(of path: String) throws(Problem) -> String {
    guard let resolved = realpath(path, nil) else { throw failure("find", path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(Problem) -> [String] {
    guard let stream = opendir(folder) else { throw failure("read the folder", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// A file's bytes.
  static func contents(of path: String, limit: Int) throws(Problem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("read", path) }
    defer { close(descriptor) }
    return try contents(of: descriptor, named: path, limit: limit)
  }

  /// What is left to read of an open file.
  static func contents(
    of descriptor: Int32, named name: String, limit: Int
  ) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var information = stat()
    if fstat(descriptor, &information) == 0 {
      bytes.reserveCapacity(min(Int(information.st_size), limit))
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("read", name) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw failure("read", name, because: EFBIG) }
    }
  }

  /// Such as `can't read 'spec/x.apus': no such file or directory`.
  private static func failure(
    _ action: String, _ path: String, because code: Int32 = errno
  ) -> Problem {
    let reason = String(cString: strerror(code))
    return Problem(
      .error, "can't \(action) '\(path)': \(reason.prefix(1).lowercased())\(reason.dropFirst())")
  }

  // MARK: Changing things

  /// Writes bytes to an open file.
  static func put(_ bytes: [UInt8], into descriptor: Int32, named name: String) throws(Problem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("write", name) }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes bytes to a new file in the folder of a path, to be moved there.
  ///
  /// - Parameter mode: its permissions; those that new files get if none are given.
  /// - Returns: the new file's path. If it can't be written, there is none.
  static func stage(
    _ bytes: [UInt8], for path: String, mode: Mode? = nil
  ) throws(Problem) -> String {
    let name = ".apus-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    let staged = path.folder.map { "\($0)/\(name)" } ?? name
    let descriptor = open(staged, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("write", path) }
    defer { close(descriptor) }
    do throws(Problem) {
      try put(bytes, into: descriptor, named: path)
      if let mode, fchmod(descriptor, mode) != 0 { throw failure("write", path) }
    } catch {
      unlink(staged)
      throw error
    }
    return staged
  }

  /// Puts a file in another's place, at once.
  static func move(_ path: String, to target: String) throws(Problem) {
    guard rename(path, target) == 0 else { throw failure("write", target) }
  }

  static func remove(_ path: String) throws(Problem) {
    guard unlink(path) == 0 else { throw failure("remove", path) }
  }

  /// - Returns: Whether there was none yet.
  static func makeFolder(_ path: String) throws(Problem) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    // Another run may have been quicker.
    let reason = errno
    guard reason == EEXIST, isFolder(path) else {
      throw failure("make the folder", path, because: reason)
    }
    return false
  }

  /// Whether the folder was empty and is gone.
  static func removeFolderIfEmpty(_ path: String) -> Bool { rmdir(path) == 0 }
}

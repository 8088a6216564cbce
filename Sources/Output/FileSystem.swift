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
package enum FileSystem {
  /// What stands at a path: of a symbolic link, the link.
  package struct Status {
    package enum Kind { case file, folder, link, other }
    package let kind: Kind
    package let identity: Identity
    package let mode: Mode
    /// In bytes.
    package let size: Int

    package init(kind: Kind, identity: Identity, mode: Mode, size: Int) {
      self.kind = kind
      self.identity = identity
      self.mode = mode
      self.size = size
    }
  }

  /// A file's permissions.
  package typealias Mode = mode_t

  /// The same for all paths that lead to one file, as `a.swift` and `A.swift` on a file system that
  /// doesn't tell upper from lower case.
  package struct Identity: Hashable {
    let device: UInt64
    let number: UInt64

    package init(device: UInt64, number: UInt64) {
      self.device = device
      self.number = number
    }

    fileprivate init(_ information: stat) {
      device = UInt64(truncatingIfNeeded: information.st_dev)
      number = UInt64(truncatingIfNeeded: information.st_ino)
    }
  }

  /// Nothing if there is nothing at the path.
  package static func status(of path: String) throws(Problem) -> Status? {
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
    return Status(
      kind: kind, identity: Identity(result), mode: result.st_mode & 0o777,
      size: Int(result.st_size))
  }

  /// Which file is open.
  static func identity(of descriptor: Int32) -> Identity? {
    var result = stat()
    return fstat(descriptor, &result) == 0 ? Identity(result) : nil
  }

  /// Whether a path leads to a folder, over links too.
  package static func isFolder(_ path: String) -> Bool {
    var result = stat()
    return stat(path, &result) == 0 && result.st_mode & S_IFMT == S_IFDIR
  }

  /// Where a path leads when all links on the way are followed.
  package static func destination(of path: String) throws(Problem) -> String {
    guard let resolved = realpath(path, nil) else { throw failure("find", path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder, sorted.
  package static func names(in folder: String) throws(Problem) -> [String] {
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
  ///
  /// - Parameter limit: how many bytes it may have.
  package static func contents(of path: String, limit: Int) throws(Problem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("read", path) }
    defer { close(descriptor) }
    return try contents(of: descriptor, named: path, limit: limit)
  }

  /// What is left to read of an open file.
  package static func contents(
    of descriptor: Int32, named name: String, limit: Int
  ) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var information = stat()
    if fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG {
      let size = Int(information.st_size)
      guard size <= limit else { throw tooLarge(name, size: size, limit: limit) }
      bytes.reserveCapacity(size)
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("read", name) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw tooLarge(name, limit: limit) }
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

  /// - Parameter size: how large it is, if that is known.
  private static func tooLarge(_ path: String, size: Int? = nil, limit: Int) -> Problem {
    let size = size.map { "it has \(sizeText($0)), and " } ?? ""
    return Problem(
      .error, "can't read '\(path)': file too large: \(size)at most \(sizeText(limit)) are read")
  }

  /// Such as `16 MiB` and, rounded up, `16.1 MiB`.
  private static func sizeText(_ size: Int) -> String {
    let unit = 1 << 20
    guard size >= unit else { return "\(size) bytes" }
    let tenths = size % unit * 10
    let (whole, rest) = (size / unit, (tenths + unit - 1) / unit)
    return rest == 0 ? "\(whole) MiB" : rest < 10 ? "\(whole).\(rest) MiB" : "\(whole + 1) MiB"
  }

  // MARK: Changing things

  /// Writes bytes to an open file.
  package static func put(_ bytes: [UInt8], into descriptor: Int32, named name: String)
    throws(Problem)
  {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("write", name) }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes a new, empty file.
  ///
  /// - Parameter path: what it is made for, which problems name.
  /// - Returns: the open file, to be closed.
  static func create(_ file: String, for path: String) throws(Problem) -> Int32 {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("write", path) }
    return descriptor
  }

  static func setMode(_ mode: Mode, of descriptor: Int32, named name: String) throws(Problem) {
    guard fchmod(descriptor, mode) == 0 else { throw failure("write", name) }
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

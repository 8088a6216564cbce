#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Open files, and locks on them.
extension FileSystem {
  enum LockResult {
    /// By this run, until the file is closed or the process is gone.
    case locked
    /// By another run.
    case taken
    /// The file system has no locks.
    case unavailable
  }

  /// Locks an open file, without waiting.
  static func lock(_ descriptor: Int32) -> LockResult {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return .locked }
    return errno == EWOULDBLOCK ? .taken : .unavailable
  }

  /// Opens a file to lock it, and follows no link; nothing if that can't be.
  static func openToLock(_ path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    return descriptor < 0 ? nil : descriptor
  }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where records of earlier runs are kept, and for which build of `apus`.
struct RunRecords {
  let folder: String
  /// Tells one build of `apus` from another.
  let program: String

  /// Those of the person who runs this program, in the folder that the system has for what can be
  /// made again; nothing if there is none.
  static var ofUser: RunRecords? {
    guard let caches, let program else { return nil }
    return RunRecords(folder: "\(caches)/apus", program: program)
  }

  private static var caches: String? {
    func variable(_ name: String) -> String? {
      guard let value = getenv(name), value.pointee == UInt8(ascii: "/") else { return nil }
      return String(cString: value)
    }
    if let folder = variable("XDG_CACHE_HOME") { return folder }
    #if canImport(Darwin)
      return variable("HOME").map { "\($0)/Library/Caches" }
    #else
      return variable("HOME").map { "\($0)/.cache" }
    #endif
  }

  /// Which file the program is, how large, and since when: a new build is another file. Its time of
  /// change can't be set, as that of its contents can, so no build passes for another.
  private static var program: String? {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
    #else
      let path = "/proc/self/exe"
    #endif
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    return "\(Tool.version) \(status.st_dev) \(status.st_ino) \(status.st_size)"
      + " \(time.tv_sec) \(time.tv_nsec)"
  }
}

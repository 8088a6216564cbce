import ApusDiagnostics

/// The files in folders, as far as a plan needs to know them. Tests replace it where a real
/// folder can't be made to fail, and the fuzzer does where there are too many.
package protocol FileTree {
  /// What is at a path, of a symbolic link the link; nil if there is nothing.
  func status(of path: String) throws(Problem) -> FileSystem.Status?
  /// Whether a path leads to a folder, over links too.
  func isFolder(_ path: String) -> Bool
  /// The names in a folder, sorted.
  func names(in folder: String) throws(Problem) -> [String]
  /// A file's bytes.
  func contents(of path: String, limit: Int) throws(Problem) -> [UInt8]
}

/// The files of this machine.
package struct SystemFileTree: FileTree {
  package init() {}

  package func status(of path: String) throws(Problem) -> FileSystem.Status? {
    try FileSystem.status(of: path)
  }

  package func isFolder(_ path: String) -> Bool { FileSystem.isFolder(path) }

  package func names(in folder: String) throws(Problem) -> [String] {
    try FileSystem.names(in: folder)
  }

  package func contents(of path: String, limit: Int) throws(Problem) -> [UInt8] {
    try FileSystem.contents(of: path, limit: limit)
  }
}

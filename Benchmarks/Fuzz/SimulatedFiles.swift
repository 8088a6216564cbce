import ApusDiagnostics
import ApusOutput

/// Files and folders in memory, with all that can be in the way of a plan: links, what may not be
/// read, and names that differ by case alone.
final class SimulatedFiles: FileTree {
  enum Node {
    case file([UInt8], isReadable: Bool)
    case folder(isListable: Bool)
    /// To a folder or a file somewhere else.
    case link(toFolder: Bool)
    case pipe
  }

  /// Whether `A.swift` and `a.swift` are one.
  let ignoresCase: Bool
  /// A folder that has folders in it, and may be a link itself.
  let top: String
  /// By path; each in a folder that is here too.
  private(set) var nodes: [String: Node] = [:]
  /// Paths that were asked for and lead through a link below the top folder.
  private(set) var trespasses: [String] = []

  init(top: String, ignoresCase: Bool) {
    self.top = top
    self.ignoresCase = ignoresCase
  }

  subscript(path: String) -> Node? { nodes[key(path)] }

  /// Puts something in a folder; nowhere if the folder is none.
  func put(_ node: Node, at path: String) {
    if path != top, !isFolder(path.folder ?? "") { return }
    if self[path] == nil { nodes[key(path)] = node }
  }

  /// Does what a plan says, and makes the folders that are missing.
  func make(_ changes: [FileChange]) {
    for change in changes {
      guard let bytes = change.bytes else {
        nodes[key(change.path)] = nil
        continue
      }
      var folder = change.path.folder
      while let path = folder, self[path] == nil {
        nodes[key(path)] = .folder(isListable: true)
        folder = path.folder
      }
      nodes[key(change.path)] = .file(bytes, isReadable: true)
    }
  }

  /// Whether a path leads through a link, that of the top folder aside.
  func leadsThroughLink(_ path: String) -> Bool {
    var folder = path.folder
    while let path = folder, path != top {
      if case .link = self[path] { return true }
      folder = path.folder
    }
    return false
  }

  // MARK: FileTree

  func status(of path: String) throws(Problem) -> FileSystem.Status? {
    if leadsThroughLink(path) { trespasses.append(path) }
    guard let node = self[path] else { return nil }
    let kind: FileSystem.Status.Kind =
      switch node {
      case .file: .file
      case .folder: .folder
      case .link: .link
      case .pipe: .other
      }
    var number = Digest()
    number.add(Array(key(path).utf8))
    return .init(
      kind: kind, identity: .init(device: 0, number: number.value), mode: 0o644, size: 0)
  }

  func isFolder(_ path: String) -> Bool {
    switch self[path] {
    case .folder, .link(toFolder: true): true
    default: false
    }
  }

  func names(in folder: String) throws(Problem) -> [String] {
    guard case .folder(isListable: true) = self[folder] else {
      throw Problem(.error, "can't read the folder '\(folder)'")
    }
    let start = key(folder) + "/"
    return nodes.keys.filter { $0.hasPrefix(start) && !$0.dropFirst(start.count).contains("/") }
      .map { String($0.dropFirst(start.count)) }.sorted()
  }

  func contents(of path: String, limit: Int) throws(Problem) -> [UInt8] {
    guard case .file(let bytes, isReadable: true) = self[path] else {
      throw Problem(.error, "can't read '\(path)'")
    }
    return bytes
  }

  private func key(_ path: String) -> String { ignoresCase ? path.lowercased() : path }
}

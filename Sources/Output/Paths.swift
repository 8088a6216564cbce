extension String {
  /// The folder of a path; nothing for one without a slash and for the root.
  package var folder: String? {
    guard let slash = lastIndex(of: "/") else { return nil }
    let folder = self[..<slash]
    return folder.isEmpty ? (self == "/" ? nil : "/") : String(folder)
  }

  /// A path below this folder.
  package func appending(path: String) -> String {
    if self == "." { return path }
    return hasSuffix("/") ? self + path : "\(self)/\(path)"
  }
}

import ApusDiagnostics

/// Where an API's files go below the output folder.
package struct OutputLayout {
  /// What file systems take at most for the name of a file or folder, in bytes.
  private static let longestName = 255

  /// The API's.
  package let name: String
  package let paths: [String]

  package init(name: String, paths: [String]) {
    self.name = name
    self.paths = paths
  }

  /// The folders that belong to the API alone.
  var folders: [String] { [name, "\(name)Tests"] }

  /// Checks that no two APIs and no two files are in each other's way, on file systems that don't
  /// tell upper from lower case either, that none is outside of where it belongs, and that each has
  /// a name that a file can have.
  package static func problems(in layouts: [OutputLayout]) -> [Problem] {
    var problems: [Problem] = []
    func fail(_ message: String, hint: String? = nil) {
      problems.append(Problem(.error, message, hint: hint))
    }
    var owners: [String: String] = [:]
    for layout in layouts {
      for folder in layout.folders {
        if let owner = owners.updateValue(layout.name, forKey: folder.lowercased()) {
          fail("the APIs '\(owner)' and '\(layout.name)' would share the folder '\(folder)'")
        }
      }
      var paths: Set<String> = []
      for path in layout.paths {
        if !layout.holds(path) {
          fail("the path '\(path)' leads out of the folders of '\(layout.name)'")
        }
        if !paths.insert(path.lowercased()).inserted {
          fail("two files of '\(layout.name)' would be '\(path)'")
        }
        if let long = path.split(separator: "/").first(where: { $0.utf8.count > longestName }) {
          fail(
            "'\(long)' is too long for the name of a file",
            hint: "\(longestName) bytes are the most; shorten the name in the spec")
        }
      }
    }
    return problems
  }

  /// Whether a path leads to a place in the API's folders.
  private func holds(_ path: String) -> Bool {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    return steps.count > 1 && folders.contains(String(steps[0]))
      && steps.allSatisfy { !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }
  }
}

import Foundation

/// The conformance data that stands beside a checkout in `../shared`, for those who have it.
public enum SharedData {
  /// What to print where a test is skipped.
  public static let absence = "the conformance data is not there: ../shared/data"

  /// Whether the data is there; tests that need it are enabled by this.
  public static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// A file's content, by its path below `../shared/data`.
  public static func contents(of path: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(path))
  }

  /// The names of the files in a folder below `../shared/data`, sorted.
  public static func files(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)
      .sorted()
  }

  /// The path of a tool in `../shared/tools`, whether or not it is there.
  public static func tool(_ name: String) -> String {
    shared.appendingPathComponent("tools/\(name)").path
  }

  private static let shared = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)
  private static let folder = shared.appendingPathComponent("data", isDirectory: true)
}

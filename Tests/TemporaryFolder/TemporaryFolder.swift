import Foundation

/// A folder for one test, removed when the test is done.
public final class TemporaryFolder: Sendable {
  public let path: String
  private var manager: FileManager { FileManager.default }

  public init() throws {
    let manager = FileManager.default
    path = manager.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)").path
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? manager.removeItem(atPath: path)
  }

  /// The path of something in the folder.
  public subscript(name: String) -> String { "\(path)/\(name)" }

  @discardableResult public func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult public func write(_ data: Data, to name: String) throws -> String {
    let url = URL(fileURLWithPath: self[name])
    try manager.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return self[name]
  }

  public func makeFolder(_ name: String) throws {
    try manager.createDirectory(atPath: self[name], withIntermediateDirectories: true)
  }

  public func link(_ name: String, to destination: String) throws {
    try manager.createSymbolicLink(atPath: self[name], withDestinationPath: destination)
  }

  public func remove(_ name: String) throws {
    try manager.removeItem(atPath: self[name])
  }

  public func append(_ text: String, to name: String) throws {
    try write(try read(name) + text, to: name)
  }

  public func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: self[name])), as: UTF8.self)
  }

  /// Everything below the folder, hidden or not: folders end in a slash, links show where they lead.
  public var names: [String] {
    get throws { try contents.map(\.name) }
  }

  /// What stands where: equal only if nothing was written, not even the same bytes again.
  public var snapshot: [String] {
    get throws {
      try contents.map { name, attributes in
        let number = attributes[.systemFileNumber].map { "\($0)" } ?? ""
        let date = attributes[.modificationDate] as? Date
        let isFolder = name.hasSuffix("/")
        return "\(name) \(number) \(isFolder ? 0 : date?.timeIntervalSince1970 ?? 0)"
      }
    }
  }

  private var contents: [(name: String, attributes: [FileAttributeKey: Any])] {
    get throws {
      try manager.subpathsOfDirectory(atPath: path).sorted().map { name in
        let attributes = try manager.attributesOfItem(atPath: self[name])
        switch attributes[.type] as? FileAttributeType {
        case .typeDirectory: return (name + "/", attributes)
        case .typeSymbolicLink:
          return (
            try "\(name) -> \(manager.destinationOfSymbolicLink(atPath: self[name]))", attributes
          )
        default: return (name, attributes)
        }
      }
    }
  }

  /// Makes all files look as if they were written some seconds ago.
  public func age(by seconds: TimeInterval) throws {
    let date = Date(timeIntervalSinceNow: -seconds)
    for name in try names where !name.hasSuffix("/") && !name.contains(" -> ") {
      try manager.setAttributes(
        [.modificationDate: date], ofItemAtPath: self[name])
    }
  }
}

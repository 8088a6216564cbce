/// A file to write or to remove.
package struct FileChange {
  /// What a file was before.
  package struct Previous {
    package let bytes: [UInt8]
    package let mode: FileSystem.Mode

    package init(bytes: [UInt8], mode: FileSystem.Mode) {
      self.bytes = bytes
      self.mode = mode
    }
  }

  package let path: String
  /// What the file shall hold; nothing if it shall go.
  package let bytes: [UInt8]?
  /// What it is now; nothing if there is none.
  package let previous: Previous?

  package init(path: String, bytes: [UInt8]?, previous: Previous?) {
    self.path = path
    self.bytes = bytes
    self.previous = previous
  }
}

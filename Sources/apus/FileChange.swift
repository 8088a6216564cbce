/// A file to write or to remove.
struct FileChange {
  /// What a file was before.
  struct Previous {
    let bytes: [UInt8]
    let mode: FileSystem.Mode
  }

  let path: String
  /// What the file shall hold; nothing if it shall go.
  let bytes: [UInt8]?
  /// What it is now; nothing if there is none.
  let previous: Previous?
}

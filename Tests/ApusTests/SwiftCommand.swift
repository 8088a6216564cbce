#if os(Linux) || os(macOS)
  import Foundation
  import TemporaryFolder

  /// The `swift` command, for tests of what packages make of this one. It needs no network: all that
  /// they depend on is on this machine.
  enum SwiftCommand {
    /// The folder of this package.
    static let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    static let isThere = (try? run(["--version"], in: ".").status) == 0

    /// Runs the command and waits for it.
    ///
    /// - Parameters:
    ///   - tool: `swift`, or another of the toolchain's commands.
    ///   - folder: where to run it.
    static func run(
      _ arguments: [String], tool: String = "swift", in folder: String
    ) throws -> (status: Int32, output: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [tool] + arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = pipe
      try process.run()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
  }
#endif

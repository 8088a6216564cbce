#if os(Linux) || os(macOS)
  import Foundation
  import TemporaryFolder
  import Testing

  @testable import apus

  /// The three lines that a user's makefile needs, with the real make and the real command.
  @Suite(.enabled(if: BuiltCommand.isThere, "make or the built command is not there"))
  struct MakeTests {
    private let folder: TemporaryFolder

    /// Every character that a dependency file escapes.
    private static let output = "Gen $# e:d"

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(
        "api Demo {\n  server https://api.example.com\n  auth none\n  body form\n}\n\n"
          + "operation go: POST /go\n", to: "demo.apus")
      try folder.write(
        """
        build/demo.d: demo.apus
        \t'\(BuiltCommand.path)' generate $< --output 'Gen $$# e:d' --depfile $@
        include build/demo.d

        """, to: "Makefile")
    }

    private func make() throws -> (status: Int32, output: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/make")
      process.arguments = ["--directory", folder.path]
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = pipe
      try process.run()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test func regeneratesWhenSomethingChangedAndOnlyThen() throws {
      #expect(try make().status == 0)
      let file = "\(Self.output)/Demo/Demo.swift"
      let text = try folder.read(file)

      try folder.age(by: 100)
      var before = try folder.snapshot
      #expect(try make().output.contains("up to date"))
      #expect(try folder.snapshot == before)

      try folder.append("// edited\n", to: file)
      #expect(try make().status == 0)
      #expect(try folder.read(file) == text)

      try folder.age(by: 100)
      try folder.remove(file)
      #expect(try make().status == 0)
      #expect(try folder.read(file) == text)

      try folder.age(by: 100)
      try folder.append("operation stop: POST /stop\n", to: "demo.apus")
      #expect(try make().status == 0)
      #expect(try folder.names.contains("\(Self.output)/Demo/Stop.swift"))

      try folder.age(by: 100)
      try folder.append("nonsense\n", to: "demo.apus")
      before = try folder.snapshot
      #expect(try make().status == 2)
      #expect(try make().output.contains("nonsense"))
      #expect(try folder.snapshot == before)
    }
  }

  /// The command as it was built with these tests.
  private enum BuiltCommand {
    static let path = folder.appendingPathComponent("apus").path

    static var isThere: Bool {
      FileManager.default.isExecutableFile(atPath: "/usr/bin/make")
        && FileManager.default.isExecutableFile(atPath: path)
    }

    private static var folder: URL {
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let tests = bundle?.bundleURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
      return tests.deletingLastPathComponent()
    }
  }
#endif

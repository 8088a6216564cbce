#if os(Linux) || os(macOS)
  import Foundation
  import TemporaryFolder
  import Testing

  @testable import apus

  /// The manifest that the README shows, beside what is generated.
  @Suite struct ManifestTests {
    private let folder: TemporaryFolder

    private static let example = "  example \"one\" {\n    request {}\n  }\n"
    private static let spec = """
      api MyAPI {
        server https://api.example.com
        body form
      }

      operation ping: POST /ping {
      \(example)}

      """

    init() throws {
      folder = try TemporaryFolder()
      try folder.write(Self.spec, to: "my.apus")
    }

    private func generate() -> Outcome {
      Tool().run(["generate", folder["my.apus"], "--output", folder["Generated"]])
    }

    /// The manifest's targets have the folders that are generated, whatever the spec holds just now.
    @Test(.enabled(if: SwiftCommand.isThere, "the command 'swift' is not there"))
    func loadsWithAndWithoutExamples() throws {
      let readme = try String(
        contentsOfFile: "\(SwiftCommand.package)/README.md", encoding: .utf8)
      let start = try #require(readme.range(of: "```swift\nplatforms: ")).lowerBound
      let block = readme[start...].dropFirst("```swift\n".count)
      let arguments = block[..<(try #require(block.range(of: "\n```"))).lowerBound]
        .replacing(
          #".package(path: "../apus")"#,
          with: ".package(name: \"apus\", path: \"\(SwiftCommand.package)\")")
      #expect(arguments.contains(SwiftCommand.package))
      try folder.write(
        """
        // swift-tools-version: 6.0
        import PackageDescription

        let package = Package(name: "mine", \(arguments))

        """, to: "Package.swift")

      for spec in [Self.spec, Self.spec.replacing(Self.example, with: ""), Self.spec] {
        try folder.write(spec, to: "my.apus")
        #expect(generate().messages == [])
        let (status, output) = try SwiftCommand.run(
          ["package", "--scratch-path", folder["build"], "describe"], in: folder.path)
        #expect(status == 0 && output.contains("MyAPITests"), "\(output)")
      }
    }

    /// What the folder of the tests holds follows from the spec alone.
    @Test func theFolderOfTestsIsAlwaysThere() throws {
      let tests = ["Generated/MyAPITests/MyAPITests.swift", "Generated/MyAPITests/PingTests.swift"]
      func testFiles() throws -> [String] {
        try folder.names.filter { $0.hasPrefix("Generated/MyAPITests/") && $0.hasSuffix(".swift") }
      }
      #expect(generate().messages == [])
      #expect(try testFiles() == [tests[1]])

      let without = Self.spec.replacing(Self.example, with: "")
      try folder.write(without, to: "my.apus")
      #expect(generate().text == "MyAPI: 1 file written, 1 removed, 2 unchanged\n")
      #expect(try testFiles() == [tests[0]])
      let text = try folder.read(tests[0])
      #expect(text.contains("import MyAPI\n") && !text.contains("@Test"))

      let before = try folder.snapshot
      #expect(generate().text == "")
      #expect(try folder.snapshot == before)
      try folder.remove("Generated")
      #expect(generate().exitCode == .success)
      #expect(try testFiles() == [tests[0]])
      #expect(try folder.read(tests[0]) == text)

      try folder.write(Self.spec, to: "my.apus")
      #expect(generate().messages == [])
      #expect(try testFiles() == [tests[1]])
    }

    /// Examples that become no tests count for nothing.
    @Test func deprecatedOperationsHaveNoTests() throws {
      let spec = Self.spec.replacing("operation ping", with: "@deprecated \"no\"\noperation ping")
      try folder.write(spec, to: "my.apus")
      #expect(generate().exitCode == .success)
      #expect(try folder.names.contains("Generated/MyAPITests/MyAPITests.swift"))
    }
  }
#endif

#if os(Linux) || os(macOS)
  import TemporaryFolder
  import Testing

  @testable import apus

  /// A package that depends on this one may have any of its names for targets of its own, and so may
  /// what it depends on besides: SwiftPM refuses two targets of one name in all that it builds.
  @Suite(.enabled(if: SwiftCommand.isThere, "the command 'swift' is not there"))
  struct DependencyTests {
    private static let names = [
      "JSON", "Diagnostics", "Templates", "SpecLanguage", "APIModel", "SwiftEmitter", "Importers",
      "Output", "Payments", "Catalog", "Keywords", "Hostile", "Notes", "Values", "Chat", "Calls",
      "TestServer", "SharedData", "TemporaryFolder", "fuzz", "StripeIdentity",
    ]

    @Test func everyNameIsFree() throws {
      let folder = try TemporaryFolder()
      try write(
        "swift-mustache", targets: ["Mustache"],
        #"products: [.library(name: "Mustache", targets: ["Mustache"])]"#, to: folder)
      let links =
        Self.names.map { #""\#($0)""# } + [
          #".product(name: "ApusRuntime", package: "apus")"#,
          #".product(name: "Mustache", package: "swift-mustache")"#,
        ]
      try write(
        "user", targets: Self.names,
        """
        dependencies: [
          .package(name: "apus", path: "\(SwiftCommand.package)"),
          .package(path: "../swift-mustache"),
        ]
        """,
        ".executableTarget(name: \"App\", dependencies: [\(links.joined(separator: ", "))])",
        to: folder)
      let modules = ["ApusRuntime", "Mustache"] + Self.names
      let words = (["Mustache"] + Self.names).map { "\($0).word" }
      try folder.write(
        modules.map { "import \($0)\n" }.joined()
          + "print([\(words.joined(separator: ", "))], Secret.self)\n",
        to: "user/Sources/App/main.swift")

      let (status, output) = try SwiftCommand.run(
        ["build", "--scratch-path", folder["build"], "-Xswiftc", "-gnone"], in: folder["user"])
      #expect(status == 0, "\(output)")
    }

    /// A package whose targets hold one word each.
    private func write(
      _ name: String, targets: [String], _ arguments: String, _ more: String = "",
      to folder: TemporaryFolder
    ) throws {
      let all = targets.map { ".target(name: \"\($0)\")" } + (more.isEmpty ? [] : [more])
      try folder.write(
        """
        // swift-tools-version: 6.0
        import PackageDescription

        let package = Package(
          name: "\(name)", platforms: [.macOS(.v13)], \(arguments),
          targets: [
            \(all.joined(separator: ",\n    "))
          ])

        """, to: "\(name)/Package.swift")
      for target in targets {
        try folder.write(
          "public let word = \"\(target)\"\n", to: "\(name)/Sources/\(target)/Word.swift")
      }
    }
  }
#endif

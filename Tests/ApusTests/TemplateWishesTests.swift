#if os(Linux) || os(macOS)
  import TemporaryFolder
  import Testing

  @testable import apus

  /// What authors of templates want, each done with a folder of templates alone.
  @Suite(.enabled(if: SwiftCommand.isThere, "the command 'swift' is not there"))
  struct TemplateWishesTests {
    /// Structs can't hold themselves.
    private static let withoutRecursion = "spec/identity.apus"

    private let set: TemplateSet

    init() throws {
      set = try TemplateSet()
    }

    private func isComment(_ line: Substring) -> Bool {
      line.drop { $0 == " " }.hasPrefix("//")
    }

    @Test func packageInsteadOfPublic() throws {
      try set.changeAll { $0.replacing("public ", with: "package ") }
      for (path, text) in try set.generate() {
        for line in text.split(separator: "\n") where !isComment(line) {
          #expect(!line.contains("public "), "\(path)")
        }
      }
      try set.compile("Payments")
    }

    @Test func structsInsteadOfClasses() throws {
      try set.replace("public final class", with: "public struct", in: "record")
      let files = try set.generate(from: Self.withoutRecursion)
      #expect(!files.values.contains { $0.contains("final class") })
      try set.compile("StripeIdentity")
    }

    /// An operation's initialiser that refuses what is not valid.
    @Test func anInitialiserOfAnotherShape() throws {
      try set.replace(
        """
            {{/parameters}}
          ) {
          {{/@group}}
          {{#properties}}
            {{#@group}}
            self.{{name}} =
              {{name}}
            {{/@group}}
          {{/properties}}
        """,
        with: """
              {{/parameters}}
            ) {{#endpoint}}throws {{/endpoint}}{
            {{/@group}}
            {{#properties}}
              {{#@group}}
              self.{{name}} =
                {{name}}
              {{/@group}}
            {{/properties}}
            {{#endpoint}}
              try validate()
            {{/endpoint}}
          """, in: "record")
      try set.replace("let operation = ", with: "let operation = try ", in: "tests")
      let files = try set.generate()
      #expect(files["Payments/CreatePayment.swift"]?.contains(") throws {\n") == true)
      #expect(files["PaymentsTests/CreatePaymentTests.swift"]?.contains("= try Create") == true)
      try set.compile("Payments")
      try set.lint(spaces: 2)
    }

    @Test(arguments: [
      "spec/identity.apus", "Tests/Goldens/Payments/payments.apus",
      "Tests/Goldens/Catalog/catalog.apus", "Tests/Goldens/Keywords/keywords.apus",
      "Tests/Goldens/Hostile/hostile.apus",
    ])
    func fourSpaces(spec: String) throws {
      try set.changeAll { template in
        let lines = template.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { "\($0.prefix { $0 == " " })\($0)" }.joined(separator: "\n")
      }
      for (path, text) in try set.generate(from: spec) {
        for line in text.split(separator: "\n") where line.unicodeScalars.count > 100 {
          // A text can't be broken.
          #expect(line.contains("\"") || isComment(line), "\(path): \(line)")
        }
      }
      try set.lint(spaces: 4)
    }

    @Test func aHeaderInEveryFile() throws {
      let file = try set.folder.read("own/file.mustache")
      try set.write("// Copyright the Example authors\n\n\(file)", "file")
      for (path, text) in try set.generate() {
        #expect(text.contains("]\n\n// Copyright the Example authors\n\nimport "), "\(path)")
      }
      try set.lint(spaces: 2)
    }

    @Test func anotherNameForTheEncoder() throws {
      try set.changeAll {
        $0.replacing("encoder.", with: "output.").replacing("encoder:", with: "output:")
          .replacing("&encoder", with: "&output")
      }
      // A field may have any name.
      try set.write("self.{{name}}\n", "property")
      for (path, text) in try set.generate() {
        #expect(!text.contains("encoder.") && !text.contains("&encoder"), "\(path)")
      }
      try set.compile("Payments")
      try set.lint(spaces: 2)
    }

    @Test func rawValuesInComments() throws {
      for name in ["open-enum", "closed-enum"] {
        try set.replace(
          "  {{>documentation}}\n", with: "  {{>documentation}}\n  // Sent as {{raw}}.\n", in: name)
      }
      let files = try set.generate()
      let text = files.values.joined()
      #expect(text.contains("  // Sent as \"left\".\n  case left\n"))
      #expect(text.contains("  // Sent as \"*\".\n"))
      try set.compile("Payments")
    }

    @Test func aFileOfAllOperations() throws {
      try set.write(
        """
        /// What the API can do.
        public let allOperations: [(name: String, method: String, path: String)] = [
        {{#operations}}
          ("{{name}}", {{endpoint.methodText}}, {{endpoint.path}}),
        {{/operations}}
        ]

        """, "files/Operations.swift")
      let file = try #require(try set.generate()["Payments/Operations.swift"])
      #expect(file.hasPrefix("// Generated by Apus. "))
      #expect(file.contains("  (\"CreatePayment\", \"POST\", \"/v1/payments\"),\n"))
      try set.compile("Payments")
    }

    /// A file of one's own may name all that the module declares, and print it as the others do.
    @Test func aFileOfAllTypes() throws {
      try set.write(
        """
        // {{module}} {{api.name}}
        {{#pages}}
        // page {{name}}
        {{/pages}}
        {{#records}}
        // record {{name}}{{#nested}}, {{qualifiedName}}{{/nested}}
        {{/records}}
        {{#unions}}
        // union {{name}}{{#cases}} {{name}}{{/cases}}
        {{/unions}}

        """, "files/Types.swift")
      let files = try set.generate(from: "Tests/Goldens/Catalog/catalog.apus")
      let lines = try #require(files["Catalog/Types.swift"]).split(separator: "\n").dropFirst()
      #expect(lines.first == "// Catalog catalog")
      #expect(lines.contains("// page ListPage"))
      #expect(lines.contains("// record Filter"))
      #expect(lines.contains("// union Source shop warehouse"))
      #expect(Set(lines).count == lines.count)
    }

    @Test func aPartialOfOnesOwn() throws {
      try set.write("// {{name}} goes by {{key}}.\n", "wire-name")
      try set.replace(
        "  {{#@group}}\n  public let {{name}}:",
        with: "  {{>wire-name}}\n  {{#@group}}\n  public let {{name}}:", in: "record")
      let file = try #require(try set.generate()["Payments/CreatePayment.swift"])
      #expect(file.contains("  // feePercent goes by \"fee_percent\".\n  public let feePercent: "))
      try set.compile("Payments")
    }

    @Test func aWrapperForEveryOptionalField() throws {
      try set.replace("public final class", with: "public struct", in: "record")
      try set.replace(
        "  {{#@group}}\n  public let {{name}}:",
        with: """
            {{#isOptional}}
            @Tracked
            {{/isOptional}}
            {{#@group}}
            public {{#isOptional}}var{{/isOptional}}{{^isOptional}}let{{/isOptional}} {{name}}:
          """, in: "record")
      try set.write(
        """
        /// A value that knows whether it changed.
        @propertyWrapper public struct Tracked<Value: Sendable>: Sendable {
          public var wrappedValue: Value {
            didSet { isChanged = true }
          }
          public private(set) var isChanged = false

          public init(wrappedValue: Value) {
            self.wrappedValue = wrappedValue
          }
        }

        """, "files/Tracked.swift")
      let files = try set.generate(from: Self.withoutRecursion)
      let file = try #require(files["StripeIdentity/VerificationSession.swift"])
      #expect(file.contains("  @Tracked\n  public var lastError: VerificationError?\n"))
      #expect(file.contains("  public let id: String\n"))
      for (path, text) in files {
        let lines = text.split(separator: "\n")
        for (line, next) in zip(lines, lines.dropFirst()) where next.hasSuffix("?") {
          #expect(!next.contains("public let "), "\(path): \(next)")
          if next.contains("public var ") {
            #expect(line.hasSuffix("@Tracked"), "\(path): \(next)")
          }
        }
      }
      try set.compile("StripeIdentity")
    }
  }
#endif

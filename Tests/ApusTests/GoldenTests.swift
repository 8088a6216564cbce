import Foundation
import TemporaryFolder
import Testing

@testable import apus

/// What the committed specs generate is what is committed: the goldens, and `Generated/` itself.
///
/// `make golden` writes them again; read the diff before you commit it.
@Suite struct GoldenTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  @Test(arguments: [
    ("spec/identity.apus", "Generated"),
    ("Tests/Goldens/Payments/payments.apus", "Tests/Goldens/Payments/Generated"),
    ("Tests/Goldens/Keywords/keywords.apus", "Tests/Goldens/Keywords/Generated"),
    ("Tests/Goldens/Catalog/catalog.apus", "Tests/Goldens/Catalog/Generated"),
    ("Tests/Goldens/Hostile/hostile.apus", "Tests/Goldens/Hostile/Generated"),
    ("Tests/Goldens/Notes/notes.apus", "Tests/Goldens/Notes/Generated"),
  ])
  func whatIsGeneratedIsCommitted(spec: String, output: String) {
    let outcome = Tool().run([
      "generate", "\(Self.root)/\(spec)", "--output", "\(Self.root)/\(output)", "--check",
    ])
    #expect(outcome.text == "")
    #expect(outcome.exitCode == .success)
  }

  @Test(arguments: [
    ("spec/identity.apus", "Tests/Goldens/Identity/Standalone"),
    ("Tests/Goldens/Payments/payments.apus", "Tests/Goldens/Payments/Standalone"),
  ])
  func whatIsGeneratedInTheOtherStyleIsCommitted(spec: String, output: String) {
    let outcome = Tool().run([
      "generate", "\(Self.root)/\(spec)", "--style", "standalone", "--output",
      "\(Self.root)/\(output)", "--check",
    ])
    #expect(outcome.text == "")
    #expect(outcome.exitCode == .success)
    let warnings = outcome.messages.filter { $0.contains("standalone") }
    #expect(warnings.count == 1)
  }

  @Test func generatingTwiceGivesTheSameBytes() throws {
    let spec = "\(Self.root)/Tests/Goldens/Payments/payments.apus"
    let folders = try (TemporaryFolder(), TemporaryFolder())
    for folder in [folders.0, folders.1] {
      let outcome = Tool().run(["generate", spec, "--output", folder["out"]])
      #expect(outcome.exitCode == .success)
    }
    #expect(try folders.0.names == folders.1.names)
    for name in try folders.0.names where name.hasSuffix(".swift") {
      #expect(try folders.0.read(name) == folders.1.read(name))
    }
  }

  /// The promise of the README: an enum's value touches the files that mention the enum, no other.
  @Test func anEnumValueTouchesItsFileAlone() throws {
    let folder = try TemporaryFolder()
    let spec = try folder.write(
      String(contentsOfFile: "\(Self.root)/spec/identity.apus", encoding: .utf8), to: "a.apus")
    #expect(Tool().run(["generate", spec, "--output", folder["out"]]).exitCode == .success)
    try folder.write(
      try folder.read("a.apus").replacing(
        "  /// A passport.\n", with: "  visa\n\n  /// A passport.\n"),
      to: "a.apus")
    let outcome = Tool().run(["generate", spec, "--output", folder["out"], "--check"])
    #expect(outcome.text == "stale: \(folder["out"])/StripeIdentity/DocumentType.swift\n")
  }

  /// The README shows a spec beside its Swift: the spec must be one.
  @Test func theSpecInTheReadmeIsOne() throws {
    let readme = try String(contentsOfFile: "\(Self.root)/README.md", encoding: .utf8)
    let start = try #require(readme.range(of: "```\n/// Opens"))
    let rest = readme[readme.index(start.lowerBound, offsetBy: 4)...]
    let end = try #require(rest.range(of: "```"))
    let spec = """
      api Readme { server https://api.example.com }
      record VerificationSession { id: string }
      enum VerificationType { document, id_number }
      \(rest[..<end.lowerBound])
      """
    let folder = try TemporaryFolder()
    let outcome = Tool().run(["check", try folder.write(spec, to: "readme.apus")])
    #expect(outcome.messages == [])
    #expect(outcome.exitCode == .success)
  }
}

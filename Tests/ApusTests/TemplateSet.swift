import Foundation
import TemporaryFolder
import Testing

@testable import apus

/// An author's set of templates, begun with `apus templates --copy`, and what is generated with it.
struct TemplateSet {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let outcome = Tool().run(["templates", "--copy", folder["own"]])
    #expect(outcome.messages == [])
  }

  /// The names of the templates, as `record.mustache`.
  var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder["own"])
        .filter { $0.hasSuffix(".mustache") }.sorted()
    }
  }

  /// Replaces a text in a template, which must be there.
  func replace(_ text: String, with other: String, in name: String) throws {
    let template = try folder.read("own/\(name).mustache")
    #expect(template.contains(text), "\(name)")
    try write(template.replacing(text, with: other), name)
  }

  /// Changes all templates.
  func changeAll(_ change: (String) -> String) throws {
    for name in try names {
      try folder.write(change(try folder.read("own/\(name)")), to: "own/\(name)")
    }
  }

  func write(_ text: String, _ name: String) throws {
    try folder.write(text, to: "own/\(name).mustache")
  }

  /// Generates from a spec of this package, without any problem but those of the spec alone, and
  /// gives the files by their paths.
  func generate(
    from spec: String = "Tests/Goldens/Payments/payments.apus"
  ) throws -> [String: String] {
    let path = "\(Self.root)/\(spec)"
    let outcome = Tool().run([
      "generate", path, "--output", folder["out"], "--templates", folder["own"],
    ])
    let ofSpec = Tool().run(["check", path])
    #expect(outcome.messages == ofSpec.messages, "\(outcome.diagnostics(isColoured: false))")
    let names = try folder.names.filter { $0.hasPrefix("out/") && $0.hasSuffix(".swift") }
    #expect(!names.isEmpty)
    return Dictionary(
      uniqueKeysWithValues: try names.map { (String($0.dropFirst(4)), try folder.read($0)) })
  }

  #if os(Linux) || os(macOS)
    /// Checks that what was generated for a module is Swift: its types too, where the runtime that
    /// these tests were built with is found; otherwise only its syntax.
    func compile(_ module: String) throws {
      guard SwiftCommand.isThere else { return }
      let files = try folder.names
        .filter { $0.hasPrefix("out/\(module)/") && $0.hasSuffix(".swift") }.map { folder[$0] }
      let modules = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("Modules").path
      let hasRuntime = FileManager.default.fileExists(
        atPath: "\(modules)/ApusRuntime.swiftmodule")
      let mode = hasRuntime ? ["-typecheck", "-I", modules] : ["-parse"]
      let (status, output) = try SwiftCommand.run(
        mode + ["-swift-version", "6", "-module-name", module, "-package-name", "demo"] + files,
        tool: "swiftc", in: folder[""])
      #expect(status == 0, "\(output.prefix(4000))")
    }

    /// Checks the layout of what was generated.
    func lint(spaces: Int) throws {
      guard SwiftCommand.isThere else { return }
      let configuration =
        #"{ "version": 1, "lineLength": 100, "indentation": { "spaces": \#(spaces) } }"#
      let (status, output) = try SwiftCommand.run(
        [
          "format", "lint", "--strict", "--recursive", "--configuration", configuration,
          folder["out"],
        ], in: folder[""])
      #expect(status == 0, "\(output.prefix(4000))")
    }
  #endif
}

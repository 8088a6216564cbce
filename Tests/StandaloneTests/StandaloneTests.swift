import Foundation
import Testing

/// The style that needs no runtime sends the same bytes as the other one, and refuses the same
/// requests with the same words.
@Suite struct StandaloneTests {
  @Test func paymentsAreEncodedAndCheckedAlike() {
    expectSame(RuntimePayments.outcomes, StandalonePayments.outcomes)
  }

  @Test func identityIsEncodedAndCheckedAlike() {
    expectSame(RuntimeStripeIdentity.outcomes, StandaloneStripeIdentity.outcomes)
  }

  private func expectSame(_ runtime: [Outcome], _ standalone: [Outcome]) {
    #expect(runtime.count == standalone.count)
    #expect(runtime.contains { !$0.violations.isEmpty })
    #expect(runtime.contains { $0.violations.isEmpty })
    for (one, other) in zip(runtime, standalone) { #expect(one == other) }
  }

  /// The two files of requests of an API are the same but for the names of modules.
  @Test(arguments: ["Payments", "StripeIdentity"])
  func theRequestsAreTheSame(module: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    func lines(_ style: String) throws -> [String] {
      let file = folder.appendingPathComponent("\(style)\(module)Requests.swift")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("import ") }.map {
          String($0).replacingOccurrences(of: style, with: "")
        }
    }
    #expect(try lines("Runtime") == lines("Standalone"))
  }

  /// The generated code imports nothing but Foundation.
  @Test(arguments: ["Payments/Standalone/Payments", "Identity/Standalone/StripeIdentity"])
  func onlyFoundationIsImported(path: String) throws {
    let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Goldens/\(path)")
    let files = try FileManager.default.contentsOfDirectory(
      at: goldens, includingPropertiesForKeys: nil)
    #expect(files.count > 10)
    for file in files {
      let imports = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { $0.hasPrefix("import ") }
      #expect(imports == ["import Foundation"], "\(file.lastPathComponent)")
    }
  }
}

import ApusDiagnostics
import ApusImporters
import ApusSwiftPlan
import SharedData
import Testing

/// Real documents: each is imported whole, and its spec has no mistakes. One after the other, since
/// each takes a while.
@Suite(.serialized, .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct CorpusTests {
  private static let documents = ((try? SharedData.files(in: "openapi")) ?? [])
    .filter { $0.hasSuffix(".json") }

  @Test(arguments: documents)
  func isImported(_ name: String) throws {
    let file = SourceFile(
      path: name, bytes: Array(try SharedData.contents(of: "openapi/\(name)")))
    let importing = Importing(file, documentation: false)
    #expect(importing.problems.filter { $0.severity == .error }.map(\.message) == [])
    let api = try importing.api()
    #expect(SwiftPlan(api).problems.filter { $0.severity == .error }.map(\.message) == [])
    // Nothing is said twice.
    #expect(Set(importing.messages).count == importing.messages.count)
  }
}

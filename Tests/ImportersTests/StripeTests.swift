import ApusAPIModel
import ApusDiagnostics
import ApusImporters
import SharedData
import Testing

/// Stripe's whole document. One test after the other: each takes a while, and others wait for answers.
@Suite(.serialized, .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct StripeTests {
  private static let file: SourceFile? = try? SourceFile(
    path: "stripe.json", bytes: Array(SharedData.contents(of: "stripe-openapi-2023-08-16.json")))
  private static let whole = file.map { Importing($0, documentation: false) }

  private func importing(_ only: String) throws -> Importing {
    Importing(try #require(Self.file), only: [only], documentation: false)
  }

  @Test func isCarriedWhole() throws {
    let importing = try #require(Self.whole)
    #expect(importing.messages == [])
    let api = try importing.api()
    #expect(api.operations.count == 468)
    #expect(api.servers.map(\.name) == [nil, "files"])
    #expect(api.errorEnvelope.message == ["error", "message"])
    #expect(api.pages.map(\.name.text) == ["list", "search"])
  }

  @Test func isDocumented() throws {
    let importing = Importing(try #require(Self.file))
    try importing.api()
    let documentation = importing.lines.filter { $0.drop { $0 == " " }.hasPrefix("///") }
    #expect(documentation.count > 5000)
    #expect(!documentation.contains { $0.contains("<p>") || $0.contains("&amp;") })
  }

  @Test(arguments: [("PostIdentityVerificationSessions", 1), ("GET /v1/*/search", 7)])
  func selects(_ pattern: String, _ count: Int) throws {
    let importing = try importing(pattern)
    #expect(importing.messages == [])
    #expect(try importing.api().operations.count == count)
    // Names stay when the selection grows.
    #expect(importing.declared.isSubset(of: try #require(Self.whole).declared))
  }

  @Test func staysSmall() throws {
    let identity = try importing("/v1/identity/**")
    #expect(try identity.api().operations.count == 8)
    #expect(identity.lines.count <= 250)
    #expect(
      identity.spec.contains("last_verification_report: nullable expandable<VerificationReport>?"))
    let one = try importing("POST /v1/identity/verification_sessions")
    #expect(one.lines.count <= 110)
    #expect(one.spec.contains("last_verification_report: nullable string?"))
    let again = try importing("createVerificationSession")
    #expect(again.spec == one.spec)
  }

  @Test func refusesWhatFitsNothing() throws {
    let importing = try importing("POST /v1/identity/verification_session")
    #expect(importing.spec.isEmpty)
    #expect(
      importing.messages == ["error: no operation matches 'POST /v1/identity/verification_session'"]
    )
    #expect(
      importing.problems.first?.hint
        == "did you mean 'POST /v1/identity/verification_sessions'?")
  }
}

extension Importing {
  /// The names of the spec's records and enums.
  fileprivate var declared: Set<Substring> {
    Set(
      lines.filter { $0.hasPrefix("record ") || $0.hasPrefix("enum ") }
        .compactMap { $0.split(separator: " ").dropFirst().first })
  }
}

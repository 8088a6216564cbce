import Foundation
import Testing

@testable import ApusAPIModel

/// The spec that the project generates from.
struct IdentityTests {
  @Test func buildsWithoutProblems() throws {
    let text = try String(
      contentsOf: Specs.root.appendingPathComponent("spec/identity.apus"), encoding: .utf8)
    let api = try Specs.build(text)
    #expect(api.name.text == "StripeIdentity")
    #expect(api.servers.map(\.url) == ["https://api.stripe.com"])
    #expect(api.authentication == .single(.bearer))
    #expect(api.idempotencyHeader == "Idempotency-Key")
    #expect(api.isHashable)
    #expect(api.errorEnvelope.parameter == ["error", "param"])
    #expect(api.pages.map(\.name.text) == ["list"])
    #expect(
      api.operations.map(\.name.text) == [
        "createVerificationSession", "retrieveVerificationSession", "listVerificationSessions",
        "updateVerificationSession", "cancelVerificationSession", "redactVerificationSession",
        "retrieveVerificationReport", "listVerificationReports",
      ])
    let operation = try #require(api.operations.first)
    #expect(operation.pathParts == [.text("/v1/identity/verification_sessions")])
    #expect(operation.fields.allSatisfy { $0.location == .body && $0.isOptional })
    #expect(operation.rules.count == 1)
    #expect(
      operation.examples.map(\.title) == ["a document check", "every parameter", "cleared fields"])
    #expect(operation.examples[0].response?.value != nil)
    let metadata = try #require(operation.fields.first { $0.name.text == "metadata" })
    #expect(
      metadata.type
        == .clearable(
          .map(.clearable(.scalar(.string, Constraints())), count: Bounds())))
    let cleared = operation.examples[2].request
    #expect(
      cleared
        == .record([
          .init(field: 1, value: .clear),
          .init(field: 2, value: .record([.init(field: 0, value: .clear)])),
          .init(field: 8, value: .text("vf_123")),
        ]))
  }
}

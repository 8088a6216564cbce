import ApusRuntime
import StripeIdentity
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct CreateVerificationSessionTests {
  @Test("a document check")
  func aDocumentCheck() throws {
    let operation = CreateVerificationSession(type: .document)
    let request = try operation.request()
    #expect(request.method == .post)
    #expect(request.target == "/v1/identity/verification_sessions")
    #expect(request.bodyText == "type=document")

    let response = try CreateVerificationSession.Response(
      json: #"""
        {
          "id": "vs_1NuN4zLkdIwHu7ixleE6HvkI",
          "object": "identity.verification_session",
          "client_secret": "...",
          "created": 1695680197,
          "last_error": null,
          "last_verification_report": null,
          "livemode": false,
          "metadata": {},
          "options": {},
          "redaction": null,
          "status": "requires_input",
          "type": "document",
          "url": "..."
        }
        """#)
    #expect(response.id == "vs_1NuN4zLkdIwHu7ixleE6HvkI")
    #expect(response.object == "identity.verification_session")
    #expect(response.clientSecret == "...")
    #expect(response.created == Date(timeIntervalSince1970: 1_695_680_197))
    #expect(response.lastError == nil)
    #expect(response.lastVerificationReport == nil)
    #expect(response.livemode == false)
    #expect(response.metadata == [:])
    #expect(response.options != nil)
    #expect(response.redaction == nil)
    #expect(response.status == .requiresInput)
    #expect(response.type == .document)
    #expect(response.url == "...")
  }

  @Test("every parameter")
  func everyParameter() throws {
    let operation = CreateVerificationSession(
      clientReferenceID: "user 42",
      metadata: ["order": "6735", "note": .clear],
      options: .init(
        document: .init(
          allowedTypes: [.passport, .idCard],
          requireIDNumber: true,
          requireLiveCapture: true,
          requireMatchingSelfie: false
        )
      ),
      providedDetails: .init(email: "jenny.rosen+id@example.com", phone: "+15555550100"),
      relatedCustomer: "cus_123",
      relatedPerson: .init(account: "acct_123", person: "person_123"),
      returnURL: "https://example.com/done?x=1",
      type: .idNumber,
      verificationFlow: "vf_123"
    )
    let request = try operation.request()
    #expect(request.method == .post)
    #expect(request.target == "/v1/identity/verification_sessions")
    let pairs = [
      "client_reference_id=user%2042",
      "metadata%5Bnote%5D=",
      "metadata%5Border%5D=6735",
      "options%5Bdocument%5D%5Ballowed_types%5D%5B0%5D=passport",
      "options%5Bdocument%5D%5Ballowed_types%5D%5B1%5D=id_card",
      "options%5Bdocument%5D%5Brequire_id_number%5D=true",
      "options%5Bdocument%5D%5Brequire_live_capture%5D=true",
      "options%5Bdocument%5D%5Brequire_matching_selfie%5D=false",
      "provided_details%5Bemail%5D=jenny.rosen%2Bid%40example.com",
      "provided_details%5Bphone%5D=%2B15555550100",
      "related_customer=cus_123",
      "related_person%5Baccount%5D=acct_123",
      "related_person%5Bperson%5D=person_123",
      "return_url=https%3A%2F%2Fexample.com%2Fdone%3Fx%3D1",
      "type=id_number",
      "verification_flow=vf_123",
    ]
    #expect(request.bodyText == pairs.joined(separator: "&"))
  }

  @Test("cleared fields")
  func clearedFields() throws {
    let operation = CreateVerificationSession(
      metadata: .clear,
      options: .init(document: .clear),
      verificationFlow: "vf_123"
    )
    let request = try operation.request()
    #expect(request.method == .post)
    #expect(request.target == "/v1/identity/verification_sessions")
    #expect(request.bodyText == "metadata=&options%5Bdocument%5D=&verification_flow=vf_123")
  }
}

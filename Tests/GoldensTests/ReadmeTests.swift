import ApusRuntime
import StripeIdentity
import Testing

/// The Swift that the README shows beside its spec, less the sending.
@Suite struct ReadmeTests {
  @Test func theRequestInTheReadmeIsSent() throws {
    let client = APIClient(.stripeIdentity, key: "sk_test")
    let operation = CreateVerificationSession(
      metadata: ["order": "6735", "note": .clear],
      options: .init(
        document: .init(allowedTypes: [.passport])),
      returnURL: "https://example.com/done",
      type: .document
    )
    let pairs = [
      "metadata%5Bnote%5D=", "metadata%5Border%5D=6735",
      "options%5Bdocument%5D%5Ballowed_types%5D%5B0%5D=passport",
      "return_url=https%3A%2F%2Fexample.com%2Fdone", "type=document",
    ]
    #expect(try operation.request().bodyText == pairs.joined(separator: "&"))
    #expect(!"\(client)".contains("sk_test"))
  }
}

import Foundation
import StripeIdentityStandalone

/// Requests of Stripe Identity, fine and refused. The file for the other style is the same but for
/// names.
enum StandaloneStripeIdentity {
  static var outcomes: [Outcome] {
    [
      outcome("neither type nor flow", CreateVerificationSession()),
      outcome(
        "every field",
        CreateVerificationSession(
          clientReferenceID: "c 1", metadata: ["order": "6735", "note": .clear],
          options: .init(document: .init(allowedTypes: [.passport, .idCard])),
          providedDetails: .init(email: "zoe@example.com", phone: "+49 1"),
          relatedCustomer: "cus_1", relatedPerson: .init(account: "a", person: "p"),
          returnURL: "https://example.com/done", type: .document, verificationFlow: "vf_1")),
      outcome(
        "refused",
        CreateVerificationSession(
          metadata: .clear, options: .init(document: .clear),
          providedDetails: .init(email: "zoe"), returnURL: "done", type: .document)),
      outcome("empty", UpdateVerificationSession(session: "vs_1", metadata: [:])),
      outcome("cancelled", CancelVerificationSession(session: "vs/1")),
      outcome("no session", RedactVerificationSession(session: "")),
      outcome("a limit", ListVerificationSessions(limit: 101, startingAfter: "a")),
      outcome("two starts", ListVerificationReports(startingAfter: "a", endingBefore: "b")),
    ]
  }
}

import ApusRuntime

extension APIDescription {
  /// Stripe Identity confirms that your users are who they say they are: it checks a photo of an
  /// identity document, a selfie, or an ID number.
  public static let stripeIdentity = APIDescription(
    name: "StripeIdentity",
    server: "https://api.stripe.com",
    authentication: .bearer,
    idempotencyHeader: "Idempotency-Key",
    errors: ErrorEnvelope(
      kind: ["error", "type"],
      code: ["error", "code"],
      message: ["error", "message"],
      parameter: ["error", "param"]
    )
  )
}

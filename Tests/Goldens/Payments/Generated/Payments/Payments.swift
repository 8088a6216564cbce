import ApusRuntime

extension APIDescription {
  /// Everything that is emitted, once each: the goldens and the behaviour tests are made of it.
  public static let payments = APIDescription(
    name: "Payments",
    server: "https://api.payments.example/base",
    authentication: .header("X-Api-Key"),
    headers: [("Payments-Version", "2026-11-23")],
    idempotencyHeader: "Idempotency-Key",
    errors: ErrorEnvelope(message: ["error"])
  )
}

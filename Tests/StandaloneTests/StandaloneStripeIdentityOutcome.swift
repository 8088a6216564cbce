import StripeIdentityStandalone

/// A request of a module that needs Foundation alone.
func outcome(_ name: String, _ operation: some APIOperation) -> Outcome {
  var outcome = Outcome(name: name, violations: operation.violations().map(\.description))
  if let request = try? operation.request() {
    outcome.target = "\(request.method.rawValue) \(request.target)"
    outcome.headers = request.headers.map { "\($0.name): \($0.value)" }
    outcome.body = request.body
  }
  return outcome
}

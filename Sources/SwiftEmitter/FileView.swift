import Mustache

/// What the template `file` prints: the imports, then the declarations.
struct FileView {
  /// Of this file: `StripeIdentity/VerificationSession.swift`, or of the tests.
  var path: String
  var usesFoundation = false
  /// Modules besides the runtime, for tests.
  var imports: [Code] = []
  var declarations: [Value] = []

  private static let shape = Shape("usesFoundation", "imports", "declarations")

  var value: Value {
    .object(
      Object(
        Self.shape,
        [
          .bool(usesFoundation), .list((imports + ["ApusRuntime"]).sorted().map(Value.fragment)),
          .list(declarations),
        ]))
  }
}

import ApusMustache

/// What the template `file` prints: the imports, then the declarations.
struct FileView: View {
  let swift: SwiftAPI
  /// Of this file: `StripeIdentity/VerificationSession.swift`, or of the tests.
  var path: String
  var usesFoundation = false
  /// Modules besides the runtime, for tests.
  var imports: [Code] = []
  var declarations: [Declaration] = []

  static let members: Members<FileView> = [
    "usesFoundation": { .bool($0.usesFoundation) },
    "imports": { .list(($0.imports + ["ApusRuntime"]).sorted()) },
    "declarations": { file in .list(file.declarations.map { $0.value(in: file.swift) }) },
  ]
}

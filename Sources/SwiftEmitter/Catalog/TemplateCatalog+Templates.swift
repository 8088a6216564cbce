extension TemplateCatalog {
  /// The built-in templates, in the order of their names.
  static let templates: [Template] = [
    .init(
      name: "access", summary: "the expression for a value in a response", views: ["expectation"]),
    .init(name: "api", summary: "the API's description", views: ["api"]),
    .init(
      name: "body-expectation", summary: "what a test expects of a request's body",
      views: ["example"]),
    .init(
      name: "body-format", summary: "how a body is written, for an endpoint", views: ["body"]),
    .init(
      name: "clearable", summary: "the extension that makes clearable values short to write",
      views: ["clearable"]),
    .init(name: "closed-enum", summary: "an enum that never grows", views: ["enumeration"]),
    .init(name: "collection", summary: "an array or a dictionary", views: ["collection"]),
    .init(
      name: "comparison", summary: "whether a field has the value that a rule asks for",
      views: ["comparison"]),
    .init(name: "condition", summary: "what a rule depends on", views: ["condition"]),
    .init(
      name: "conformances", summary: "the protocols of a type, in a line",
      views: ["record", "union"]),
    .init(name: "constraint", summary: "a limit of a field's values", views: ["constraint"]),
    .init(
      name: "constraints", summary: "a field's limits, as further arguments", views: ["field"]),
    .init(
      name: "credentials", summary: "the credentials that the spec names", views: ["api"]),
    .init(
      name: "decode-field", summary: "the statement that decodes a field", views: ["field"]),
    .init(
      name: "documentation", summary: "the comment and the attribute before a declaration",
      views: ["api", "record", "enumeration", "union", "field", "enum value"]),
    .init(
      name: "encode", summary: "the statements that encode a record", views: ["record"]),
    .init(
      name: "encode-field", summary: "the statement that encodes a field of a query or body",
      views: ["field"]),
    .init(
      name: "encode-header", summary: "the statement that encodes a header", views: ["field"]),
    .init(
      name: "encode-path", summary: "the statement that encodes a part of the path",
      views: ["field"]),
    .init(name: "endpoint", summary: "an operation's endpoint", views: ["endpoint"]),
    .init(name: "events", summary: "how events are asked for", views: ["events"]),
    .init(
      name: "expectation", summary: "what a test expects of a response", views: ["expectation"]),
    .init(name: "expression", summary: "a value as an expression", views: ["expression"]),
    .init(name: "file", summary: "a Swift file; rendering begins here", views: ["file"]),
    .init(name: "hashable", summary: "`==` and `hash(into:)`", views: ["record"]),
    .init(
      name: "initializer-call", summary: "a record as an expression", views: ["arguments"]),
    .init(
      name: "names", summary: "names of credentials, as an array", views: ["names"]),
    .init(name: "open-enum", summary: "an enum that may grow", views: ["enumeration"]),
    .init(name: "page", summary: "how a list comes in pages", views: ["page"]),
    .init(name: "parameter", summary: "a parameter of an initialiser", views: ["field"]),
    .init(
      name: "payload", summary: "the value of a union's case, in parentheses",
      views: ["expression"]),
    .init(
      name: "presence", summary: "whether a field has a value", views: ["rule field"]),
    .init(
      name: "property", summary: "a stored property within `encode(to:)`",
      views: ["field", "rule field", "comparison"]),
    .init(
      name: "raw-value", summary: "the raw value of an enum's property", views: ["field"]),
    .init(name: "record", summary: "a type with fields", views: ["record"]),
    .init(name: "rule", summary: "a rule across several fields", views: ["rule"]),
    .init(name: "scheme", summary: "how a credential is sent", views: ["scheme"]),
    .init(
      name: "status-response", summary: "an enum with a case for each status",
      views: ["status response"]),
    .init(
      name: "target", summary: "a stored property within `init(from:)`", views: ["field"]),
    .init(name: "tests", summary: "the tests of an operation's examples", views: ["tests"]),
    .init(name: "union", summary: "an enum with a case for each type", views: ["union"]),
  ]
}

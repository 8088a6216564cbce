import ApusTemplates

extension TemplateSet {
  /// Code that needs Foundation alone: models, encoders and validators, without sending.
  public static let standalone = TemplateSet(
    name: "standalone",
    templates: BuiltInTemplates.all.filter { shared.contains($0.name) } + own,
    omissions: "the style 'standalone' leaves out sending, files and example tests",
    lacks: [
      .body(format: "json"), .body(format: "text"), .body(format: "bytes"), .body(format: "none"),
      .wholeBody, .bodyOfDelete, .styles,
      .type("uint64"), .type("decimal number"), .type("datetime"), .type("uuid"), .type("bytes"),
      .integerEnums, .constantsBesideTexts, .additionalFields, .statuses, .events,
    ])

  /// The templates that both styles use as they are.
  private static let shared: Set<String> = [
    "clearable", "closed-enum", "collection", "comparison", "condition", "constraint",
    "constraints", "documentation", "encode", "encode-header", "encode-path",
    "expression", "initializer-call", "open-enum", "parameter", "payload", "presence", "property",
    "raw-value", "rule", "target",
  ]

  private static let own: [(name: String, text: [UInt8])] = [
    ("api", PackageResources.api_mustache),
    ("conformances", PackageResources.conformances_mustache),
    ("decode-field", PackageResources.decode_field_mustache),
    ("encode-field", PackageResources.encode_field_mustache),
    ("endpoint", PackageResources.endpoint_mustache),
    ("file", PackageResources.file_mustache),
    ("page", PackageResources.page_mustache),
    ("record", PackageResources.record_mustache),
    ("support", PackageResources.support_mustache),
    ("union", PackageResources.union_mustache),
    ("write-field", PackageResources.write_field_mustache),
  ]
}

import ApusJSON
import ApusSpecLanguage

/// Where error responses keep what people need, by the names that such fields usually have. The
/// errors' own schemas are not imported.
struct ErrorEnvelope {
  /// Nothing if no error's schema has a field that is known.
  private(set) var body: Body<ErrorField>?

  private static let roles: [(role: String, names: [String])] = [
    ("kind", ["type", "kind"]), ("code", ["code", "error_code", "errorCode"]),
    ("message", ["message", "detail", "error_description", "description", "title"]),
    ("parameter", ["param", "parameter", "field", "pointer"]),
  ]

  init(_ document: OpenAPIDocument) {
    var known: Set<Int> = []
    for item in document.root["paths"].members {
      for operation in item.value.members {
        for (status, response) in operation.value["responses"].members
        where status == "default" || status.hasPrefix("4") {
          // Many operations share a response.
          guard let response = document.resolved(response), known.insert(response.offset).inserted,
            let fields = Self.fields(response, document, &known)
          else { continue }
          body = Body(entries: fields)
          return
        }
      }
    }
  }

  private static func fields(
    _ response: JSONValue, _ document: OpenAPIDocument, _ known: inout Set<Int>
  ) -> [ErrorField]? {
    guard let content = response["content"].members.first?.value,
      var schema = content["schema"].flatMap(document.resolved),
      known.insert(schema.offset).inserted
    else { return nil }
    var path: [String] = []
    if let inner = schema["properties"]?["error"].flatMap(document.resolved),
      inner["properties"] != nil
    {
      schema = inner
      path = ["error"]
    }
    guard let properties = schema["properties"] else { return nil }
    let fields = roles.compactMap { role, names -> ErrorField? in
      guard let name = names.first(where: { properties[$0] != nil }) else { return nil }
      return ErrorField(role: Name(text: role), path: (path + [name]).map { Name(text: $0) })
    }
    return fields.contains { $0.role.text == "message" || $0.role.text == "code" } ? fields : nil
  }
}

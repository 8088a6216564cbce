import ApusJSON

/// Reads texts, numbers and booleans by their `type` and `format`.
enum ScalarReader {
  static func read(
    _ type: String, _ keywords: SchemaKeywords, in payload: Payload, _ context: inout ReadingContext
  ) -> Shape.ID {
    let format = keywords.format?.string
    let name = scalar(type, format: format)
    let limits: ShapeLimits
    switch name {
    case "string", "email", "url", "secret":
      limits = LimitsReader.count(keywords, .minLength, .maxLength, of: name, &context)
    case "integer", "number": limits = LimitsReader.number(keywords, of: name, &context)
    // Their form says more than limits could.
    case "uuid", "datetime", "date": limits = .none
    default:
      LimitsReader.omitAll(keywords, of: name, &context)
      limits = .none
    }
    if name == "file", payload != .multipart {
      if let format = keywords.format { context.omit("the format 'binary'", at: format) }
      return context.shapes.id(of: .scalar("string", .none))
    }
    return context.shapes.id(of: .scalar(name, limits))
  }

  private static func scalar(_ type: String, format: String?) -> String {
    switch (type, format) {
    case ("boolean", _): "bool"
    case ("integer", "unix-time"?): "timestamp"
    case ("integer", "uint64"?): "uint64"
    case ("integer", _): "integer"
    case ("number", "decimal"?): "decimal number"
    case ("number", "unix-time"?): "timestamp"
    case ("number", _): "number"
    case (_, "decimal"?): "decimal"
    case (_, "date"?): "date"
    case (_, "date-time"?): "datetime"
    case (_, "uuid"?): "uuid"
    case (_, "byte"?): "bytes"
    case (_, "email"?): "email"
    case (_, "url"?), (_, "uri"?): "url"
    case (_, "password"?): "secret"
    case (_, "binary"?): "file"
    default: "string"
    }
  }
}

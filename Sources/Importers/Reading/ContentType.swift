/// The types of bodies, as a document names them.
enum ContentType {
  /// A type without its parameters.
  static func base(_ type: String) -> String {
    let base = type.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != UInt8(ascii: " ") }
    return String(decoding: base, as: UTF8.self).lowercased()
  }

  static func isJSON(_ base: String) -> Bool {
    base == "application/json" || base.hasSuffix("+json")
  }

  /// How a body of a type is written.
  static func format(_ base: String) -> ImportedBody.Format {
    switch base {
    case "application/x-www-form-urlencoded": .form
    case "multipart/form-data": .multipart
    case _ where isJSON(base): .json
    case _ where base.hasPrefix("text/"), "application/xml",
      _ where base.hasSuffix("+xml"):
      .text
    default: .bytes
    }
  }
}

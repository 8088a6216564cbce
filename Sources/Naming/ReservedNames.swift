/// The names that generated code can't take as they are.
public enum ReservedNames {
  /// Written between backticks wherever an identifier stands.
  public static let keywords: Set<Identifier> = [
    "Any", "Self", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch",
    "class", "consume", "continue", "copy", "default", "defer", "deinit", "do", "else", "enum",
    "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import",
    "in", "init", "inout", "internal", "is", "let", "nil", "open", "operator", "precedencegroup",
    "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
    "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where",
    "while",
  ]

  /// Members that every request or model has, or that mean something else behind a dot.
  public static let properties: Set<Identifier> = [
    "encode", "hash", "hashValue", "init", "request", "self", "validate", "violations",
  ]

  /// Static members that mean something else behind a dot.
  public static let enumValues: Set<Identifier> = [
    "allCases", "hash", "init", "none", "self", "some",
  ]

  /// The same of a union, one of whose cases is for what the spec doesn't know.
  public static let unionCases = enumValues.union(["other"])

  /// Types of Swift, Foundation and the runtime that generated code, or code beside it, names.
  public static let types: Set<Identifier> = [
    "AnyJSON", "DownloadedFile", "ItemSequence", "Page", "PageLayout", "PageSequence", "PageShape",
    "PagedResponse", "PagingFailure", "ResponseUnion", "UploadFile",
    "APIClient", "APIDescription", "APIError", "APIFailure", "APIOperation", "Absence", "Actor",
    "Any", "AnyObject", "ApusRuntime", "Array", "Bool", "BooleanLiteralType", "Character",
    "Clearable", "ClosedEnum", "Codable", "Data", "Date", "Decimal", "DecimalString", "Decodable",
    "DecodingFailure", "Dictionary", "Double", "Encodable", "Endpoint", "Equatable", "Error",
    "ErrorEnvelope", "Expandable", "ExtendedGraphemeClusterLiteralType", "Float",
    "FloatLiteralType", "Foundation", "HTTPMethod", "Hashable", "Hasher", "Identifiable",
    "Indirect",
    "Int", "Int64", "IntegerLiteralType", "InvalidParameters", "JSONValue", "Limits", "MainActor",
    "Never",
    "NoContent", "OpenEnum", "Optional", "Protocol", "RawRepresentable", "Request",
    "RequestEncoder", "RequestList", "RequestMap", "RequestRecord", "RequestValue", "Response",
    "ResponseHeaders", "ResponseModel", "ResponseObject", "ResponseValue", "Result", "Rule",
    "Secret", "Self", "Sendable", "Set", "StaticString", "String", "StringLiteralType", "Substring",
    "Swift", "Task", "Testing", "TransportFailure", "Type", "URL", "UUID", "UndecodableResponse",
    "UnicodeScalarLiteralType", "Violation", "Void", "Wrapped",
  ]

  /// Modules that generated code and its tests import, or that come with these.
  public static let modules: Set<Identifier> = [
    "ApusJSON", "ApusRuntime", "Foundation", "FoundationEssentials", "Swift", "Testing",
  ]
}

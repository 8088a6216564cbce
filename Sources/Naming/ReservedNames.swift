/// The names that generated code can't take as they are, each with its reason.
public enum ReservedNames {
  /// Words of Swift's grammar: they are identifiers only between backticks.
  public static let keywords: Set<Identifier> = [
    "Any", "Self", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch",
    "class", "consume", "continue", "copy", "default", "defer", "deinit", "do", "else", "enum",
    "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import",
    "in", "init", "inout", "internal", "is", "let", "nil", "open", "operator", "precedencegroup",
    "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
    "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where",
    "while",
  ]

  /// What a property can't be called, and what has the name already.
  public static let properties: [Identifier: String] = [
    "encode": "the method that encodes a request",
    "hash": "the method 'hash(into:)' of Hashable",
    "hashValue": "the property 'hashValue' of Hashable",
    "init": "initializers",
    "request": "the method that makes an operation's request",
    "self": "the value itself",
    "validate": "the method that validates a request",
    "violations": "the method that lists what is wrong with a request",
  ]

  /// What an enum's value can't be called, and what has the name already.
  public static let enumValues: [Identifier: String] = [
    "allCases": "the property 'allCases' of CaseIterable",
    "hash": "the method 'hash(into:)' of Hashable",
    "init": "initializers",
    "none": "the case 'none' of Optional, which '.none' means for an optional field",
    "self": "the value itself",
    "some": "the case 'some' of Optional, which '.some' means for an optional field",
  ]

  /// What a union's case can't be called, and what has the name already.
  public static let unionCases = enumValues.merging(
    ["other": "the case for what the spec doesn't know"]
  ) { reason, _ in reason }

  /// What a type can't be called, since generated code would then mean that type instead of the one
  /// it needs.
  public static let types = languageTypes.union(literalTypes).union(standardTypes)
    .union(foundationTypes).union(runtimeTypes).union(modules)

  /// Types and members of types that Swift's grammar gives a meaning of its own.
  private static let languageTypes: Set<Identifier> = [
    "Any",  // the type of all values
    "AnyObject",  // the type of all classes
    "Protocol",  // `P.Protocol` is the type of a protocol
    "Self",  // the type at hand
    "Type",  // `T.Type` is the type of a type
    "Void",  // the type of no value
    "Never",  // the type that has no value
  ]

  /// Aliases that decide which type a literal has: a type of such a name would change all literals.
  private static let literalTypes: Set<Identifier> = [
    "BooleanLiteralType", "ExtendedGraphemeClusterLiteralType", "FloatLiteralType",
    "IntegerLiteralType", "StringLiteralType", "UnicodeScalarLiteralType",
  ]

  /// Types of the standard library that generated code names, or that the caller's code names for
  /// what it gives to generated code.
  private static let standardTypes: Set<Identifier> = [
    "Actor", "Array", "Bool", "Character", "Codable", "Decodable", "Dictionary", "Double",
    "Encodable", "Equatable", "Error", "Float", "Hashable", "Hasher", "Identifiable", "Int",
    "Int64", "MainActor", "Optional", "RawRepresentable", "Result", "Sendable", "Set",
    "StaticString", "String", "Substring", "Task",
    "Wrapped",  // what an `Optional` or `Clearable` holds, in their extensions
  ]

  /// The same of Foundation.
  private static let foundationTypes: Set<Identifier> = ["Data", "Date", "Decimal", "URL", "UUID"]

  /// Types of the runtime, or of what replaces it in the style that needs none.
  private static let runtimeTypes: Set<Identifier> = [
    "APIClient", "APIDescription", "APIError", "APIFailure", "APIOperation", "Absence", "AnyJSON",
    "Clearable", "ClosedEnum", "DecimalString", "DecodingFailure", "DownloadedFile",
    "DownloadedText", "Endpoint", "ErrorBody", "ErrorEnvelope", "EventLayout",
    "EventOperation", "Expandable", "HTTPMethod", "Indirect", "InvalidParameters", "ItemSequence",
    "JSONValue", "Limits", "NoContent", "OpenEnum", "Page", "PageLayout", "PageSequence",
    "PageShape", "PagedResponse", "PagingFailure", "ReceivedResponse", "Request", "RequestEncoder",
    "RequestList", "RequestMap", "RequestRecord", "RequestValue",
    "Response",  // what an operation gives: its associated type
    "ResponseHeaders", "ResponseModel", "ResponseObject", "ResponseUnion", "ResponseValue", "Rule",
    "Secret", "StatusResponse", "StreamedEvent", "TransportFailure", "UndecodableResponse",
    "UploadFile", "Violation",
  ]

  /// Modules that generated code and its tests import, or that come with these. A type of a module's
  /// name hides the module.
  public static let modules: Set<Identifier> = [
    "ApusJSON", "ApusRuntime", "Foundation", "FoundationEssentials", "Swift", "Testing",
  ]
}

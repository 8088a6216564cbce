import Diagnostics

/// One API, resolved: every name found, every check passed. What the emitter works from.
///
/// Enums, records and unions stand in one array each, declared ones and those written inside others
/// alike, in the order of the spec; a `TypeReference` names them by index, so that records may refer
/// to each other in circles.
public struct API: Sendable {
  public var file: SourceFile
  public var name: SpecName
  public var documentation: [String]
  public var servers: [Server]
  public var authentication: Authentication
  /// Sent with every request, in the order of the spec.
  public var headers: [(name: String, value: String)]
  /// The header that carries a POST's idempotency key.
  public var idempotencyHeader: String?
  /// Whether models and requests are to be `Hashable`.
  public var isHashable: Bool
  public var errorEnvelope: ErrorEnvelope
  public var enumerations: [Enumeration]
  public var records: [Record]
  public var unions: [Union]
  public var pages: [Page]
  public var operations: [Operation]

  public struct Server: Sendable {
    /// None for the server that operations use unless they say otherwise.
    public var name: String?
    public var url: String
    public var span: Span
  }

  public enum Authentication: Sendable, Equatable {
    case none
    case bearer
    case basic
    case header(String)
  }

  /// Where an error response keeps what people need: the steps from the root to each.
  public struct ErrorEnvelope: Sendable, Equatable {
    public var kind: [String]?
    public var code: [String]?
    public var message: [String]?
    public var parameter: [String]?
  }
}

/// A name as the spec has it, with its place.
public struct SpecName: Sendable {
  public var text: String
  public var span: Span
}

/// Where a type's name comes from.
public enum TypeOrigin: Sendable {
  /// Declared by name; `section` is the section it stands in.
  case declared(SpecName, section: String?)
  /// Written where it is used: in the field of this name, inside the owner.
  case inline(owner: TypeOwner, field: SpecName)
}

/// What an inline type stands in.
public enum TypeOwner: Sendable, Hashable {
  case operation(Int)
  case record(Int)
}

/// Where the values of a type go.
public struct Usage: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let request = Usage(rawValue: 1)
  public static let response = Usage(rawValue: 2)
}

/// A type's values over the wire. Modifiers are on the outside: `clearable map<string>` is
/// `.clearable(.map(.scalar(.string)))`. Whether a field may be left out is the field's.
public indirect enum TypeReference: Sendable, Hashable {
  case scalar(Scalar, Constraints)
  /// Always this text.
  case constant(String)
  case list(TypeReference, count: Bounds<Int>)
  case map(TypeReference, count: Bounds<Int>)
  case enumeration(Int)
  case record(Int)
  case union(Int)
  case expandable(TypeReference)
  case nullable(TypeReference)
  case clearable(TypeReference)
}

public enum Scalar: String, Sendable, Hashable, CaseIterable {
  case string, email, url, secret, bool, integer, number, decimal, timestamp, date, json, file
}

/// What a scalar's values must keep to.
public struct Constraints: Sendable, Hashable {
  /// In Unicode scalars.
  public var length = Bounds<Int>()
  /// For `integer`.
  public var integer = Bounds<Int64>()
  /// For `number`.
  public var number = Bounds<Double>()
  /// `..<` rather than `...`, for `number` only: an integer's bound is made inclusive.
  public var excludesUpper = false
  /// A regular expression to be found in the text.
  public var pattern: String?
  public init() {}
}

/// A lowest and a highest value, both included, both optional.
public struct Bounds<Value: Sendable & Hashable>: Sendable, Hashable {
  public var lower: Value?
  public var upper: Value?
  public init(lower: Value? = nil, upper: Value? = nil) {
    self.lower = lower
    self.upper = upper
  }
  public var isUnbounded: Bool { lower == nil && upper == nil }
}

/// `@deprecated`, with what to do instead.
public struct Deprecation: Sendable {
  public var message: String?
}

public struct Enumeration: Sendable {
  public struct Value: Sendable {
    /// What goes over the wire.
    public var name: SpecName
    /// The Swift name that the spec gives.
    public var alias: SpecName?
    public var documentation: [String]
    public var deprecation: Deprecation?
  }
  public var origin: TypeOrigin
  public var documentation: [String]
  public var deprecation: Deprecation?
  /// Whether values that the spec doesn't know are refused.
  public var isClosed: Bool
  public var values: [Value]
  public var usage: Usage = []
}

public struct Record: Sendable {
  public var origin: TypeOrigin
  public var documentation: [String]
  public var deprecation: Deprecation?
  public var fields: [Field]
  public var rules: [Rule]
  public var usage: Usage = []
}

public struct Field: Sendable {
  public enum Place: String, Sendable { case path, query, header, body }
  public var name: SpecName
  public var alias: SpecName?
  public var documentation: [String]
  public var deprecation: Deprecation?
  /// For an operation's parameter; a record's fields go wherever the record goes.
  public var place: Place
  public var type: TypeReference
  public var typeSpan: Span
  /// Whether it may be left out.
  public var isOptional: Bool
  /// What the server takes when it is left out.
  public var defaultValue: Literal?
}

/// A rule across the fields of one record or operation, by index into its fields.
public struct Rule: Sendable {
  public enum Kind: Sendable {
    /// At least one is given.
    case requireAny([Int])
    /// Exactly one is given.
    case requireOne([Int])
    /// At most one is given.
    case allowOne([Int])
    case require([Int], when: Condition)
    case forbid([Int], when: Condition)
  }
  /// The field is given and, if there are values, has one of them.
  public struct Condition: Sendable {
    public var field: Int
    public var values: [Literal]
  }
  public var kind: Kind
  public var span: Span
}

public struct Union: Sendable {
  public struct Case: Sendable {
    /// What the discriminating field holds.
    public var value: SpecName?
    public var type: TypeReference
    public var span: Span
  }
  public var origin: TypeOrigin
  public var documentation: [String]
  public var deprecation: Deprecation?
  public var discriminator: SpecName?
  public var cases: [Case]
  public var usage: Usage = []
}

/// How a list comes in pages.
public struct Page: Sendable {
  public enum Next: Sendable {
    case lastItem(parameter: String, field: String)
    case response(parameter: String, field: String)
  }
  public var name: SpecName
  public var items: String
  public var more: String?
  public var next: Next
}

public struct Operation: Sendable {
  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"

    /// Whether parameters go into the body unless the spec says otherwise.
    public var hasBody: Bool { self == .post || self == .put || self == .patch }
  }
  public enum BodyFormat: String, Sendable, CaseIterable { case form, json, multipart }
  public enum Response: Sendable {
    case none
    case type(TypeReference)
    case page(Int, of: TypeReference)
  }
  /// A piece of the path.
  public enum PathPart: Sendable, Equatable {
    case text(String)
    /// An index into the fields.
    case parameter(Int)
  }
  public struct Example: Sendable {
    public struct Response: Sendable {
      public var status: Int
      /// The body as JSON text; none for an empty one.
      public var json: String?
      /// The body as a value of the operation's response type, for a status of 200 to 299.
      public var value: Literal?
    }
    public var title: String
    public var request: Literal
    /// The decoded pairs of the form or query, and the path with its query, percent-encoded.
    public var sends: (path: String?, pairs: [(key: String, value: String)])?
    public var response: Response?
    public var span: Span
  }
  public var name: SpecName
  public var section: String?
  public var documentation: [String]
  public var deprecation: Deprecation?
  public var method: Method
  /// As written, with `{name}` for parameters.
  public var path: String
  public var pathParts: [PathPart]
  /// An index into the API's servers.
  public var server: Int
  public var bodyFormat: BodyFormat
  public var fields: [Field]
  public var rules: [Rule]
  public var response: Response
  public var responseSpan: Span
  public var examples: [Example]
}

/// A value from the spec, typed: what its type makes of what was written.
public indirect enum Literal: Sendable, Equatable {
  case null
  /// `clear`, for a clearable field.
  case clear
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  /// A string, email, url, secret, decimal, date or constant.
  case text(String)
  /// Seconds since 1970.
  case timestamp(Int64)
  /// What goes over the wire for a value of an enum, known to it or not.
  case enumValue(String)
  case list([Literal])
  /// In the order of the spec's example; keys are unique.
  case map([MapEntry])
  /// The given fields by index into the record's (or operation's) fields, in that order.
  case record([RecordEntry])
  /// The ID of an expandable object.
  case id(String)
  /// The case's index and what it holds.
  case union(Int, Literal)
  /// JSON text, for a `json` field.
  case json(String)

  public struct MapEntry: Sendable, Equatable {
    public var key: String
    public var value: Literal
  }
  public struct RecordEntry: Sendable, Equatable {
    public var field: Int
    public var value: Literal
  }
}

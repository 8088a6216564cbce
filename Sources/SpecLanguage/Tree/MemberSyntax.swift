import ApusDiagnostics

/// An entry of a record's or an operation's body.
public enum Member: Sendable {
  case field(FieldSyntax)
  /// `...: Type`, only in a record: fields beside those that have names.
  case additional(FieldSyntax)
  case rule(RuleSyntax)
  /// Only in an operation.
  case example(ExampleSyntax)
  /// `server NAME`, only in an operation.
  case server(Attributes, Name, Span)
  /// `body FORMAT ["content/type"]`, only in an operation.
  case bodyFormat(Attributes, Name, contentType: Text?, Span)
  /// `auth …`, only in an operation.
  case auth(Attributes, AuthenticationSyntax, Span)
  /// `response …`, only in an operation.
  case response(ResponseSyntax)
}

/// What an operation answers beside, or in place of, the type behind its `->`.
public struct ResponseSyntax: Sendable {
  public enum Kind: Sendable {
    /// `response 202: Job`, or `response 304` without a body.
    case status(NumberSyntax, TypeSyntax?)
    /// `response errors: Problem`
    case errors(TypeSyntax)
    /// `response events: Chunk until "[DONE]" when stream`
    case events(TypeSyntax, end: Text?, parameter: Name?)
  }
  public var attributes: Attributes
  public var kind: Kind
  public var span: Span

  public init(
    attributes: Attributes = Attributes(), kind: Kind, span: Span = Span(start: 0, end: 0)
  ) {
    self.attributes = attributes
    self.kind = kind
    self.span = span
  }
}

/// What part of a request a parameter goes into.
public enum ParameterLocation: String, Sendable, CaseIterable {
  case path, query, header, body
  /// The parameter is all of the body, and its name is Swift's alone.
  case wholeBody = "body is"
}

/// `[location] name [as swiftName]: type [= default]`.
public struct FieldSyntax: Sendable {
  public var attributes: Attributes
  public var location: ParameterLocation?
  public var locationSpan: Span?
  public var name: Name
  public var alias: Name?
  public var type: TypeSyntax
  public var defaultValue: Value?
  public var span: Span

  public init(
    attributes: Attributes = Attributes(), location: ParameterLocation? = nil,
    locationSpan: Span? = nil,
    name: Name, alias: Name? = nil, type: TypeSyntax, defaultValue: Value? = nil,
    span: Span = Span(start: 0, end: 0)
  ) {
    self.attributes = attributes
    self.location = location
    self.locationSpan = locationSpan
    self.name = name
    self.alias = alias
    self.type = type
    self.defaultValue = defaultValue
    self.span = span
  }
}

/// A rule across fields.
public struct RuleSyntax: Sendable {
  public enum Kind: Sendable {
    case requireAny([Name])
    case requireOne([Name])
    case allowOne([Name])
    /// `when field [is values] require fields`
    case whenRequire(Name, values: [Name], fields: [Name])
    /// `when field [is values] forbid fields`
    case whenForbid(Name, values: [Name], fields: [Name])
  }
  public var attributes: Attributes
  public var kind: Kind
  public var span: Span

  public init(
    attributes: Attributes = Attributes(), kind: Kind, span: Span = Span(start: 0, end: 0)
  ) {
    self.attributes = attributes
    self.kind = kind
    self.span = span
  }
}

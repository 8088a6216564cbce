import ApusDiagnostics

// MARK: The API

/// `api Name { settings }`.
public struct APIDeclaration: Sendable {
  public var attributes: Attributes
  public var name: Name
  public var body: Body<Setting>

  public init(attributes: Attributes = Attributes(), name: Name, body: Body<Setting>) {
    self.attributes = attributes
    self.name = name
    self.body = body
  }
}

/// A line of the `api` block.
public struct Setting: Sendable {
  public enum Kind: Sendable {
    case server(name: Name?, url: Name)
    /// `auth SCHEME`, or `auth NAME and NAME or NAME`.
    case auth(AuthenticationSyntax)
    /// `credential NAME: SCHEME`.
    case credential(name: Name, SchemeSyntax)
    /// `body FORMAT ["content/type"]`.
    case body(format: Name, contentType: Text?)
    /// `lists STYLE`.
    case lists(style: Name)
    case header(name: Name, value: Text)
    case idempotency(header: Name)
    case hashable
    case error(Body<ErrorField>)
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

/// `bearer`, `basic`, `header NAME`, `query NAME`, `cookie NAME`, `none`: the scheme as written, checked
/// by the API model.
public struct SchemeSyntax: Sendable {
  public var scheme: Name
  /// What the header, parameter or cookie is called.
  public var parameter: Name?

  public init(scheme: Name, parameter: Name? = nil) {
    self.scheme = scheme
    self.parameter = parameter
  }
}

/// How callers prove who they are: a scheme, or the names of credentials.
public enum AuthenticationSyntax: Sendable {
  /// A single word may also be a credential's name.
  case scheme(SchemeSyntax)
  /// `a and b or c`: all of one of these lists.
  case credentials([[Name]])
}

/// `role path.to.field` in an `error` block.
public struct ErrorField: Sendable {
  public var attributes: Attributes
  public var role: Name
  /// The steps of the dotted path.
  public var path: [Name]

  public init(attributes: Attributes = Attributes(), role: Name, path: [Name]) {
    self.attributes = attributes
    self.role = role
    self.path = path
  }
}

// MARK: Types

/// `[closed] enum Name { values }`.
public struct EnumDeclaration: Sendable {
  public var attributes: Attributes
  public var isClosed: Bool
  public var name: Name
  public var body: Body<EnumValue>
  public var span: Span

  public init(
    attributes: Attributes = Attributes(), isClosed: Bool = false, name: Name,
    body: Body<EnumValue>, span: Span = Span(start: 0, end: 0)
  ) {
    self.attributes = attributes
    self.isClosed = isClosed
    self.name = name
    self.body = body
    self.span = span
  }
}

/// `value [as swiftName]`.
public struct EnumValue: Sendable {
  public var attributes: Attributes
  public var value: Name
  /// Whether the value is a number as written, without quotes.
  public var isNumber: Bool
  public var alias: Name?

  public init(
    attributes: Attributes = Attributes(), value: Name, isNumber: Bool = false, alias: Name? = nil
  ) {
    self.attributes = attributes
    self.value = value
    self.isNumber = isNumber
    self.alias = alias
  }
}

/// `record Name { fields and rules }`.
public struct RecordDeclaration: Sendable {
  public var attributes: Attributes
  public var name: Name
  public var body: Body<Member>

  public init(attributes: Attributes = Attributes(), name: Name, body: Body<Member>) {
    self.attributes = attributes
    self.name = name
    self.body = body
  }
}

/// `union Name [by field] { cases }`.
public struct UnionDeclaration: Sendable {
  public var attributes: Attributes
  public var name: Name
  public var discriminator: Name?
  public var body: Body<UnionCase>

  public init(
    attributes: Attributes = Attributes(), name: Name, discriminator: Name? = nil,
    body: Body<UnionCase>
  ) {
    self.attributes = attributes
    self.name = name
    self.discriminator = discriminator
    self.body = body
  }
}

/// `value: Type as name`, of which the value and the name may be left out.
public struct UnionCase: Sendable {
  public var attributes: Attributes
  public var value: Name?
  public var type: TypeSyntax
  /// What the case is called in Swift.
  public var alias: Name?

  public init(
    attributes: Attributes = Attributes(), value: Name? = nil, type: TypeSyntax, alias: Name? = nil
  ) {
    self.attributes = attributes
    self.value = value
    self.type = type
    self.alias = alias
  }
}

/// `page name { items …, more …, next … }`.
public struct PageDeclaration: Sendable {
  public enum Kind: Sendable {
    /// `items data`
    case items(Name)
    /// `more has_more`
    case more(Name)
    /// `next starting_after from last id`
    case nextFromLastItem(parameter: Name, field: Name)
    /// `next page from next_page`
    case nextFromResponse(parameter: Name, field: Name)
    /// `next page from 1 by 1`, or `next offset from 0 by items`
    case nextFromNumber(parameter: Name, start: NumberSyntax, step: Step)
    /// `next url from next_page_uri`
    case nextURL(field: Name)
    /// `next url from link header`
    case nextLinkHeader
    /// A further field of each page.
    case field(FieldSyntax)
  }
  /// By what the number of the next page's parameter grows.
  public enum Step: Sendable {
    case one, items
  }
  public struct Entry: Sendable {
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
  public var attributes: Attributes
  public var name: Name
  public var body: Body<Entry>

  public init(attributes: Attributes = Attributes(), name: Name, body: Body<Entry>) {
    self.attributes = attributes
    self.name = name
    self.body = body
  }
}

/// `operation name: METHOD /path -> Type { members }`. The body may be left out.
public struct OperationDeclaration: Sendable {
  public var attributes: Attributes
  public var name: Name
  public var method: Name
  /// The path as written, with `{name}` for parameters; checked by the API model.
  public var path: Name
  public var response: TypeSyntax?
  public var body: Body<Member>?

  public init(
    attributes: Attributes = Attributes(), name: Name, method: Name, path: Name,
    response: TypeSyntax? = nil, body: Body<Member>? = nil
  ) {
    self.attributes = attributes
    self.name = name
    self.method = method
    self.path = path
    self.response = response
    self.body = body
  }
}

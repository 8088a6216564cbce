import Diagnostics

// MARK: The API

/// `api Name { settings }`.
public struct APIDeclaration: Sendable {
  public var attributes: Attributes
  public var name: Name
  public var body: Body<Setting>
}

/// A line of the `api` block.
public struct Setting: Sendable {
  public enum Kind: Sendable {
    case server(name: Name?, url: Name)
    /// `bearer`, `basic`, `header NAME`, `none`: the scheme as written, checked by the API model.
    case auth(scheme: Name, header: Name?)
    case body(format: Name)
    case header(name: Name, value: Text)
    case idempotency(header: Name)
    case hashable
    case error(Body<ErrorField>)
  }
  public var attributes: Attributes
  public var kind: Kind
  public var span: Span
}

/// `role path.to.field` in an `error` block.
public struct ErrorField: Sendable {
  public var attributes: Attributes
  public var role: Name
  /// The steps of the dotted path.
  public var path: [Name]
}

// MARK: Types

/// `[closed] enum Name { values }`.
public struct EnumDeclaration: Sendable {
  public var attributes: Attributes
  public var isClosed: Bool
  public var name: Name
  public var body: Body<EnumValue>
  public var span: Span
}

/// `value [as swiftName]`.
public struct EnumValue: Sendable {
  public var attributes: Attributes
  public var value: Name
  public var alias: Name?
}

/// `record Name { fields and rules }`.
public struct RecordDeclaration: Sendable {
  public var attributes: Attributes
  public var name: Name
  public var body: Body<Member>
}

/// `union Name [by field] { cases }`.
public struct UnionDeclaration: Sendable {
  public var attributes: Attributes
  public var name: Name
  public var discriminator: Name?
  public var body: Body<UnionCase>
}

/// `value: Type` or just `Type`.
public struct UnionCase: Sendable {
  public var attributes: Attributes
  public var value: Name?
  public var type: TypeSyntax
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
  }
  public struct Entry: Sendable {
    public var attributes: Attributes
    public var kind: Kind
    public var span: Span
  }
  public var attributes: Attributes
  public var name: Name
  public var body: Body<Entry>
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
}

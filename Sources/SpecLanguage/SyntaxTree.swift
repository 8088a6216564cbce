import Diagnostics

/// What the parser makes of one spec file: the declarations as they stand, nothing resolved.
///
/// Every node knows the span it came from, and every entry of a body keeps its comments, so that
/// the printer can write the file again.
public struct SyntaxTree: Sendable {
  public var file: SourceFile
  public var declarations: [Declaration]
  /// Comments after the last declaration.
  public var closingComments: [Comment]
}

/// A `//` comment, or a run of blank lines between comments and entries.
public struct Comment: Sendable {
  /// Without the slashes and the blanks around it; a blank line is kept as such.
  public var text: String
  /// Whether a blank line stands before it.
  public var followsBlankLine: Bool
  public var span: Span
}

/// What may stand around any entry of a file or a body.
public struct Trivia: Sendable {
  /// `//` comments on the lines before the entry (and before its documentation).
  public var comments: [Comment] = []
  /// Whether a blank line stands before the entry (between its comments and what came before it,
  /// or, if there are comments, between them and the entry).
  public var followsBlankLine = false
  /// A `//` comment on the entry's last line (for an entry with a body: after its closing brace).
  public var trailing: Comment?
  public init() {}
}

/// A word or quoted text with its place.
public struct Name: Sendable {
  public var text: String
  public var span: Span
}

/// The lines of a `///` comment, without the slashes and one blank after them.
public struct Documentation: Sendable {
  public var lines: [String]
  public var span: Span
}

/// `@deprecated "why"`.
public struct Deprecation: Sendable {
  public var message: Text?
  public var span: Span
}

/// A quoted string: what it stands for, and its place with the quotes.
public struct Text: Sendable {
  public var value: String
  public var span: Span
}

/// What every declaration, field and enum value may have in front.
public struct Attributes: Sendable {
  public var trivia = Trivia()
  public var documentation: Documentation?
  public var deprecation: Deprecation?
  public init() {}
}

/// `{ entries }`, with the comments before the closing brace.
public struct Body<Entry: Sendable>: Sendable {
  public var entries: [Entry]
  public var closingComments: [Comment]
  /// From brace to brace.
  public var span: Span
}

public enum Declaration: Sendable {
  case api(APIDeclaration)
  case enumeration(EnumDeclaration)
  case record(RecordDeclaration)
  case union(UnionDeclaration)
  case page(PageDeclaration)
  case operation(OperationDeclaration)
  case section(SectionDeclaration)
}

/// `section Name`.
public struct SectionDeclaration: Sendable {
  public var attributes: Attributes
  public var name: Name
}

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

/// A type as written, with its modifiers, limits and question mark.
public indirect enum TypeSyntax: Sendable {
  /// `string`, `Person`, `map<T>`, `expandable<T>`.
  case named(Name, argument: TypeSyntax?, Limits?, Span)
  /// `"text"`: always this text.
  case constant(Text)
  /// `[T]`
  case list(TypeSyntax, Limits?, Span)
  /// `{ … }`
  case record(Body<Member>)
  /// `enum { … }`
  case enumeration(isClosed: Bool, Body<EnumValue>, Span)
  /// `nullable T`; the span is the word's.
  case nullable(TypeSyntax, Span)
  /// `clearable T`; the span is the word's.
  case clearable(TypeSyntax, Span)
  /// `T?`; the span is the question mark's. Outermost by grammar.
  case optional(TypeSyntax, Span)
  /// Stands for what could not be parsed; reported already.
  case missing(Span)

  /// The whole type, from its first token to its last.
  public var span: Span {
    switch self {
    case .named(_, _, _, let span), .list(_, _, let span), .enumeration(_, _, let span),
      .missing(let span):
      span
    case .constant(let text): text.span
    case .record(let body): body.span
    case .nullable(let type, let word), .clearable(let type, let word): word.joined(with: type.span)
    case .optional(let type, let mark): type.span.joined(with: mark)
    }
  }
}

/// `(3...10, pattern "…")`.
public struct Limits: Sendable {
  public struct Range: Sendable {
    public var lower: NumberSyntax?
    public var upper: NumberSyntax?
    /// `..<` rather than `...`
    public var excludesUpper: Bool
    public var span: Span
  }
  public var range: Range?
  public var pattern: Text?
  public var span: Span
}

/// A number as written, such as `-12.50`.
public struct NumberSyntax: Sendable {
  public var text: String
  public var span: Span
}

// MARK: Members

/// An entry of a record's or an operation's body.
public enum Member: Sendable {
  case field(Field)
  case rule(Rule)
  /// Only in an operation.
  case example(Example)
  /// `server NAME`, only in an operation.
  case server(Attributes, Name, Span)
  /// `body FORMAT`, only in an operation.
  case bodyFormat(Attributes, Name, Span)
}

/// `[place] name [as swiftName]: type [= default]`.
public struct Field: Sendable {
  public enum Place: String, Sendable, CaseIterable { case path, query, header, body }
  public var attributes: Attributes
  public var place: Place?
  public var placeSpan: Span?
  public var name: Name
  public var alias: Name?
  public var type: TypeSyntax
  public var defaultValue: Value?
  public var span: Span
}

/// A rule across fields.
public struct Rule: Sendable {
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

// MARK: Examples

/// `example "title" { request { … } sends { … } response 200 { … } }`.
public struct Example: Sendable {
  public enum Part: Sendable {
    case request(Attributes, Body<ValueEntry>, Span)
    case sends(Attributes, path: Name?, Body<Pair>, Span)
    case response(Attributes, status: NumberSyntax, Value?, Span)
  }
  public var attributes: Attributes
  public var title: Text
  public var body: Body<Part>
  public var span: Span
}

/// A line of `sends`: `key=value`, before percent-encoding.
public struct Pair: Sendable {
  public var attributes: Attributes
  public var key: Name
  public var value: Name
}

/// A literal value, of a request, a response or a default.
public indirect enum Value: Sendable {
  /// `document`, `true`, `null`, `clear`: what it means depends on the type.
  case word(Name)
  case string(Text)
  case number(NumberSyntax)
  case list([Value], Span)
  case object(Body<ValueEntry>)

  public var span: Span {
    switch self {
    case .word(let name): name.span
    case .string(let text): text.span
    case .number(let number): number.span
    case .list(_, let span): span
    case .object(let body): body.span
    }
  }
}

/// `key: value`. In a request the key may be dotted (`options.document.allowed_types`); a quoted
/// key is one step whatever it holds.
public struct ValueEntry: Sendable {
  public var attributes: Attributes
  public var key: [Name]
  public var value: Value
}

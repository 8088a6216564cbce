import ApusDiagnostics

/// A type as written, with its modifiers, limits and question mark.
public indirect enum TypeSyntax: Sendable {
  /// `string`, `Person`, `map<T>`, `expandable<T>`.
  case named(Name, argument: TypeSyntax?, LimitsSyntax?, Span)
  /// `"text"`: always this text.
  case constant(Text)
  /// `1`, `true` or `false`: always this number or truth value.
  case literal(Name)
  /// `[T]`
  case list(TypeSyntax, LimitsSyntax?, Span)
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

  /// What is in parentheses behind the type, inside its modifiers.
  public var limits: LimitsSyntax? {
    switch self {
    case .named(_, _, let limits, _), .list(_, let limits, _): limits
    case .nullable(let type, _), .clearable(let type, _), .optional(let type, _): type.limits
    case .constant, .literal, .record, .enumeration, .missing: nil
    }
  }

  /// The whole type, from its first token to its last.
  public var span: Span {
    switch self {
    case .named(_, _, _, let span), .list(_, _, let span), .enumeration(_, _, let span),
      .missing(let span):
      span
    case .constant(let text): text.span
    case .literal(let name): name.span
    case .record(let body): body.span
    case .nullable(let type, let word), .clearable(let type, let word): word.joined(with: type.span)
    case .optional(let type, let mark): type.span.joined(with: mark)
    }
  }
}

/// `(3...10, pattern "…", commas)`. An object, since it is large for the many types that have none.
public final class LimitsSyntax: Sendable {
  public struct Range: Sendable {
    public var lower: NumberSyntax?
    public var upper: NumberSyntax?
    /// `..<` rather than `...`
    public var excludesUpper: Bool
    public var span: Span

    public init(
      lower: NumberSyntax? = nil, upper: NumberSyntax? = nil, excludesUpper: Bool = false,
      span: Span = Span(start: 0, end: 0)
    ) {
      self.lower = lower
      self.upper = upper
      self.excludesUpper = excludesUpper
      self.span = span
    }
  }
  public let range: Range?
  public let pattern: Text?
  /// How a list or an object is written where there is no form for it.
  public let style: Name?
  public let span: Span

  public init(
    range: Range? = nil, pattern: Text? = nil, style: Name? = nil,
    span: Span = Span(start: 0, end: 0)
  ) {
    self.range = range
    self.pattern = pattern
    self.style = style
    self.span = span
  }
}

/// A number as written, such as `-12.50`.
public struct NumberSyntax: Sendable {
  public var text: String
  public var span: Span

  public init(text: String, span: Span = Span(start: 0, end: 0)) {
    self.text = text
    self.span = span
  }
}

import ApusDiagnostics

/// `example "title" { request { … } sends { … } response 200 { … } }`.
public struct ExampleSyntax: Sendable {
  public enum Part: Sendable {
    case request(Attributes, Body<ValueEntry>, Span)
    case sends(Attributes, path: Name?, Body<Pair>, Span)
    /// `sends json …`: the body as JSON.
    case sendsJSON(Attributes, path: Name?, Value, Span)
    case response(Attributes, status: NumberSyntax, Value?, Span)
  }
  public var attributes: Attributes
  public var title: Text
  public var body: Body<Part>
  public var span: Span

  public init(
    attributes: Attributes = Attributes(), title: Text, body: Body<Part>,
    span: Span = Span(start: 0, end: 0)
  ) {
    self.attributes = attributes
    self.title = title
    self.body = body
    self.span = span
  }
}

/// A line of `sends`: `key=value`, before percent-encoding.
public struct Pair: Sendable {
  public var attributes: Attributes
  public var key: Name
  public var value: Name

  public init(attributes: Attributes = Attributes(), key: Name, value: Name) {
    self.attributes = attributes
    self.key = key
    self.value = value
  }
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

  public init(attributes: Attributes = Attributes(), key: [Name], value: Value) {
    self.attributes = attributes
    self.key = key
    self.value = value
  }
}

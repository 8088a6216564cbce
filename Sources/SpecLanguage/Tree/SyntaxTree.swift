import ApusDiagnostics

/// What the parser makes of one spec file: the declarations as written, nothing resolved.
///
/// Every node knows the span it came from, and every entry of a body keeps its comments, so that
/// the printer can write the file again.
public struct SyntaxTree: Sendable {
  public var file: SourceFile
  public var declarations: [Declaration]
  /// Comments after the last declaration.
  public var closingComments: [Comment]

  public init(file: SourceFile, declarations: [Declaration], closingComments: [Comment] = []) {
    self.file = file
    self.declarations = declarations
    self.closingComments = closingComments
  }
}

/// A `//` comment.
public struct Comment: Sendable {
  /// Without the slashes, one space behind them, and the spaces at the end.
  public var text: String
  /// Whether a blank line is before it.
  public var followsBlankLine: Bool
  public var span: Span

  public init(text: String, followsBlankLine: Bool = false, span: Span = Span(start: 0, end: 0)) {
    self.text = text
    self.followsBlankLine = followsBlankLine
    self.span = span
  }
}

/// The comments, documentation and attributes around any entry of a file or a body.
public struct Trivia: Sendable {
  /// `//` comments on the lines before the entry (and before its documentation).
  public var comments: [Comment] = []
  /// Whether a blank line is before the entry (between its comments and what came before it,
  /// or, if there are comments, between them and the entry).
  public var followsBlankLine = false
  /// A `//` comment on the entry's last line (for an entry with a body: after its closing brace).
  public var trailing: Comment?
  public init() {}

  var isEmpty: Bool { comments.isEmpty && !followsBlankLine && trailing == nil }
}

/// A word or quoted text with its place.
public struct Name: Sendable {
  public var text: String
  public var span: Span

  public init(text: String, span: Span = Span(start: 0, end: 0)) {
    self.text = text
    self.span = span
  }
}

/// The lines of a `///` comment, without the slashes and one space after them.
public struct Documentation: Sendable {
  public var lines: [String]
  public var span: Span

  public init(lines: [String], span: Span = Span(start: 0, end: 0)) {
    self.lines = lines
    self.span = span
  }
}

/// `@deprecated "why"`.
public struct Deprecation: Sendable {
  public var message: Text?
  public var span: Span

  public init(message: Text? = nil, span: Span = Span(start: 0, end: 0)) {
    self.message = message
    self.span = span
  }
}

/// A quoted string: its value, and its place with the quotes.
public struct Text: Sendable {
  public var value: String
  public var span: Span

  public init(value: String, span: Span = Span(start: 0, end: 0)) {
    self.value = value
    self.span = span
  }
}

/// What every declaration, field and enum value may have in front.
///
/// Most have nothing, and a tree has very many of them: so it takes no room where it isn't needed.
public struct Attributes: Sendable {
  private final class Contents: Sendable {
    let trivia: Trivia
    let documentation: Documentation?
    let deprecation: Deprecation?

    init(_ trivia: Trivia, _ documentation: Documentation?, _ deprecation: Deprecation?) {
      self.trivia = trivia
      self.documentation = documentation
      self.deprecation = deprecation
    }
  }

  private var contents: Contents?

  public init() {}

  init(trivia: Trivia, documentation: Documentation?, deprecation: Deprecation?) {
    guard !trivia.isEmpty || documentation != nil || deprecation != nil else { return }
    contents = Contents(trivia, documentation, deprecation)
  }

  public var trivia: Trivia {
    get { contents?.trivia ?? Trivia() }
    set {
      self = Attributes(
        trivia: newValue, documentation: documentation, deprecation: deprecation)
    }
  }

  public var documentation: Documentation? {
    get { contents?.documentation }
    set { self = Attributes(trivia: trivia, documentation: newValue, deprecation: deprecation) }
  }

  public var deprecation: Deprecation? {
    get { contents?.deprecation }
    set { self = Attributes(trivia: trivia, documentation: documentation, deprecation: newValue) }
  }

  /// Whether nothing is there.
  var isEmpty: Bool { contents == nil }
}

/// Trees are compared by what they hold, wherever that is kept.
extension Attributes: CustomReflectable {
  public var customMirror: Mirror {
    let children: KeyValuePairs<String, Any> = [
      "trivia": trivia, "documentation": documentation as Any, "deprecation": deprecation as Any,
    ]
    return Mirror(self, children: children)
  }
}

/// `{ entries }`.
public struct Body<Entry: Sendable>: Sendable {
  /// A `//` comment behind the opening brace.
  public var openingComment: Comment?
  public var entries: [Entry]
  /// Comments before the closing brace.
  public var closingComments: [Comment]
  /// Whether both braces are on one line; a wish that the printer keeps to where it can.
  public var isOneLine: Bool
  /// From brace to brace.
  public var span: Span

  public init(
    openingComment: Comment? = nil, entries: [Entry], closingComments: [Comment] = [],
    isOneLine: Bool = false, span: Span = Span(start: 0, end: 0)
  ) {
    self.openingComment = openingComment
    self.entries = entries
    self.closingComments = closingComments
    self.isOneLine = isOneLine
    self.span = span
  }
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

  public init(attributes: Attributes = Attributes(), name: Name) {
    self.attributes = attributes
    self.name = name
  }
}

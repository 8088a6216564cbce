/// A piece of code that a template may print.
///
/// In ``Mode/code`` nothing else can be printed, so whoever makes the conforming type decides what
/// may become code; plain text can't, whatever it contains.
public protocol Fragment: Sendable {
  /// The code, in UTF-8. It may have several lines, separated by line feeds.
  var utf8: [UInt8] { get }
}

/// What a name in a template stands for.
public enum Value: Sendable {
  /// Known, but without a value: false in a section.
  case null
  /// A flag that sections test.
  case bool(Bool)
  /// Text. In ``Mode/code`` it can be tested and can name a template, but not be printed.
  case text(String)
  /// Code that may be printed; ``fragment(_:)`` makes it.
  case code(Source)
  /// Values that a section walks.
  case list([Value])
  /// Named values, which a section brings into scope.
  case object(Object)

  /// What a ``Fragment`` holds.
  public struct Source: Sendable {
    let utf8: [UInt8]

    @usableFromInline init(_ utf8: [UInt8]) {
      self.utf8 = utf8
    }
  }

  /// Code that may be printed.
  @inlinable public static func fragment(_ fragment: some Fragment) -> Value {
    .code(Source(fragment.utf8))
  }

  /// Whether a section over the value is rendered: false for null, false, and empty lists, texts
  /// and fragments.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .text(let text): !text.isEmpty
    case .code(let source): !source.utf8.isEmpty
    case .list(let items): !items.isEmpty
    case .object: true
    }
  }

  /// What the value is, as messages say it.
  var kind: String {
    switch self {
    case .null: "nothing"
    case .bool: "a flag"
    case .text: "text"
    case .code: "code"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

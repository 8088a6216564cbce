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
  /// Code that may be printed.
  case fragment(any Fragment)
  /// Values that a section walks.
  case list([Value])
  /// Named values, which a section brings into scope.
  case object(Object)

  /// Whether a section over the value is rendered: false for null, false, and empty lists, texts
  /// and fragments.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .text(let text): !text.isEmpty
    case .fragment(let fragment): !fragment.utf8.isEmpty
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
    case .fragment: "code"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

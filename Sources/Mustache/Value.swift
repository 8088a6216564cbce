/// A piece of code that a template may print.
///
/// In ``Mode/code`` nothing else can be printed, so whoever makes the conforming type decides what
/// may become code; plain text can't, whatever it contains.
public protocol Fragment: Sendable {
  /// The code, in UTF-8. It may have several lines, separated by line feeds.
  var utf8: [UInt8] { get }
}

/// The value of a name in a template.
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

  /// What a ``Fragment`` holds, or several.
  public struct Source: Sendable {
    enum Content: Sendable {
      case plain([UInt8])
      case parts([[UInt8]])
      case fitted(@Sendable (Int) -> [UInt8])
    }

    let content: Content

    init(_ content: Content) {
      self.content = content
    }

    @usableFromInline init(_ utf8: [UInt8]) {
      content = .plain(utf8)
    }

    var isEmpty: Bool {
      switch content {
      case .plain(let code): code.isEmpty
      case .parts(let parts): parts.allSatisfy(\.isEmpty)
      case .fitted: false
      }
    }
  }

  /// Code that may be printed.
  @inlinable public static func fragment(_ fragment: some Fragment) -> Value {
    .code(Source(fragment.utf8))
  }

  /// Code that may be broken between its parts, such as a long qualified name: in a group that
  /// doesn't fit on a line, a part that doesn't fit goes to the next line, one level further in than
  /// the line on which the value begins. Elsewhere it is printed as one.
  public static func parts(_ parts: [some Fragment]) -> Value {
    .code(Source(.parts(parts.map(\.utf8).filter { !$0.isEmpty })))
  }

  /// Code that is made for the columns that are left on the line where it begins, such as a comment
  /// that fills its lines. In a group it counts as code of several lines. It is true in a section.
  ///
  /// - Parameter make: Makes the code for a number of columns, which may be 0.
  public static func fitted(_ make: @escaping @Sendable (Int) -> some Fragment) -> Value {
    .code(Source(.fitted { make($0).utf8 }))
  }

  /// Whether a section over the value is rendered: false for null, false, and empty lists, texts
  /// and fragments.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .text(let text): !text.isEmpty
    case .code(let source): !source.isEmpty
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

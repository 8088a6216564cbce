import ApusDiagnostics

/// A stretch of text or a tag, in the order of the template; text and tags alternate or tags follow
/// each other, and the first token is always a text, if an empty one.
struct Token {
  enum Kind {
    case text
    case print(isEscaped: Bool)
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  let kind: Kind
  /// The whole tag with its delimiters, or the text. What ``LineLayout`` takes from a text is gone
  /// from its span.
  var span: Span
  /// What the tag names, without the asterisk of a dynamic name.
  var name = ""
  var nameSpan = Span(start: 0, end: 0)
  var isDynamic = false

  /// The closing tag of an opening one and the reverse: an index of tokens.
  var partner: Int?
  /// Whether the tag's line is only there for the tag, and prints nothing of its own.
  var isAlone = false
  /// The spaces and tabs before the tag, if nothing else is before it on its line.
  var leading: Range<Int>?

  init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// Whether a closing tag belongs to it.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }

  /// The name as it is written in the tag.
  var writtenName: String { isDynamic ? "*" + name : name }

  /// What messages call the tag.
  var title: String {
    switch kind {
    case .section, .inverted: "section"
    case .parent: "parent"
    case .block: "block"
    case .partial: "partial"
    default: "tag"
    }
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  /// A space, a tab, or what ends a line.
  var isWhitespace: Bool { isBlank || isLineFeed || self == UInt8(ascii: "\r") }
  var isLineFeed: Bool { self == UInt8(ascii: "\n") }
}

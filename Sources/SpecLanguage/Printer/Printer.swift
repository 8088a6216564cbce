import ApusDiagnostics

/// Writes a syntax tree as a spec in the one layout that all specs have.
///
/// Comments and documentation are kept; blank lines are kept as one, and are between
/// declarations. A body stays on one line if it was written on one, holds nothing that needs lines
/// of its own, and ends within 100 columns. What comes out parses to the same tree and is printed
/// as it is. A tree that was parsed with problems has lost text: it should not be printed.
public struct Printer {
  /// How far a line may go before a body or list is broken up.
  static let width = 100

  private var bytes: [UInt8] = []
  /// Where the last line begins in `bytes`.
  private var lineStart = 0
  var indentation = 0

  /// The spec, its lines ending in a line feed; empty for an empty tree.
  public static func print(_ tree: SyntaxTree) -> String {
    var printer = Printer()
    for (index, declaration) in tree.declarations.enumerated() {
      if index > 0 { printer.endLine() }
      printer.print(declaration)
      printer.endLine()
    }
    printer.printClosing(tree.closingComments, afterEntries: !tree.declarations.isEmpty)
    return String(decoding: printer.bytes, as: UTF8.self)
  }

  private init() {}

  // MARK: Text

  mutating func write(_ string: String) {
    var string = string
    string.withUTF8 { bytes += $0 }
  }

  /// Ends the line; an empty one holds no spaces.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
  }

  mutating func beginLine() { bytes += repeatElement(UInt8(ascii: " "), count: indentation) }

  mutating func write(_ comment: Comment) {
    let text = comment.text.onOneLine
    // A text that begins with two slashes comes from a ruler: `// //` would not be one.
    write(text.isEmpty || text.hasPrefix("//") ? "//\(text)" : "// \(text)")
  }

  /// Writes something if it stays on this line and within the width, and reports whether it did.
  mutating func writeOnOneLine(_ write: (inout Printer) -> Void) -> Bool {
    let before = (bytes.count, lineStart)
    write(&self)
    if lineStart == before.1, isWithinWidth { return true }
    bytes.removeSubrange(before.0...)
    lineStart = before.1
    return false
  }

  /// Whether the last line has no more scalars than fit on one.
  private var isWithinWidth: Bool {
    let line = bytes[lineStart...]
    // All bytes of a scalar but its first begin with the bits 10.
    return line.count <= Self.width || line.count { $0 & 0xC0 != 0x80 } <= Self.width
  }

  // MARK: Bodies

  /// Writes `{ entries }`.
  ///
  /// - Parameters:
  ///   - mayShareLine: whether the entries can be on one line, as far as their own words tell.
  ///   - separator: what is written behind all entries but the last, on a line of their own.
  mutating func print<Entry: Attributed>(
    _ body: Body<Entry>, mayShareLine: Bool = true,
    separator: String = "", _ print: (inout Printer, Entry) -> Void
  ) {
    let isEmpty = body.entries.isEmpty && body.closingComments.isEmpty
    if isEmpty, body.openingComment == nil { return write("{}") }
    if body.isOneLine, mayShareLine, body.fitsOneLine,
      writeOnOneLine({ $0.printOneLine(body.entries, print) })
    {
      return
    }
    write("{")
    if let comment = body.openingComment {
      write("  ")
      write(comment)
    }
    endLine()
    indentation += 2
    for (index, entry) in body.entries.enumerated() {
      let attributes = entry.attributes
      printLeading(attributes, isFirst: index == 0)
      beginLine()
      print(&self, entry)
      if index + 1 < body.entries.count { write(separator) }
      printTrailing(attributes)
      endLine()
    }
    printClosing(body.closingComments, afterEntries: !body.entries.isEmpty)
    indentation -= 2
    beginLine()
    write("}")
  }

  private mutating func printOneLine<Entry>(
    _ entries: [Entry], _ print: (inout Printer, Entry) -> Void
  ) {
    write("{ ")
    for (index, entry) in entries.enumerated() {
      if index > 0 { write(", ") }
      print(&self, entry)
    }
    write(" }")
  }

  // MARK: Around an entry

  /// Writes what is before an entry, up to its own line.
  mutating func printLeading(_ attributes: Attributes, isFirst: Bool) {
    guard !attributes.isEmpty else { return }
    let trivia = attributes.trivia
    for (index, comment) in trivia.comments.enumerated() {
      if comment.followsBlankLine, !isFirst || index > 0 { endLine() }
      beginLine()
      write(comment)
      endLine()
    }
    if trivia.followsBlankLine, !isFirst || !trivia.comments.isEmpty { endLine() }
    for line in attributes.documentation?.lines ?? [] {
      beginLine()
      let text = line.onOneLine
      write(text.isEmpty ? "///" : "/// ")
      write(text)
      endLine()
    }
    if let deprecation = attributes.deprecation {
      beginLine()
      write("@deprecated")
      if let message = deprecation.message { write(" \(message.quoted)") }
      endLine()
    }
  }

  mutating func printTrailing(_ attributes: Attributes) {
    guard let comment = attributes.trivia.trailing else { return }
    write("  ")
    write(comment)
  }

  private mutating func printClosing(_ comments: [Comment], afterEntries: Bool) {
    for (index, comment) in comments.enumerated() {
      if comment.followsBlankLine, afterEntries || index > 0 { endLine() }
      beginLine()
      write(comment)
      endLine()
    }
  }
}

/// What has attributes in front.
protocol Attributed {
  var attributes: Attributes { get }
}

extension Setting: Attributed {}
extension ErrorField: Attributed {}
extension EnumValue: Attributed {}
extension UnionCase: Attributed {}
extension PageDeclaration.Entry: Attributed {}
extension Member: Attributed {}
extension ExampleSyntax.Part: Attributed {}
extension Pair: Attributed {}
extension ValueEntry: Attributed {}

extension Body where Entry: Attributed {
  /// Whether nothing in the body needs a line of its own.
  var fitsOneLine: Bool {
    openingComment == nil && closingComments.isEmpty
      && entries.allSatisfy(\.attributes.fitsOneLine)
  }
}

extension Attributes {
  var fitsOneLine: Bool {
    isEmpty
      || trivia.comments.isEmpty && trivia.trailing == nil && documentation == nil
        && deprecation == nil
  }
}

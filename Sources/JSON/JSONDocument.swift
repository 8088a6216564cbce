/// A JSON text, checked from start to end, whose values are decoded when they are asked for.
///
/// In go UTF-8 bytes; out comes the root value, from which all others are reached, each knowing its
/// place in the text. What RFC 8259 doesn't allow is refused, and so are invalid UTF-8, texts nested
/// too deep and texts of 2 GiB or more. Three things that the RFC leaves open: a byte order mark at
/// the start is skipped; an escaped surrogate without its other half is accepted and read as U+FFFD;
/// of members with the same key the last one wins.
public struct JSONDocument: Sendable {
  private let tape: Tape

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: the text; it is kept, not copied.
  ///   - maximumDepth: how many arrays and objects may stand inside one another.
  /// - Throws: the first thing that is wrong with the text.
  public init(_ bytes: [UInt8], maximumDepth: Int = 512) throws(JSONError) {
    var parser = JSONParser(bytes, maximumDepth: maximumDepth)
    tape = Tape(bytes: bytes, nodes: try parser.parse())
  }

  /// The value that is the whole text, without the blanks around it.
  public var root: JSONValue { JSONValue(tape: tape, index: 0) }
}

/// A text with its nodes in the order in which they start: an object's keys and values alternate.
final class Tape: Sendable {
  let bytes: [UInt8]
  /// Never empty.
  let nodes: [Node]
  /// What a reader keeps beside the text.
  let companion: (any AnyObject & Sendable)?

  init(bytes: [UInt8], nodes: [Node], companion: (any AnyObject & Sendable)? = nil) {
    self.bytes = bytes
    self.nodes = nodes
    self.companion = companion
  }
}

/// A value or a key; its first byte in the text tells its kind.
struct Node {
  /// Where it starts in the text.
  var offset: Int32
  /// Where it ends in the text: the offset after its last byte, brackets and quotes included.
  var end: Int32
  /// The index after its last descendant, which is its next sibling's if it has one.
  var next: Int32
  /// How many elements an array or members an object has; whether a string has escapes (1) or not.
  var detail: Int32
}

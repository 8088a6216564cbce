extension JSONValue {
  /// How many elements an array or members an object has; 0 for anything else.
  public var count: Int {
    switch kind {
    case .array, .object: Int(node.detail)
    default: 0
    }
  }

  /// An array's elements in their order; none for anything else.
  public var elements: Elements { Elements(self) }

  /// An object's members as they stand in the text, those with the same key included; none for
  /// anything else.
  public var members: Members { Members(self) }

  /// The value under a key; nil if there is none, or this is no object. Of several the last.
  ///
  /// It walks over the object's keys. Whoever looks up many in a large object should make a
  /// dictionary of its `members`.
  public subscript(key: StaticString) -> JSONValue? {
    key.withUTF8Buffer { value(under: $0) }
  }

  /// The value under a key; nil if there is none, or this is no object. Of several the last.
  ///
  /// It walks over the object's keys. Whoever looks up many in a large object should make a
  /// dictionary of its `members`.
  public subscript(key: String) -> JSONValue? {
    var key = key
    return key.withUTF8 { value(under: $0) }
  }

  /// The value under a key; nil if there is none, or this is no object. Of several the last.
  public subscript(key: some StringProtocol) -> JSONValue? { self[String(key)] }

  private func value(under key: UnsafeBufferPointer<UInt8>) -> JSONValue? {
    guard kind == .object else { return nil }
    var found: Int?
    var member = index + 1
    let end = Int(node.next)
    while member < end {
      if tape.string(at: member, holds: key) { found = member + 1 }
      member = Int(tape.nodes[member + 1].next)
    }
    return found.map { JSONValue(tape: tape, index: $0) }
  }

  /// Hands over the members in turn with their keys as they stand in the text: for those who only
  /// compare keys, and so needn't have them decoded.
  public func forEachMember(_ body: (_ key: JSONValue, _ value: JSONValue) -> Void) {
    guard kind == .object else { return }
    var member = index + 1
    let end = Int(node.next)
    while member < end {
      body(JSONValue(tape: tape, index: member), JSONValue(tape: tape, index: member + 1))
      member = Int(tape.nodes[member + 1].next)
    }
  }

  /// The elements of an array.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    private let tape: Tape
    private var index: Int
    private let end: Int

    init(_ array: JSONValue) {
      tape = array.tape
      index = array.index + 1
      end = array.kind == .array ? Int(array.node.next) : index
    }

    public mutating func next() -> JSONValue? {
      guard index < end else { return nil }
      defer { index = Int(tape.nodes[index].next) }
      return JSONValue(tape: tape, index: index)
    }
  }

  /// The members of an object.
  public struct Members: Sequence, IteratorProtocol, Sendable {
    private let tape: Tape
    private var index: Int
    private let end: Int

    init(_ object: JSONValue) {
      tape = object.tape
      index = object.index + 1
      end = object.kind == .object ? Int(object.node.next) : index
    }

    public mutating func next() -> (key: String, value: JSONValue)? {
      nextUndecoded().map { ($0.key.string ?? "", $0.value) }
    }

    mutating func nextUndecoded() -> (key: JSONValue, value: JSONValue)? {
      guard index < end else { return nil }
      let key = JSONValue(tape: tape, index: index)
      let value = JSONValue(tape: tape, index: index + 1)
      index = Int(value.node.next)
      return (key, value)
    }
  }
}

extension JSONValue {
  /// The way from the root to this value, as `options.document.allowed_types[2]`; empty for the
  /// root. Keys that aren't plain words stand in brackets as they stand in the text: `["a b"].c`.
  ///
  /// It is found anew each time, in time that grows with the siblings along the way.
  public var path: String {
    var path = ""
    var place = JSONValue(tape: tape, index: 0)
    while place.index < index {
      switch place.kind {
      case .array:
        guard let (number, child) = place.elements.enumerated().first(where: { isInside($1) })
        else {
          return path
        }
        path += "[\(number)]"
        place = child
      case .object:
        var members = place.members
        var next = members.nextUndecoded()
        while let member = next, !isInside(member.value) { next = members.nextUndecoded() }
        guard let member = next else { return path }
        path += member.key.asStep(isFirst: path.isEmpty)
        place = member.value
      default: return path
      }
    }
    return path
  }

  /// Whether this value stands inside another, or is it.
  private func isInside(_ other: JSONValue) -> Bool {
    other.index <= index && index < other.node.next
  }

  private func asStep(isFirst: Bool) -> String {
    let word = text.dropFirst().dropLast()
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
    guard isPlain else { return "[\(text)]" }
    return isFirst ? String(word) : ".\(word)"
  }
}

import ApusJSON

/// How many places of a document refer to each of its parts.
struct ReferenceCounts {
  private var counts: [String: Int] = [:]

  init(_ root: JSONValue) {
    var left = [root]
    while let value = left.popLast() {
      switch value.kind {
      case .object:
        value.forEachMember { key, member in
          switch member.kind {
          case .object, .array: left.append(member)
          case .string where key.stringEquals("$ref"):
            if let target = member.string { counts[target, default: 0] += 1 }
          default: break
          }
        }
      case .array: left += value.elements
      default: break
      }
    }
  }

  /// Whether more than one place refers to what a value refers to.
  func isShared(_ value: JSONValue) -> Bool {
    guard let target = value["$ref"]?.string else { return false }
    return counts[target, default: 0] > 1
  }
}

import ApusJSON

/// The members of large objects by their keys, for references that lead through them again and again.
final class MemberIndex {
  private static let smallest = 32

  /// By where the object starts.
  private var objects: [Int: [String: JSONValue]] = [:]

  subscript(key: String, of object: JSONValue) -> JSONValue? {
    guard object.count >= Self.smallest else { return object[key] }
    if let known = objects[object.offset] { return known[key] }
    let members = Dictionary(object.members.map { ($0.key, $0.value) }) { $1 }
    objects[object.offset] = members
    return members[key]
  }
}

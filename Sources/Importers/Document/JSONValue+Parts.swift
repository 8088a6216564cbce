import ApusJSON

/// What isn't there has no parts.
extension JSONValue? {
  var elements: [JSONValue] { map { Array($0.elements) } ?? [] }
  var members: [(key: String, value: JSONValue)] { map { Array($0.members) } ?? [] }
}

extension JSONValue {
  var firstElement: JSONValue? { elements.first { _ in true } }
  var firstMember: (key: String, value: JSONValue)? { members.first { _ in true } }
}

extension JSONValue.Kind {
  /// `an object`
  var article: String {
    switch self {
    case .array, .object: "an \(rawValue)"
    case .null: "null"
    default: "a \(rawValue)"
    }
  }
}

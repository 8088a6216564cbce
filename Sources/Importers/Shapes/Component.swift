import ApusJSON

/// A schema that others refer to.
struct Component {
  /// The last step of the reference.
  let key: String
  /// Where its values go, for the few that differ by that.
  let payload: Payload
  let schema: JSONValue
  let title: String?
  /// Whether the API has it as an object of its own.
  var isResource: Bool
  /// Whether a value may be null, which isn't the declaration's to say.
  let mayBeNull: Bool
  /// Whether its enum has an empty text, by which a form empties a field.
  let mayBeEmpty: Bool
  /// What it says; until the reader comes to it, nothing.
  var body: Shape.ID?
  /// What was omitted of it as a whole.
  var omissions: [Omission] = []

  /// Whether a value of a schema may be null.
  static func allowsNull(_ schema: JSONValue) -> Bool {
    func isNull(_ schema: JSONValue) -> Bool {
      schema["type"]?.stringEquals("null") == true || schema["nullable"]?.bool == true
        || schema["type"].elements.contains { $0.stringEquals("null") }
        || schema["enum"].elements.contains(where: \.isNull)
    }
    return isNull(schema)
      || ((schema["anyOf"] ?? schema["oneOf"]).elements.contains(where: isNull))
  }

  /// Whether its name was written as a type's: it is kept.
  var hasTypeName: Bool {
    guard let first = key.utf8.first, (0x41...0x5A).contains(first), key.utf8.count <= 200 else {
      return false
    }
    return key.utf8.allSatisfy { byte in
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
  }
}

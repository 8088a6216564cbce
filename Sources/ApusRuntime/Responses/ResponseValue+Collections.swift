import ApusJSON

extension Array: ResponseValue where Element: ResponseValue {
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard value.kind == .array else { throw DecodingFailure(value, expected: "an array") }
    self.init()
    reserveCapacity(value.count)
    for element in value.elements { append(try Element(from: element)) }
  }
}

extension Dictionary: ResponseValue where Key == String, Value: ResponseValue {
  /// Reads an object; of members with the same key the last one counts.
  public init(from value: JSONValue) throws(DecodingFailure) {
    guard value.kind == .object else { throw DecodingFailure(value, expected: "an object") }
    self.init(minimumCapacity: value.count)
    for (name, member) in value.members { self[name] = try Value(from: member) }
  }
}

extension Optional: ResponseValue where Wrapped: ResponseValue {
  /// Reads `null` as nothing: for the elements of a list or map.
  public init(from value: JSONValue) throws(DecodingFailure) {
    self = value.isNull ? nil : try Wrapped(from: value)
  }
}

/// What a request can carry under a key: text, numbers, records, and lists and maps of these.
public protocol RequestValue: Sendable {
  /// Writes the value under the encoder's current key, or reports why it can't be sent.
  ///
  /// - Parameter rules: What the value must keep to. Rules of another kind of value are passed over.
  func encode(to encoder: inout RequestEncoder, rules: [Rule])
}

/// A record of named fields.
public protocol RequestRecord: RequestValue {
  /// Writes the fields, in the order of the spec, and reports every rule that is broken.
  func encode(to encoder: inout RequestEncoder)
}

extension RequestRecord {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encodeRecord(self)
  }
}

/// A list that a literal can set in a `Clearable`: an array.
public protocol RequestList: RequestValue {
  associatedtype Element
  /// Makes a list of a literal's elements.
  init(elements: [Element])
}

/// A map that a literal can set in a `Clearable`: a dictionary from strings.
public protocol RequestMap: RequestValue {
  associatedtype Value
  /// Makes a map of a literal's entries; of those with the same key the last counts.
  init(entries: [(String, Value)])
}

extension String: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self, rules)
  }
}

extension Bool: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self)
  }
}

extension Int: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self, rules)
  }
}

extension UInt64: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self, rules)
  }
}

extension Double: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self, rules)
  }
}

extension Array: RequestValue where Element: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self, rules)
  }
}

extension Array: RequestList where Element: RequestValue {
  public init(elements: [Element]) {
    self = elements
  }
}

extension Dictionary: RequestValue where Key == String, Value: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self, rules)
  }
}

extension Dictionary: RequestMap where Key == String, Value: RequestValue {
  public init(entries: [(String, Value)]) {
    self.init(entries, uniquingKeysWith: { _, last in last })
  }
}

/// Which fields of the request types were given in some request.
public final class FieldUse {
  private var types: [ObjectIdentifier: (type: Any.Type, fields: [String: Bool])] = [:]

  public init() {}

  /// How many fields were given.
  public var count: Int {
    types.values.reduce(0) { $0 + $1.fields.values.count { $0 } }
  }

  /// The fields that were seen, but never given.
  public var unused: [String] {
    types.values.flatMap { type, fields in
      fields.filter { !$0.value }.map { "\(String(reflecting: type)).\($0.key)" }
    }.sorted()
  }

  func note(_ type: Any.Type, _ key: String, isGiven: Bool) {
    let before = types[ObjectIdentifier(type)]?.fields[key]
    if before == nil || before == false && isGiven {
      types[ObjectIdentifier(type), default: (type, [:])].fields[key] = isGiven
    }
  }
}

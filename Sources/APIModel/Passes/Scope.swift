/// The names that types may be written by.
struct Scope {
  enum Entry {
    case enumeration(Int)
    case record(Int)
    case union(Int)
    case page(Int)
  }

  private var entries: [String: Entry] = [:]
  private var corrections: [String: Entry] = [:]
  /// In the order of the spec.
  private(set) var names: [String] = []

  /// What every spec may name.
  static let builtIns = Scalar.allCases.map(\.rawValue) + ["map", "expandable"]

  /// What other languages call what is built in.
  private static let synonyms = [
    "int": "integer", "int32": "integer", "int64": "integer", "long": "integer",
    "boolean": "bool", "float": "number", "double": "number", "str": "string", "uri": "url",
    "time": "datetime", "guid": "uuid", "base64": "bytes", "blob": "bytes", "uint": "uint64",
    "object": "map", "dict": "map", "dictionary": "map", "any": "json", "password": "secret",
    "binary": "file",
  ]

  /// `did you mean 'integer'?` for what another language calls so.
  static func hint(forSynonym name: String) -> String? {
    synonyms[name.lowercased()].map { "did you mean '\($0)'?" }
  }

  subscript(name: String) -> Entry? { entries[name] ?? corrections[name] }

  /// Makes the right spelling of a misspelt name mean what was declared.
  mutating func redirect(_ name: String, to entry: Entry) {
    corrections[name] = corrections[name] ?? entry
  }

  /// Adds a name, unless it is there already.
  mutating func declare(_ name: String, as entry: Entry) -> Bool {
    guard entries[name] == nil else { return false }
    entries[name] = entry
    names.append(name)
    return true
  }
}

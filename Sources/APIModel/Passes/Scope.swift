/// The names that types may be written by.
struct Scope {
  enum Entry {
    case enumeration(Int)
    case record(Int)
    case union(Int)
    case page(Int)
  }

  private var entries: [String: Entry] = [:]
  /// In the order of the spec.
  private(set) var names: [String] = []

  /// What every spec may name.
  static let builtIns = Scalar.allCases.map(\.rawValue) + ["map", "expandable"]

  subscript(name: String) -> Entry? { entries[name] }

  /// Adds a name, unless it is there already.
  mutating func declare(_ name: String, as entry: Entry) -> Bool {
    guard entries[name] == nil else { return false }
    entries[name] = entry
    names.append(name)
    return true
  }
}

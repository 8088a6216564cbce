/// The values in scope, and the lookup of names in them: from the innermost object outwards. It is
/// looked into at each tag, and so can't be copied.
struct ContextStack: ~Copyable {
  /// A value that a section brought into scope.
  private struct Frame {
    var value: Value
    /// For an object: what gives the value at a place of its shape.
    var member: (@Sendable (Int) -> Value)?
    /// The list that a section walks, if it walks one; the value is one of it.
    let items: [Value]
  }

  /// What is asked of a frame most often, in numbers alone.
  private struct Place {
    /// Where the table of the object's shape begins; none if it is no object.
    var table: Int?
    /// Its index in the list.
    var index = 0
    let count: Int
  }

  static let first = "@first"
  static let last = "@last"

  private let names: NameTable
  private let mode: Mode
  private var frames: [Frame] = []
  /// One for each frame.
  private var places: [Place] = []
  /// For each shape met, the place of each of the program's names in it, or -1.
  private var tables: [Int] = []
  /// Where the table of a shape begins. The shape is kept, so that no other takes its place.
  private var tableStarts: [ObjectIdentifier: (shape: Shape, start: Int)] = [:]

  /// The shape met last and its table: items of a list have one shape.
  private var latest: (shape: ObjectIdentifier, start: Int)?
  /// The program's indices of the flags for an item's place, if it uses them.
  private let firstFlag: Int?
  private let lastFlag: Int?

  init(_ root: Value, names: NameTable, mode: Mode) {
    self.names = names
    self.mode = mode
    firstFlag = mode == .code ? names[Self.first] : nil
    lastFlag = mode == .code ? names[Self.last] : nil
    push(root)
  }

  mutating func push(_ value: Value) { push(value, of: []) }

  /// Brings the first item of a list into scope.
  mutating func push(firstOf items: [Value]) {
    guard let first = items.first else { return }
    push(first, of: items)
  }

  private mutating func push(_ value: Value, of items: [Value]) {
    var (table, member): (Int?, (@Sendable (Int) -> Value)?) = (nil, nil)
    if case .object(let object) = value {
      (table, member) = (self.table(of: object.shape), object.value)
    }
    frames.append(Frame(value: value, member: member, items: items))
    places.append(Place(table: table, count: items.count))
  }

  /// Brings the next item of a list into scope, in the place of the one before it; false if there is
  /// none.
  mutating func advance() -> Bool {
    let top = places.count - 1
    let index = places[top].index + 1
    guard index < places[top].count else { return false }
    let value = frames[top].items[index]
    places[top].index = index
    if case .object(let object) = value {
      places[top].table = table(of: object.shape)
      frames[top].member = object.value
    } else {
      places[top].table = nil
      frames[top].member = nil
    }
    frames[top].value = value
    return true
  }

  mutating func pop() {
    frames.removeLast()
    places.removeLast()
  }

  private mutating func table(of shape: Shape) -> Int {
    let identifier = ObjectIdentifier(shape)
    if let latest, latest.shape == identifier { return latest.start }
    if let known = tableStarts[identifier]?.start {
      latest = (identifier, known)
      return known
    }
    let start = tables.count
    tables += Array(repeating: -1, count: names.names.count)
    for (index, name) in shape.names.enumerated() {
      if let place = names[name] { tables[start + place] = index }
    }
    tableStarts[identifier] = (shape, start)
    latest = (identifier, start)
    return start
  }

  /// The value of a name, or of `.` if there is none; nothing if it is unknown.
  func value(of name: Int?) -> Value? {
    guard let name else { return frames.last?.value }
    if name == firstFlag || name == lastFlag { return flag(isFirst: name == firstFlag) }
    var index = places.count
    while index > 0 {
      index -= 1
      guard let table = places[index].table else { continue }
      let place = tables[table + name]
      if place >= 0 { return frames[index].member?(place) }
    }
    return nil
  }

  /// The value of a name in a value; nothing if it is unknown there.
  func member(_ name: Int, of value: Value) -> Value? {
    // What has no value has no members with one.
    if case .null = value { return value }
    guard case .object(let object) = value else { return nil }
    return object.shape.indices[self.name(name)].map { object.value($0) }
  }

  /// The program's name of that index.
  func name(_ index: Int) -> String { names.names[index] }

  /// All names in scope, innermost first.
  var knownNames: [String] {
    frames.reversed().flatMap { frame -> [String] in
      if case .object(let object) = frame.value { object.shape.names } else { [] }
    } + [Compiler.group, Compiler.broken]
      + (places.contains { $0.count > 0 } ? [Self.first, Self.last] : [])
  }

  /// What code mode says of an item's place in its list.
  private func flag(isFirst: Bool) -> Value? {
    guard let place = places.last(where: { $0.count > 0 }) else { return nil }
    return .bool(place.index == (isFirst ? 0 : place.count - 1))
  }
}

/// The values in scope, and the lookup of names in them: from the innermost object outwards.
struct ContextStack {
  /// A value that a section brought into scope.
  private struct Frame {
    let value: Value
    /// For an object: where the table of its shape begins, and what gives the value at a place.
    var members: (table: Int, value: @Sendable (Int) -> Value)?
    /// Where it stands in the list that a section walks.
    var position: (index: Int, count: Int)?
  }

  static let first = "@first"
  static let last = "@last"

  private let names: NameTable
  private let mode: Mode
  private var frames: [Frame] = []
  /// For each shape met, the place of each of the program's names in it, or -1.
  private var tables: [Int] = []
  /// Where the table of a shape begins. The shape is kept, so that no other takes its place.
  private var tableStarts: [ObjectIdentifier: (shape: Shape, start: Int)] = [:]

  /// The shape met last and its table: items of a list have one shape.
  private var latest: (shape: Shape, start: Int)?
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

  mutating func push(_ value: Value) { frames.append(frame(value)) }

  /// Brings the first item of a list into scope.
  mutating func push(firstOf items: [Value]) {
    var frame = frame(items[0])
    frame.position = (0, items.count)
    frames.append(frame)
  }

  /// Brings the next item of a list into scope, in the place of the one before it; false if there is
  /// none.
  mutating func advance(in items: [Value]) -> Bool {
    guard let index = frames.last?.position?.index, index + 1 < items.count else { return false }
    var frame = frame(items[index + 1])
    frame.position = (index + 1, items.count)
    frames[frames.count - 1] = frame
    return true
  }

  mutating func pop() { frames.removeLast() }

  private mutating func frame(_ value: Value) -> Frame {
    guard case .object(let object) = value else { return Frame(value: value) }
    return Frame(value: value, members: (table(of: object.shape), object.value))
  }

  private mutating func table(of shape: Shape) -> Int {
    if let latest, latest.shape === shape { return latest.start }
    if let known = tableStarts[ObjectIdentifier(shape)] {
      latest = known
      return known.start
    }
    let start = tables.count
    tables += Array(repeating: -1, count: names.names.count)
    for (index, name) in shape.names.enumerated() {
      if let place = names[name] { tables[start + place] = index }
    }
    tableStarts[ObjectIdentifier(shape)] = (shape, start)
    latest = (shape, start)
    return start
  }

  /// What a name stands for, or `.` if there is none; nothing if it is unknown.
  func value(of name: Int?) -> Value? {
    guard let name else { return frames.last?.value }
    if name == firstFlag || name == lastFlag { return flag(isFirst: name == firstFlag) }
    for index in frames.indices.reversed() {
      guard let members = frames[index].members else { continue }
      let place = tables[members.table + name]
      if place >= 0 { return members.value(place) }
    }
    return nil
  }

  /// What a name stands for in a value; nothing if it is unknown there.
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
      + (frames.contains { $0.position != nil } ? [Self.first, Self.last] : [])
  }

  /// What code mode says of an item's place in its list.
  private func flag(isFirst: Bool) -> Value? {
    guard let position = frames.last(where: { $0.position != nil })?.position else { return nil }
    return .bool(position.index == (isFirst ? 0 : position.count - 1))
  }
}

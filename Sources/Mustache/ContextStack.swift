/// The values in scope, and the lookup of names in them: from the innermost object outwards.
struct ContextStack {
  /// A value that a section brought into scope.
  struct Frame {
    var value: Value
    /// The table of its shape, if it is an object.
    var table: Int?
    /// Where it stands in the list that a section walks.
    var position: (isFirst: Bool, isLast: Bool)?
  }

  static let first = "@first"
  static let last = "@last"

  private let names: NameTable
  private let mode: Mode
  private var frames: [Frame] = []
  /// For each shape met, the place of each of the program's names in it, or -1.
  private var tables: [[Int]] = []
  private var tableIndices: [ObjectIdentifier: Int] = [:]

  init(_ root: Value, names: NameTable, mode: Mode) {
    self.names = names
    self.mode = mode
    push(root)
  }

  mutating func push(_ value: Value) { frames.append(frame(value)) }

  /// Brings a list's item into scope, in the place of the one before it if it isn't the first.
  mutating func push(_ items: [Value], at index: Int) {
    if index > 0 { pop() }
    var frame = frame(items[index])
    frame.position = (index == 0, index == items.count - 1)
    frames.append(frame)
  }

  mutating func pop() { frames.removeLast() }

  private mutating func frame(_ value: Value) -> Frame {
    guard case .object(let object) = value else { return Frame(value: value) }
    return Frame(value: value, table: table(of: object.shape))
  }

  private mutating func table(of shape: Shape) -> Int {
    let identifier = ObjectIdentifier(shape)
    if let table = tableIndices[identifier] { return table }
    var table = Array(repeating: -1, count: names.names.count)
    for (index, name) in shape.names.enumerated() {
      if let place = names[name] { table[place] = index }
    }
    tables.append(table)
    tableIndices[identifier] = tables.count - 1
    return tables.count - 1
  }

  /// What a path stands for; nothing if it, or a part of it, is unknown.
  func value(of path: Program.Path) -> Value? {
    guard var value = root(of: path) else { return nil }
    if path.components.count < 2 { return value }
    for name in path.components.dropFirst() {
      guard let next = member(name, of: value) else { return nil }
      value = next
    }
    return value
  }

  private func root(of path: Program.Path) -> Value? {
    guard let name = path.components.first else { return frames.last?.value }
    for index in frames.indices.reversed() {
      guard let table = frames[index].table else { continue }
      let place = tables[table][name]
      if place >= 0, case .object(let object) = frames[index].value {
        return object.value(place)
      }
    }
    return mode == .code ? flag(self.name(name)) : nil
  }

  private func member(_ name: Int, of value: Value) -> Value? {
    // What has no value has no members with one.
    if case .null = value { return value }
    guard case .object(let object) = value else { return nil }
    if let table = tableIndices[ObjectIdentifier(object.shape)] {
      let index = tables[table][name]
      return index >= 0 ? object.value(index) : nil
    }
    return object.shape.indices[self.name(name)].map { object.value($0) }
  }

  /// The program's name of that index.
  func name(_ index: Int) -> String { names.names[index] }

  /// All names in scope, innermost first.
  var knownNames: [String] {
    frames.reversed().flatMap { frame -> [String] in
      if case .object(let object) = frame.value { object.shape.names } else { [] }
    } + (frames.contains { $0.position != nil } ? [Self.first, Self.last] : [])
  }

  /// What code mode says of an item's place in its list.
  private func flag(_ name: String) -> Value? {
    guard name == Self.first || name == Self.last,
      let position = frames.last(where: { $0.position != nil })?.position
    else { return nil }
    return .bool(name == Self.first ? position.isFirst : position.isLast)
  }
}

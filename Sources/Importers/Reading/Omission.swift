/// Something of a document that a spec can't say. Two omissions of the same words count as equal,
/// wherever they are.
struct Omission: Hashable {
  /// As it can be written in a comment.
  let text: String
  /// The offset in the document.
  let offset: Int

  init(text: String, offset: Int) {
    self.text = text.asShortLine
    self.offset = offset
  }

  static func == (first: Omission, second: Omission) -> Bool { first.text == second.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension [Omission] {
  /// Without those that the same words say of the same place.
  func oncePerPlace() -> [Omission] {
    guard count > 1 else { return self }
    var seen: [Int: Set<String>] = [:]
    return filter { seen[$0.offset, default: []].insert($0.text).inserted }
  }
}

/// What was omitted of the field, component or operation that is being read.
struct OmissionLog {
  private(set) var list: [Omission] = []

  mutating func add(_ omission: Omission) { list.append(omission) }
  mutating func add(_ omissions: [Omission]) { list += omissions }

  /// Starts a log of its own for a part, and returns the outer one.
  mutating func begin() -> OmissionLog {
    defer { self = OmissionLog() }
    return self
  }

  /// Goes back to the outer log, and returns what was omitted of the part, each place's once.
  mutating func end(restoring outer: OmissionLog) -> [Omission] {
    defer { self = outer }
    return list.oncePerPlace()
  }

  /// What was added since there were `count`, each place's once.
  mutating func compact(since count: Int) -> [Omission] {
    let added = Array(list.dropFirst(count)).oncePerPlace()
    list.replaceSubrange(min(count, list.count)..., with: added)
    return added
  }
}

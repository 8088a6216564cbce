/// The static steps of all paths as a tree, each with its meaning: a collection, a single
/// thing, a verb, or no more than a namespace; and what one of its things is called.
struct ResourceTree {
  enum Kind { case namespace, collection, singleton, variant, verb, search }

  struct Node {
    let words: Words
    let parent: Int?
    /// Whether a parameter is between it and its parent.
    let followsItem: Bool
    var kind = Kind.namespace
    var hasItems = false
    /// The operations of the step itself, and of one of its things.
    var operations: [Int] = []
    var itemOperations: [Int] = []
    var children: [Int] = []
    var noun = Words([])
    /// Whether the noun is that of the record that comes back.
    var depth = 0
  }

  private(set) var nodes: [Node] = []
  private var indexes: [String: Int] = [:]
  private let returns: [Result]

  /// What an operation returns, as far as names go.
  struct Result {
    let method: String
    let isList: Bool
    let record: Words?
  }

  /// Words that ask for something rather than say what it is.
  private static let verbs: Set<String> = [
    "find", "preview", "validate", "lookup", "export", "download", "count", "check", "test",
  ]

  init(paths: [PathSteps], returns: [Result], components: ComponentNames) {
    self.returns = returns
    for (index, path) in paths.enumerated() { add(path, index) }
    // Parents come before their children.
    for index in nodes.indices {
      nodes[index].kind = kind(of: index)
      nodes[index].noun = noun(of: index, components)
      nodes[index].depth = resource(above: index).map { nodes[$0].depth + 1 } ?? 0
    }
    disambiguate()
  }

  private mutating func add(_ path: PathSteps, _ operation: Int) {
    var prefix = ""
    var node: Int?
    var followsItem = false
    for step in Self.significant(path.list) {
      switch step {
      case .parameter:
        prefix += "/{}"
        followsItem = true
        if let node { nodes[node].hasItems = true }
      case .text(let text):
        prefix += "/" + text
        if let known = indexes[prefix] {
          node = known
        } else {
          nodes.append(Node(words: Words(of: text), parent: node, followsItem: followsItem))
          let new = nodes.count - 1
          indexes[prefix] = new
          if let node { nodes[node].children.append(new) }
          node = new
        }
        followsItem = false
      }
    }
    guard let node else { return }
    if followsItem {
      nodes[node].itemOperations.append(operation)
    } else {
      nodes[node].operations.append(operation)
    }
  }

  /// The steps without a version in front.
  static func significant(_ steps: [PathSteps.Step]) -> ArraySlice<PathSteps.Step> {
    var rest = steps[...]
    while rest.count > 1, case .text(let text)? = rest.first,
      text == "api" || text.first == "v" && text.dropFirst().allSatisfy(\.isNumber)
    {
      rest.removeFirst()
    }
    return rest
  }

  /// The nearest node above that is not a namespace.
  func resource(above index: Int) -> Int? {
    var next = nodes[index].parent
    while let node = next {
      if nodes[node].kind != .namespace { return node }
      next = nodes[node].parent
    }
    return nil
  }

  /// The words of the namespaces right above a node.
  func qualifier(of index: Int) -> Words {
    var words: [String] = []
    var next = nodes[index].parent
    while let node = next, nodes[node].kind == .namespace {
      words = nodes[node].words.list + words
      next = nodes[node].parent
    }
    return Words(words)
  }

  // MARK: Kinds

  private func kind(of index: Int) -> Kind {
    let node = nodes[index]
    if node.hasItems { return .collection }
    guard let first = node.operations.first else { return .namespace }
    let results = node.operations.map { returns[$0] }
    let owner = resource(above: index)
    let ownerRecord = owner.flatMap(record)
    if results.contains(where: { $0.method == "GET" }) {
      guard results.count == 1, let owner else {
        return results.contains(where: \.isList) ? .collection : .singleton
      }
      if node.words.list == ["search"] { return .search }
      if returns[first].isList { return .collection }
      guard !node.followsItem, nodes[owner].kind == .collection, let ownerRecord,
        returns[first].record == ownerRecord
      else { return .singleton }
      return Self.verbs.contains(node.words.list.first ?? "") ? .verb : .variant
    }
    guard owner != nil, results.count == 1 else { return .collection }
    if let record = returns[first].record, matches(record, node.words) { return .collection }
    let isPlural = node.words.singular != node.words
    let isOwners = ownerRecord != nil && returns[first].record == ownerRecord
    return isPlural && !isOwners ? .collection : .verb
  }

  private func matches(_ record: Words, _ words: Words) -> Bool {
    record.ends(with: words) || record.ends(with: words.singular)
      || record.letters == words.singular.letters
  }

  /// What the operations of a node return one of.
  private func record(of index: Int) -> Words? {
    let node = nodes[index]
    return (node.itemOperations + node.operations).lazy.compactMap { returns[$0].record }.first
  }

  // MARK: Nouns

  private func noun(of index: Int, _ components: ComponentNames) -> Words {
    let node = nodes[index]
    let above = resource(above: index)
    switch node.kind {
    case .namespace: return node.words
    case .variant: return Words(node.words.list + (above.map { nodes[$0].noun.list } ?? []))
    case .verb, .search:
      return above.map { nodes[$0].noun.followed(by: node.words) } ?? node.words
    case .collection, .singleton:
      let known = records(below: index)
      if let record = known.first(where: { matches($0, node.words) }) { return record }
      if known.isEmpty || node.operations.isEmpty && node.itemOperations.isEmpty,
        let record = components.component(called: node.words.singular)
      {
        return record
      }
      let isMany =
        node.hasItems || node.operations.contains { returns[$0].isList }
        || !node.operations.contains { returns[$0].method == "GET" }
      let words = isMany ? node.words.singular : node.words
      guard words.count == 1 else { return words }
      let qualifier = qualifier(of: index)
      if !qualifier.isEmpty { return qualifier.followed(by: words) }
      return above.map { nodes[$0].noun.followed(by: words) } ?? words
    }
  }

  /// What a node's operations return, and those below it.
  private func records(below index: Int) -> [Words] {
    var records: [Words] = []
    var left = [index]
    while let next = left.popLast(), records.count < 32 {
      let node = nodes[next]
      records += (node.itemOperations + node.operations).compactMap { returns[$0].record }
      left += node.children.reversed()
    }
    return records
  }

  /// Puts the noun of the node above before nouns that several nodes have, except for the highest of
  /// these nodes.
  private mutating func disambiguate() {
    for _ in 0..<8 {
      var groups: [String: [Int]] = [:]
      for (index, node) in nodes.enumerated()
      where (node.kind == .collection || node.kind == .singleton)
        && !(node.operations.isEmpty && node.itemOperations.isEmpty)
      {
        groups[node.noun.letters, default: []].append(index)
      }
      var ambiguous: Set<Int> = []
      for group in groups.values where group.count > 1 {
        let highest = group.map { nodes[$0].depth }.min() ?? 0
        let isAlone = group.count { nodes[$0].depth == highest } == 1
        ambiguous.formUnion(group.filter { !isAlone || nodes[$0].depth > highest })
      }
      var hasChanged = false
      // In their order, since a parent's noun may change too.
      for index in nodes.indices where ambiguous.contains(index) {
        guard let above = resource(above: index) else { continue }
        let noun = nodes[above].noun.followed(by: nodes[index].noun)
        guard noun != nodes[index].noun else { continue }
        nodes[index].noun = noun
        hasChanged = true
      }
      if !hasChanged { return }
    }
  }
}

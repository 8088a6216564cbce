/// Names operations by what they do: `listCharges`, `createVerificationSession`, `cancelPayout`.
///
/// In go the operations and what they return; out come names in lower camel case, each once. A name
/// that the document's author chose is kept; one that only repeats method and path is replaced. Where
/// the rule gives two operations the same name, all but the first keep what the document calls them.
struct OperationNames {
  private(set) var names: [String] = []
  /// What each operation is about, to name its types by.
  private(set) var nouns: [Words] = []

  init(
    _ operations: [ImportedOperation], returns: [ResourceTree.Result], components: ComponentNames
  ) {
    let tree = ResourceTree(
      paths: operations.map(\.steps), returns: returns, components: components)
    var places: [Int: (node: Int, isItem: Bool)] = [:]
    for (index, node) in tree.nodes.enumerated() {
      for operation in node.operations { places[operation] = (index, false) }
      for operation in node.itemOperations { places[operation] = (index, true) }
    }
    // Where something else than a PUT changes a thing, a PUT replaces it.
    let canChange = tree.nodes.map { node in
      [node.operations, node.itemOperations].map { siblings in
        siblings.contains { ["PATCH", "POST"].contains(operations[$0].method) }
      }
    }
    var proposals: [Words] = []
    for (index, operation) in operations.enumerated() {
      guard let (node, isItem) = places[index] else {
        proposals.append(Words(of: operation.id ?? "\(operation.method) root"))
        nouns.append(Words(["root"]))
        continue
      }
      let rule = Self.name(
        operation, returns[index], tree, node, isItem: isItem,
        hasOther: canChange[node][isItem ? 1 : 0])
      let own = operation.id.map { Words(of: $0) } ?? Words([])
      let isDerived = own.isEmpty || Self.isDerived(own, from: operation)
      proposals.append(isDerived ? rule : own)
      nouns.append(tree.nodes[node].noun)
    }
    names = Self.unique(
      proposals, operations, items: operations.indices.map { places[$0]?.isItem ?? false })
  }

  private static func name(
    _ operation: ImportedOperation, _ result: ResourceTree.Result, _ tree: ResourceTree,
    _ index: Int, isItem: Bool, hasOther: Bool
  ) -> Words {
    let node = tree.nodes[index]
    func named(_ verb: String, _ noun: Words? = nil) -> Words {
      Words([verb] + (noun ?? node.noun).list)
    }
    if !isItem {
      switch node.kind {
      case .verb:
        guard let owner = tree.resource(above: index), let verb = node.words.list.first else {
          break
        }
        let noun = tree.nodes[owner].noun.followed(by: tree.qualifier(of: index))
        return Words([verb] + noun.followed(by: Words(Array(node.words.list.dropFirst()))).list)
      case .search:
        guard let owner = tree.resource(above: index) else { break }
        return named("search", plural(tree.nodes[owner]))
      default: break
      }
    }
    switch operation.method {
    case "GET": return result.isList ? named("list", plural(node)) : named("retrieve")
    case "HEAD": return named("check")
    case "DELETE":
      return isItem || node.kind == .singleton ? named("delete") : named("delete", plural(node))
    case "POST":
      return named(isItem || node.kind == .singleton ? "update" : "create")
    case "PUT": return named(hasOther ? "replace" : "update")
    default: return named("update")
    }
  }

  private static func plural(_ node: ResourceTree.Node) -> Words {
    guard let last = node.noun.list.last, let written = node.words.list.last else {
      return node.noun
    }
    let plural =
      Words.singular(written) == last || written == last
      ? written : last.hasSuffix("s") ? last : last + "s"
    return Words(node.noun.list.dropLast() + [plural])
  }

  /// Whether an operation's ID says its method and path, and no more.
  private static func isDerived(_ id: Words, from operation: ImportedOperation) -> Bool {
    let method = operation.method.lowercased()
    guard id.list.contains(method) else { return false }
    let path = words(of: Array(ResourceTree.significant(operation.steps.list))).map(\.letters)
    // Most are just that.
    if id.letters == method + path.joined() { return true }
    let letters = Array(id.letters.utf8)
    var rest = letters[...]
    for word in path {
      while !rest.starts(with: word.utf8) {
        guard !rest.isEmpty else { return false }
        rest.removeFirst()
      }
      rest.removeFirst(word.utf8.count)
    }
    let known = words(of: operation.steps.list).flatMap {
      [$0.letters] + $0.list + $0.list.map(Words.singular)
    }
    return consists(letters, of: Set(known + verbs[operation.method, default: []]))
  }

  private static func words(of steps: [PathSteps.Step]) -> [Words] {
    steps.map { step in
      switch step {
      case .text(let text), .parameter(let text): Words(of: text)
      }
    }
  }

  /// Whether letters are words in a row. IDs are not always cut into words as paths are.
  private static func consists(_ letters: [UInt8], of words: Set<String>) -> Bool {
    // Nobody writes longer ones, and this takes time that grows with them.
    guard letters.count <= 500 else { return false }
    var isReached = [Bool](repeating: false, count: letters.count + 1)
    isReached[0] = true
    for start in letters.indices where isReached[start] {
      for word in words where letters[start...].starts(with: word.utf8) {
        isReached[start + word.utf8.count] = true
      }
    }
    return isReached[letters.count]
  }

  /// What generated IDs call a method, beside its own name.
  private static let verbs: [String: [String]] = [
    "GET": ["get", "list", "read", "retrieve"], "HEAD": ["head", "check"],
    "POST": ["post", "create"], "PUT": ["put", "replace", "update"],
    "PATCH": ["patch", "update"], "DELETE": ["delete"],
  ]

  private static func unique(
    _ proposals: [Words], _ operations: [ImportedOperation], items: [Bool]
  ) -> [String] {
    // What has an ID in its path is the thing; the other is something special.
    var owners: [String: Int] = [:]
    for isItem in [true, false] {
      for index in proposals.indices where items[index] == isItem {
        let name = proposals[index].lowerCamel
        if owners[name] == nil { owners[name] = index }
      }
    }
    var free = UniqueNames.operations
    var names = proposals.enumerated().map { index, words -> String in
      let name = words.lowerCamel
      return owners[name] == index && !name.isEmpty && free.take(name) ? name : ""
    }
    for index in names.indices where names[index].isEmpty {
      let words = operations[index].id.map { Words(of: $0) } ?? proposals[index]
      names[index] = free.takeFirst(of: [words.isEmpty ? "operation" : words.lowerCamel])
    }
    return names
  }
}

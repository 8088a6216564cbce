import ApusDiagnostics

/// Reports records that must hold themselves, through required fields that are neither lists, maps,
/// nullable, clearable nor expandable: no value can be of such a type.
struct CheckRecursion {
  private enum Node: Hashable {
    case record(Int)
    case union(Int)
  }

  private let api: API
  /// What each node must hold: all of it for a record, any of it for a union.
  private var needs: [Node: [(field: Int, node: Node)]] = [:]
  private var canEnd: Set<Node> = []

  static func run(on draft: inout Draft) {
    var check = CheckRecursion(api: draft.api)
    check.findWhatEnds()
    check.reportCycles(draft.report)
  }

  private init(api: API) {
    self.api = api
  }

  /// What ends makes what needs it end, until nothing more does.
  private mutating func findWhatEnds() {
    var neededBy: [Node: [Node]] = [:]
    var missing: [Node: Int] = [:]
    var ready: [Node] = []
    func add(_ node: Node, _ held: [(field: Int, node: Node)], waitsFor count: Int) {
      needs[node] = held
      missing[node] = count
      for need in held { neededBy[need.node, default: []].append(node) }
      if count == 0 { ready.append(node) }
    }
    for (index, record) in api.records.enumerated() {
      let fields = record.fields
      let held = fields.indices.compactMap { position in
        fields[position].isOptional ? nil : node(fields[position].type).map { (position, $0) }
      }
      add(.record(index), held, waitsFor: held.count)
    }
    for (index, union) in api.unions.enumerated() {
      let held = union.cases.enumerated().compactMap { position, unionCase in
        node(unionCase.type).map { (position, $0) }
      }
      // One case that ends is enough, and one that is neither record nor union does.
      let isFree = held.count < union.cases.count || held.isEmpty
      add(.union(index), held, waitsFor: isFree ? 0 : 1)
    }
    while let node = ready.popLast() {
      guard canEnd.insert(node).inserted else { continue }
      for other in neededBy[node] ?? [] {
        missing[other, default: 0] -= 1
        if missing[other, default: 0] <= 0 { ready.append(other) }
      }
    }
  }

  private func node(_ type: TypeReference) -> Node? {
    switch type {
    case .record(let index): .record(index)
    case .union(let index): .union(index)
    default: nil
    }
  }

  /// Walks from each record that can't end to the next, until it comes back to where it was.
  private func reportCycles(_ report: Report) {
    var seen: Set<Node> = []
    for index in api.records.indices {
      var path: [(node: Node, field: Int)] = []
      var places: [Node: Int] = [:]
      var node = Node.record(index)
      while !canEnd.contains(node), seen.insert(node).inserted,
        let next = needs[node]?.first(where: { !canEnd.contains($0.node) })
      {
        places[node] = path.count
        path.append((node, next.field))
        node = next.node
      }
      guard let start = places[node] else { continue }
      let cycle = path[start...].map { "\(name($0.node))\(step($0.node, $0.field))" }
      let place = path[start...].lazy.compactMap { self.span($0.node, $0.field) }.first
      report.add(
        .endlessRecord((cycle + [name(node)]).joined(separator: " → ")), at: place)
    }
  }

  private func name(_ node: Node) -> String {
    switch node {
    case .record(let index): return api.name(ofRecord: index)
    case .union(let index):
      guard case .declared(let name, _) = api.unions[index].origin else { return "union" }
      return name.text
    }
  }

  private func step(_ node: Node, _ field: Int) -> String {
    if case .record(let index) = node {
      "." + api.records[index].fields[field].name.text
    } else {
      ""
    }
  }

  private func span(_ node: Node, _ field: Int) -> Span? {
    switch node {
    case .record(let index): api.records[index].fields[field].typeSpan
    case .union(let index): api.unions[index].cases[field].span
    }
  }
}

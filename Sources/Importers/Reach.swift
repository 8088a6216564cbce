/// What the selected operations need: the types that they hold, those that these hold, and so on.
///
/// What a field may be expanded to is not needed. It can be expanded only if all that it may hold is
/// there anyway; what tells of a deleted object comes with the object.
struct Reach {
  /// In the order in which they are met.
  private(set) var types: [Shape.ID] = []
  private var set: Set<Shape.ID> = []
  private let graph: ShapeGraph
  private let declared: Set<Shape.ID>

  init(_ graph: ShapeGraph, declared: Set<Shape.ID>, operations: [Int], isWhole: Bool) {
    self.graph = graph
    self.declared = declared
    for operation in operations { follow(graph.operationEdges[operation], isWhole: isWhole) }
    if !isWhole { addDeleted() }
  }

  func contains(_ id: Shape.ID) -> Bool { set.contains(id) }

  /// Whether all that an expandable field may hold is there.
  func canExpand(to id: Shape.ID) -> Bool {
    if case .union(_, let cases) = graph.table[graph.body(of: id)] {
      return cases.allSatisfy { contains($0.type) }
    }
    return contains(id)
  }

  private mutating func follow(_ edges: [ShapeGraph.Edge], isWhole: Bool) {
    var left = Array(edges.reversed())
    while let edge = left.popLast() {
      guard isWhole || !edge.isExpandable, set.insert(edge.target).inserted else { continue }
      types.append(edge.target)
      left += graph.spoken(edge.target, declared: declared).reversed()
    }
  }

  private mutating func addDeleted() {
    let keys = Set(
      types.compactMap { id -> String? in
        if case .component(let index) = graph.table[id] { graph.components[index].key } else { nil }
      })
    for id in graph.edges.keys.sorted() {
      guard case .component(let index) = graph.table[id], !contains(id) else { continue }
      let key = graph.components[index].key
      let prefix = "deleted_"
      guard key.hasPrefix(prefix), keys.contains(String(key.dropFirst(prefix.count))),
        isWantedByExpansion(id)
      else { continue }
      set.insert(id)
      types.append(id)
    }
    // Unions that only stand in expandable fields.
    for id in types {
      for edge in graph.edges[id] ?? [] where edge.isExpandable && !contains(edge.target) {
        if case .union = graph.table[edge.target], canExpand(to: edge.target) {
          set.insert(edge.target)
          types.append(edge.target)
        }
      }
    }
  }

  /// Whether one of the types holds a deleted object beside objects that are all there.
  private func isWantedByExpansion(_ deleted: Shape.ID) -> Bool {
    types.contains { id in
      (graph.edges[id] ?? []).contains { edge in
        guard edge.isExpandable, case .union(_, let cases) = graph.table[edge.target] else {
          return false
        }
        return cases.contains { $0.type == deleted }
          && cases.allSatisfy { $0.type == deleted || contains($0.type) || isDeleted($0.type) }
      }
    }
  }

  private func isDeleted(_ id: Shape.ID) -> Bool {
    guard case .component(let index) = graph.table[id] else { return false }
    return graph.components[index].key.hasPrefix("deleted_")
  }
}

/// What the selected operations need: the types that they hold, those that these hold, and so on.
///
/// What a field may be expanded to is not needed. It can be expanded only if all that it may hold is
/// there anyway; the type of a deleted object comes with the object's.
struct RequiredTypes {
  /// In the order in which they are met.
  private(set) var types: [Shape.ID] = []
  private var set: Set<Shape.ID> = []
  private var expandable: Set<Shape.ID> = []
  private let graph: ShapeGraph
  private let declared: Set<Shape.ID>

  init(_ graph: ShapeGraph, declared: Set<Shape.ID>, operations: [Int], isWhole: Bool) {
    self.graph = graph
    self.declared = declared
    for operation in operations { follow(graph.operationEdges[operation], isWhole: isWhole) }
    if !isWhole { addDeleted() }
    for case .expandable(let object) in graph.table.all where allIsThere(object) {
      expandable.insert(object)
    }
  }

  func contains(_ id: Shape.ID) -> Bool { set.contains(id) }

  /// Whether all that an expandable field may hold is there.
  func canExpand(to id: Shape.ID) -> Bool { expandable.contains(id) }

  private func allIsThere(_ id: Shape.ID) -> Bool {
    if case .union(_, let cases) = graph.table[graph.body(of: id)] {
      return cases.allSatisfy { contains($0.type) || !canBeDeclared($0.type) }
    }
    if case .record = graph.table[graph.body(of: id)] { return contains(id) }
    return false
  }

  private func canBeDeclared(_ id: Shape.ID) -> Bool {
    switch graph.table[id] {
    case .record, .enumeration, .union, .component: true
    default: false
    }
  }

  private mutating func follow(_ edges: [ShapeGraph.Edge], isWhole: Bool) {
    var left = Array(edges.reversed())
    while let edge = left.popLast() {
      guard isWhole || !edge.isExpandable, set.insert(edge.target).inserted else { continue }
      types.append(edge.target)
      left += graph.references(edge.target, declared: declared).reversed()
    }
  }

  /// Adds the types of deleted objects where those of the objects are there, and the unions of both.
  private mutating func addDeleted() {
    var seen: Set<Shape.ID> = []
    for id in types {
      for edge in graph.edges[id] ?? [] where edge.isExpandable && !contains(edge.target) {
        guard seen.insert(edge.target).inserted else { continue }
        guard case .union(_, let cases) = graph.table[edge.target] else { continue }
        let deleted = cases.map(\.type).filter { isDeleted($0) && !contains($0) }
        let objects = cases.map(\.type).filter { !isDeleted($0) }
        guard !objects.isEmpty, objects.allSatisfy(contains) else { continue }
        for id in deleted + [edge.target] where set.insert(id).inserted { types.append(id) }
        follow(deleted.flatMap { graph.edges[$0] ?? [] }, isWhole: false)
      }
    }
  }

  private func isDeleted(_ id: Shape.ID) -> Bool {
    guard case .component(let index) = graph.table[id] else { return false }
    return Conventions.stripe.isDeletedObject(graph.components[index].key)
  }
}

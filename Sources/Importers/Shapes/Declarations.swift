import ApusNaming

/// Decides which shapes are declared and which are written where they are used.
///
/// Declared is what several places share, what the API has as an object of its own, what a
/// document's author gave a type's name, what is used where only a name can be, and what would be too
/// large or too deep to read where it is used. It doesn't depend on what is selected, so that names
/// stay when the selection grows.
struct Declarations {
  /// Longer bodies are not written inline.
  private static let maximumLines = 20
  /// Nor are those that hold more bodies inside one another.
  private static let maximumHeight = 3

  private let graph: ShapeGraph
  private(set) var declared: Set<Shape.ID> = []
  private var measures: [Shape.ID: Measure] = [:]

  private struct Measure {
    var lines = 1
    var height = 0
  }

  init(_ graph: ShapeGraph, operations: [ImportedOperation]) {
    self.graph = graph
    for edges in graph.operationEdges { _ = measure(edges, depth: 0) }
    for id in graph.edges.keys.sorted() { _ = measure(id, depth: 0) }
  }

  /// How much a shape takes where it is used: one line if it is declared.
  private mutating func measure(_ id: Shape.ID, depth: Int) -> Measure {
    if declared.contains(id) { return Measure() }
    if let known = measures[id] { return known }
    guard depth < 100 else {
      declare(id)
      return Measure()
    }
    // Whoever holds itself is declared: it has two users, or is one by name.
    measures[id] = Measure()
    let inner = measureInside(id, depth: depth)
    if mustBeDeclared(id) || inner.lines > Self.maximumLines || inner.height > Self.maximumHeight {
      declare(id)
      return Measure()
    }
    measures[id] = inner
    return inner
  }

  /// How much the types take that are written in a record or an operation. Those that Swift would
  /// nest in it under the same name, as `item` and the elements of `items`, are declared.
  private mutating func measure(_ edges: [ShapeGraph.Edge], depth: Int) -> [Measure] {
    var nested: [Identifier: Shape.ID] = [:]
    return edges.map { edge in
      let measure = measure(edge.target, depth: depth)
      guard !declared.contains(edge.target), isNested(edge.target) else { return measure }
      let names = edge.site.nestedTypeNames
      if names.contains(where: { nested[$0, default: edge.target] != edge.target }) {
        declare(edge.target)
        return Measure()
      }
      for name in names { nested[name] = edge.target }
      return measure
    }
  }

  /// Whether it is a type inside another where it is written.
  private func isNested(_ id: Shape.ID) -> Bool {
    let body = graph.body(of: id)
    switch graph.table[body] {
    case .record, .enumeration: return !declared.contains(body)
    default: return false
    }
  }

  private mutating func declare(_ id: Shape.ID) {
    // A component that can't be declared is written where it is used.
    if case .component = graph.table[id] {
      switch graph.table[graph.body(of: id)] {
      case .record, .enumeration, .union: break
      default: return
      }
    }
    declared.insert(id)
  }

  private mutating func measureInside(_ id: Shape.ID, depth: Int) -> Measure {
    switch graph.table[graph.body(of: id)] {
    case .record(let fields, _):
      var result = Measure(lines: 2, height: 1)
      var isFlat = true
      for inner in measure(graph.edges[id] ?? [], depth: depth + 1) {
        result.lines += inner.lines - 1
        result.height = max(result.height, inner.height + 1)
        if inner.height > 0 { isFlat = false }
      }
      result.lines += fields.count
      if isFlat, fields.count <= SpecWriter.fieldsOnOneLine { result.lines = 1 }
      return result
    case .enumeration(let values):
      let width = values.reduce(0) { $0 + $1.utf8.count + 2 }
      return Measure(lines: width <= 80 ? 1 : values.count + 2, height: 0)
    default:
      for edge in graph.edges[id] ?? [] { _ = measure(edge.target, depth: depth + 1) }
      return Measure()
    }
  }

  private func mustBeDeclared(_ id: Shape.ID) -> Bool {
    if graph.needsName.contains(id) { return true }
    switch graph.table[id] {
    case .union: return true
    case .component(let index):
      if case .union = graph.table[graph.body(of: id)] { return true }
      let component = graph.components[index]
      return component.isResource || component.hasTypeName || graph.uses[id, default: 0] > 1
    default: return graph.uses[id, default: 0] > 1
    }
  }
}

extension ShapeGraph.Site {
  /// What a type that is written here may be called in Swift.
  fileprivate var nestedTypeNames: [Identifier] {
    let name = field.list.joined(separator: "_")
    return [SwiftNamer.type(name), isElement ? SwiftNamer.elementType(name) : nil].compactMap { $0 }
  }
}

/// How the shapes of a document refer to each other: which uses which, how often, and where first.
///
/// Only records, enums, unions and components count, since only they can have a name.
struct ShapeGraph {
  /// Where a shape is used.
  struct Site: Hashable {
    var field: Words
    /// Whether it is an element of a list or map there.
    var isElement: Bool
  }

  /// A use of a shape in another shape or an operation, in order.
  struct Edge {
    let site: Site
    let target: Shape.ID
    /// Whether it is only there if a request asks for more than its ID.
    let isExpandable: Bool
    /// Whether the place takes none but a declared type.
    let needsName: Bool
    /// Whether it is a list of which no next page can be asked for.
    var isListed = false
  }

  let table: ShapeTable
  let components: [Component]
  private(set) var edges: [Shape.ID: [Edge]] = [:]
  /// What each operation uses.
  private(set) var operationEdges: [[Edge]] = []
  /// How many places hold a shape.
  private(set) var uses: [Shape.ID: Int] = [:]
  /// How many of them have which name.
  private(set) var sites: [Shape.ID: [(site: Site, count: Int)]] = [:]
  private(set) var needsName: Set<Shape.ID> = []
  /// The shapes of the components.
  private(set) var ids: [Int: Shape.ID] = [:]

  init(_ operations: [ImportedOperation], _ table: ShapeTable, _ components: [Component]) {
    self.table = table
    self.components = components
    var left: [Shape.ID] = []
    for operation in operations {
      var found: [Edge] = []
      for parameter in operation.parameters where canHoldTypes(parameter.field.type) {
        collect(
          parameter.field.type, Site(field: Words(of: parameter.field.name), isElement: false),
          needsName: parameter.needsNamedType, into: &found)
      }
      if let response = operation.response {
        let count = found.count
        collect(
          response, Site(field: Words([]), isElement: false), needsName: true, into: &found)
        if found.count > count { found[count].isListed = table.data[found[count].target] != nil }
      }
      operationEdges.append(found)
      count(found, &left)
    }
    while let id = left.popLast() {
      guard edges[id] == nil else { continue }
      if case .component(let index) = table[id] { ids[index] = id }
      let found = contents(of: body(of: id))
      edges[id] = found
      count(found, &left)
    }
  }

  private mutating func count(_ found: [Edge], _ left: inout [Shape.ID]) {
    for edge in found {
      uses[edge.target, default: 0] += 1
      if edge.needsName { needsName.insert(edge.target) }
      var known = sites[edge.target] ?? []
      if let index = known.firstIndex(where: { $0.site.field == edge.site.field }) {
        known[index].count += 1
      } else if !edge.site.field.isEmpty, known.count < 64 {
        known.append((edge.site, 1))
      }
      sites[edge.target] = known
      if edges[edge.target] == nil { left.append(edge.target) }
    }
  }

  /// What a record or a union uses itself, or another type that a component is.
  private func contents(of id: Shape.ID) -> [Edge] {
    var found: [Edge] = []
    switch table[id] {
    case .record(let fields, _):
      for field in fields where canHoldTypes(field.type) {
        collect(field.type, Site(field: Words(of: field.name), isElement: false), into: &found)
      }
    case .union(_, let cases):
      for unionCase in cases {
        collect(
          unionCase.type, Site(field: Words([]), isElement: false), needsName: true, into: &found)
      }
    case .enumeration, .component: break
    default:
      // A component that can't be declared is written wherever it is used, also where only names can be.
      collect(id, Site(field: Words([]), isElement: false), needsName: true, into: &found)
    }
    return found
  }

  /// Whether there is anything to collect; most fields are texts and numbers.
  private func canHoldTypes(_ id: Shape.ID) -> Bool {
    switch table[id] {
    case .scalar, .constant: false
    default: true
    }
  }

  /// The shapes that can have a name within a type.
  private func collect(
    _ id: Shape.ID, _ site: Site, isExpandable: Bool = false, needsName: Bool = false,
    into edges: inout [Edge]
  ) {
    switch table[id] {
    case .scalar, .constant: break
    case .list(let inner, _), .map(let inner, _):
      collect(
        inner, Site(field: site.field, isElement: true), isExpandable: isExpandable,
        needsName: needsName, into: &edges)
    case .page(_, let inner):
      collect(
        inner, Site(field: site.field, isElement: true), isExpandable: isExpandable,
        needsName: true, into: &edges)
    case .nullable(let inner), .clearable(let inner):
      collect(inner, site, isExpandable: isExpandable, needsName: needsName, into: &edges)
    case .expandable(let inner):
      collect(inner, site, isExpandable: true, needsName: true, into: &edges)
    case .record, .enumeration, .union, .component:
      edges.append(
        Edge(site: site, target: id, isExpandable: isExpandable, needsName: needsName))
    }
  }

  /// The types that a type's text names: those that it uses and, for a component that is written where
  /// it is used, an equal type that is declared.
  func references(_ id: Shape.ID, declared: Set<Shape.ID>) -> [Edge] {
    let inner = edges[id] ?? []
    let body = body(of: id)
    guard body != id, !declared.contains(id), declared.contains(body) else { return inner }
    let site = Site(field: Words([]), isElement: false)
    return [Edge(site: site, target: body, isExpandable: false, needsName: false)]
  }

  /// The shape of a component, through components that are nothing but others.
  func body(of id: Shape.ID) -> Shape.ID {
    var id = id
    for _ in 0..<16 {
      guard case .component(let index) = table[id], let body = components[index].body else {
        return id
      }
      id = body
    }
    return id
  }
}

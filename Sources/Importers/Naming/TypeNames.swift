import ApusNaming

/// Names the types that are declared: each once, the most used first, so that what many places share
/// has the plainest name.
///
/// A name is taken from the component's key, the field that holds the type, or its title; where that
/// is taken, the name of its owner goes before it. A single word says too little for an enum, which always
/// has its owner's name before it.
struct TypeNames {
  private(set) var names: [Shape.ID: String] = [:]

  /// How many steps of what is around it a name may have.
  private static let depth = 8

  private let graph: ShapeGraph
  private let components: ComponentNames
  private let declared: Set<Shape.ID>
  /// Where each shape is used first: the words of what is around it, from the outside.
  private var places: [Shape.ID: [Words]] = [:]
  private var order: [Shape.ID] = []
  private var free = UniqueNames.types

  init(
    _ graph: ShapeGraph, declared: Set<Shape.ID>, components: ComponentNames,
    operations: OperationNames
  ) {
    self.graph = graph
    self.components = components
    self.declared = declared
    // Operations and pages are types too.
    let others =
      operations.names.map(SwiftNamer.type)
      + PageKind.allCases.map { SwiftNamer.pageType($0.rawValue) }
    for case let name? in others { _ = free.take(name) }
    findPlaces(operations)
    nameComponents()
    nameRest()
  }

  // MARK: Places

  private mutating func findPlaces(_ operations: OperationNames) {
    // What an object of the API uses is named after that rather than after an operation.
    for index in graph.components.indices {
      if let id = graph.ids[index], declared.contains(id) { visit(id, [components.words[index]]) }
    }
    for (index, edges) in graph.operationEdges.enumerated() {
      for edge in edges {
        let isResponse = edge.site.field.isEmpty
        let step = isResponse ? Words([edge.isListed ? "list" : "response"]) : field(edge.site)
        visit(edge.target, [operations.nouns[index], step])
      }
    }
  }

  private mutating func visit(_ start: Shape.ID, _ place: [Words]) {
    var left = [(start, place)]
    while let (id, place) = left.popLast() {
      guard places[id] == nil else { continue }
      places[id] = place
      order.append(id)
      for edge in (graph.edges[id] ?? []).reversed() {
        if case .component = graph.table[edge.target], declared.contains(edge.target),
          !isPart(edge.target)
        {
          continue
        }
        let step = field(edge.site)
        left.append(
          (edge.target, step.isEmpty ? place : Array((place + [step]).suffix(Self.depth))))
      }
    }
  }

  /// Whether a component is only declared because it is too large for its one place.
  private func isPart(_ id: Shape.ID) -> Bool {
    guard case .component(let index) = graph.table[id] else { return false }
    let component = graph.components[index]
    return !component.isResource && !component.hasTypeName && graph.uses[id, default: 0] < 2
      && !graph.needsName.contains(id)
  }

  private func field(_ site: ShapeGraph.Site) -> Words {
    site.isElement ? site.field.singular : site.field
  }

  // MARK: Names

  private mutating func nameComponents() {
    let ids = graph.components.indices.compactMap { graph.ids[$0] }
      .filter { declared.contains($0) && !isPart($0) }
    // What the author called a type comes before what is called after a key, and what is returned
    // before what is sent.
    for isOwn in [true, false] {
      for payload in [Payload.response, .json, .form] {
        for id in ids {
          guard case .component(let index) = graph.table[id] else { continue }
          let component = graph.components[index]
          guard component.hasTypeName == isOwn, component.payload == payload else { continue }
          let name = isOwn ? component.key : components.words[index].upperCamel
          take([name, name + payload.suffix, name + "Type"], for: id)
        }
      }
    }
  }

  private mutating func nameRest() {
    let rest = order.filter { declared.contains($0) && names[$0] == nil }
    let places = Dictionary(uniqueKeysWithValues: rest.enumerated().map { ($0.element, $0.offset) })
    let byUse = rest.sorted { first, second in
      let (more, fewer) = (graph.uses[first, default: 0], graph.uses[second, default: 0])
      return more != fewer ? more > fewer : places[first, default: 0] < places[second, default: 0]
    }
    for id in byUse where isPart(id) { name(id) }
    // The names of unions may contain those of their cases.
    for isUnion in [false, true] {
      for id in byUse where names[id] == nil && self.isUnion(id) == isUnion { name(id) }
    }
  }

  private mutating func name(_ id: Shape.ID) {
    let suffix =
      switch graph.table[graph.body(of: id)] {
      case .record: "Params"
      case .union: "Choice"
      default: "Value"
      }
    let names = candidates(for: id).map(\.upperCamel)
    take(names + names.map { $0 + suffix }, for: id)
  }

  private func isUnion(_ id: Shape.ID) -> Bool {
    if case .union = graph.table[graph.body(of: id)] { return true }
    return false
  }

  private mutating func take(_ candidates: [String], for id: Shape.ID) {
    names[id] = free.takeFirst(of: candidates.filter { !$0.isEmpty })
  }

  private func candidates(for id: Shape.ID) -> [Words] {
    let place = places[id] ?? []
    let sites = (graph.sites[id] ?? []).sorted { $0.count > $1.count }
    let usual = sites.first.map { field($0.site) } ?? place.last ?? Words(["value"])
    let qualified = qualified(place)
    if isPart(id) { return qualified }
    switch graph.table[graph.body(of: id)] {
    case .enumeration:
      // Fields of many names that share values may have their last word in common.
      let isScattered = sites.count > 2 && sites[0].count * 2 < sites.reduce(0) { $0 + $1.count }
      if isScattered {
        let last = Set(sites.map { $0.site.field.singular.list.last ?? "" })
        let word = last.count == 1 ? last.first : nil
        return self.qualified(place.dropLast() + [Words([word ?? "value"])])
      }
      return (usual.count > 1 && !sites.isEmpty ? [usual] : []) + qualified
    case .union(_, let cases):
      let own = usual.count > 1 && sites.count == 1 ? [usual] : []
      let areObjects = cases.allSatisfy { unionCase in
        if case .component = graph.table[unionCase.type] { true } else { false }
      }
      let joined = joined(cases)
      return areObjects ? joined + own + qualified : own + joined + qualified
    case .record(_, let label):
      let title = Words(of: label)
      if sites.isEmpty { return (title.count > 1 ? [title] : []) + qualified }
      if sites.count > 1, !title.isEmpty {
        return [title, title.followed(by: Words(["param"]))] + qualified
      }
      return (usual.count > 1 ? [usual] : []) + (title.count > 1 ? [title] : []) + qualified
        + [usual]
    default: return qualified
    }
  }

  /// The last step with more and more of the steps before it.
  private func qualified(_ place: [Words]) -> [Words] {
    guard var words = place.last else { return [] }
    var result: [Words] = []
    for step in place.dropLast().reversed() {
      words = step.followed(by: words)
      result.append(words)
    }
    return result.isEmpty ? [words] : result
  }

  /// `CustomerOrDeleted` for a few cases.
  private func joined(_ cases: [ShapeCase]) -> [Words] {
    guard cases.count <= 3 else { return [] }
    var names = cases.compactMap { name(of: $0.type) }
    guard names.count == cases.count else { return [] }
    // The deleted one is the first case, since it is tried first; in a name it comes last.
    let deleted = Conventions.stripe.deletedWord
    names = names.filter { $0.list.first != deleted } + names.filter { $0.list.first == deleted }
    guard let first = names.first else { return [] }
    var words = first.list
    for name in names.dropFirst() {
      words.append("or")
      words += name.list == [deleted] + first.list ? [deleted] : name.list
    }
    return words.count <= 6 ? [Words(words)] : []
  }

  private func name(of type: Shape.ID) -> Words? {
    switch graph.table[type] {
    case .scalar(let name, _): Words([name])
    case .constant(let text): Words(of: text)
    case .list(let inner, _): name(of: inner).map { Words($0.list + ["list"]) }
    case .map(let inner, _): name(of: inner).map { Words($0.list + ["map"]) }
    default: names[type].map { Words(of: $0) }
    }
  }
}

extension Payload {
  /// The end of the name of a type that is only sent.
  fileprivate var suffix: String {
    switch self {
    case .json: "Input"
    case .form, .multipart: "Form"
    case .response: ""
    }
  }
}

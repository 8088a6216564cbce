import ApusJSON

/// Breaks recursion that no value can have and a spec must not: records that require a value of
/// themselves, and lists and maps of nothing but themselves.
enum RecursionBreaker {
  /// Makes fields optional that would require a value of the record that they belong to.
  static func breakRecords(_ context: inout ReadingContext) {
    let (_, components) = endless(context)
    for index in components {
      let component = context.components[index]
      guard let body = component.body,
        case .record(let fields, let label) = context.shapes[body]
      else { continue }
      let itself = fields.map { context.shapes[$0.type] == .component(index) }
      guard let ended = end(fields, where: itself, of: component.schema) else { continue }
      context.components[index].body = context.addRecord(
        ended, descriptions: context.recordSources[body]?.fieldDescriptions ?? [], label: label,
        of: component.schema)
    }
    // Circles through several records are ended everywhere, since no place is better than another.
    let (shapes, _) = endless(context)
    for id in context.shapes.all.indices {
      guard shapes.contains(id), case .record(let fields, let label) = context.shapes[id] else {
        continue
      }
      let within = fields.map { shapes.contains($0.type) }
      let schema = context.recordSources[id]?.schema
      if let ended = end(fields, where: within, of: schema ?? context.document.root) {
        context.shapes.replace(id, with: .record(ended, label: label))
      }
    }
  }

  /// The fields, with those made optional that are required and never end.
  private static func end(
    _ fields: [ShapeField], where isEndless: [Bool], of schema: JSONValue
  ) -> [ShapeField]? {
    guard zip(fields, isEndless).contains(where: { !$0.isOptional && $1 }) else { return nil }
    let places = Dictionary(schema["properties"].members.map { ($0.key, $0.value) }) { $1 }
    return zip(fields, isEndless).map { field, isEndless in
      guard isEndless, !field.isOptional else { return field }
      var field = field
      field.isOptional = true
      field.omissions.append(
        Omission(
          text: "that it is required: values would be infinite",
          offset: (places[field.name] ?? schema).offset))
      return field
    }
  }

  /// The shapes, and among them the components, each of whose values must hold another.
  private static func endless(
    _ context: ReadingContext
  ) -> (shapes: Set<Shape.ID>, components: [Int]) {
    let shapes = context.shapes.all
    var neededBy = [[Shape.ID]](repeating: [], count: shapes.count)
    var missing = [Int](repeating: 0, count: shapes.count)
    var left: [Shape.ID] = []
    for (id, shape) in shapes.enumerated() {
      let needs: [Shape.ID] =
        switch shape {
        case .record(let fields, _): fields.compactMap { $0.isOptional ? nil : $0.type }
        case .union(_, let cases): cases.map(\.type)
        case .component(let index): context.components[index].body.map { [$0] } ?? []
        default: []
        }
      for need in needs { neededBy[need].append(id) }
      // One case that ends is enough.
      if case .union = shape {
        missing[id] = min(1, needs.count)
      } else {
        missing[id] = needs.count
      }
      if needs.isEmpty { left.append(id) }
    }
    while let id = left.popLast() {
      for other in neededBy[id] {
        missing[other] -= 1
        if missing[other] == 0 { left.append(other) }
      }
    }
    let endless = shapes.indices.filter { missing[$0] > 0 }
    let components = endless.compactMap { id -> Int? in
      if case .component(let index) = shapes[id] { index } else { nil }
    }
    return (Set(endless), components)
  }

  /// Components that are lists or maps are written where they are used, and so can't hold themselves,
  /// nor be nested too deep.
  static func breakAliases(_ context: inout ReadingContext) {
    /// How deep lists and maps are nested.
    var depths: [Shape.ID: Int] = [:]
    for start in context.shapes.all.indices {
      var path: [Shape.ID] = []
      var isOnPath: Set<Shape.ID> = []
      var next: Shape.ID? = start
      while let id = next, depths[id] == nil, isOnPath.insert(id).inserted {
        path.append(id)
        next = inner(of: id, context)
      }
      var depth = next.flatMap { depths[$0] } ?? 0
      // Where it comes back to itself, if it does.
      let circle = next.flatMap { depths[$0] == nil ? $0 : nil }
      var isCut = circle == nil
      for id in path.reversed() {
        depth += 1
        if case .component(let index) = context.shapes[id], depth > Self.maximumAliasDepth || !isCut
        {
          let text = isCut ? "schemas nested too deeply" : "a schema that refers only to itself"
          let component = context.components[index]
          context.components[index].omissions.append(
            Omission(text: text, offset: component.schema.offset))
          context.components[index].body = context.shapes.anything(component.payload)
          (depth, isCut) = (1, true)
        }
        depths[id] = depth
      }
    }
  }

  /// The types of a spec may be nested a little more than twice as deep.
  private static let maximumAliasDepth = 24

  /// What a shape that can't be declared holds.
  private static func inner(of id: Shape.ID, _ context: ReadingContext) -> Shape.ID? {
    switch context.shapes[id] {
    case .list(let inner, _), .map(let inner, _), .nullable(let inner), .clearable(let inner),
      .expandable(let inner), .page(_, let inner):
      inner
    case .component(let index): context.components[index].body
    case .scalar, .constant, .enumeration, .record, .union: nil
    }
  }
}

import ApusJSON

/// Schemas that require a value of their own inside themselves. No value can have that, and a spec must not.
extension SchemaReader {
  /// Makes fields optional that would require a value of the record that they belong to, and ends lists
  /// of nothing but themselves.
  mutating func endCircles() {
    guard !errors.hasErrors else { return }
    endAliases()
    settleUnions()
    let (_, components) = endless()
    for index in components {
      guard let body = self.components[index].body,
        case .record(let fields, let label) = table[body]
      else { continue }
      let itself = fields.map { table[$0.type] == .component(index) }
      guard let ended = end(fields, where: itself, of: self.components[index].schema) else {
        continue
      }
      self.components[index].body = addRecord(
        ended, descriptions: fieldDescriptions[body] ?? [], label: label,
        of: self.components[index].schema)
    }
    // Circles through several records are ended everywhere, since no place is better than another.
    let (shapes, _) = endless()
    for id in table.shapes.indices {
      guard shapes.contains(id), case .record(let fields, let label) = table[id] else { continue }
      let within = fields.map { shapes.contains($0.type) }
      let schema = recordSchemas[id]
      if let ended = end(fields, where: within, of: schema ?? document.root) {
        table.replace(id, with: .record(ended, label: label))
      }
    }
  }

  /// The fields, with those made optional that are required and never end.
  private func end(
    _ fields: [ShapeField], where isEndless: [Bool], of schema: JSONValue
  ) -> [ShapeField]? {
    guard zip(fields, isEndless).contains(where: { !$0.isOptional && $1 }) else { return nil }
    let places = Dictionary(schema["properties"].members.map { ($0.key, $0.value) }) { $1 }
    return zip(fields, isEndless).map { field, isEndless in
      guard isEndless, !field.isOptional else { return field }
      var field = field
      field.isOptional = true
      field.losses.append(
        Loss(
          text: "that it must be given: no value could end",
          offset: (places[field.name] ?? schema).offset))
      return field
    }
  }

  /// The shapes, and among them the components, each of whose values must hold another.
  private func endless() -> (shapes: Set<Shape.ID>, components: [Int]) {
    let shapes = table.shapes
    var neededBy = [[Shape.ID]](repeating: [], count: shapes.count)
    var missing = [Int](repeating: 0, count: shapes.count)
    var left: [Shape.ID] = []
    for (id, shape) in shapes.enumerated() {
      let needs: [Shape.ID] =
        switch shape {
        case .record(let fields, _): fields.compactMap { $0.isOptional ? nil : $0.type }
        case .union(_, let cases): cases.map(\.type)
        case .component(let index): components[index].body.map { [$0] } ?? []
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

  // MARK: What can't be declared

  /// Components that are lists or maps are written where they are used, and so can't hold themselves,
  /// nor be nested too deep.
  private mutating func endAliases() {
    /// How deep lists and maps are nested.
    var depths: [Shape.ID: Int] = [:]
    for start in table.shapes.indices {
      var path: [Shape.ID] = []
      var isOnPath: Set<Shape.ID> = []
      var next: Shape.ID? = start
      while let id = next, depths[id] == nil, isOnPath.insert(id).inserted {
        path.append(id)
        next = inner(of: id)
      }
      var depth = next.flatMap { depths[$0] } ?? 0
      // Where it comes back to itself, if it does.
      let circle = next.flatMap { depths[$0] == nil ? $0 : nil }
      var isCut = circle == nil
      for id in path.reversed() {
        depth += 1
        if case .component(let index) = table[id], depth > Self.maximumAliasDepth || !isCut {
          let text = isCut ? "schemas nested too deeply" : "a schema that is nothing but itself"
          componentLosses[index, default: []].append(
            Loss(text: text, offset: components[index].schema.offset))
          components[index].body = anything(components[index].carrier)
          (depth, isCut) = (1, true)
        }
        depths[id] = depth
      }
    }
  }

  /// The types of a spec may be nested a little more than twice as deep.
  private static let maximumAliasDepth = 24

  /// What a shape that can't be declared holds.
  private func inner(of id: Shape.ID) -> Shape.ID? {
    switch table[id] {
    case .list(let inner, _), .map(let inner, _), .nullable(let inner), .clearable(let inner),
      .expandable(let inner), .page(_, let inner):
      inner
    case .component(let index): components[index].body
    case .scalar, .constant, .enumeration, .record, .union: nil
    }
  }
}

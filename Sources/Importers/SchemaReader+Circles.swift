import ApusJSON

/// Records that must hold themselves, which no value can and no spec may.
extension SchemaReader {
  /// Lets fields be left out that must hold what they stand in. Longer circles are only noted.
  mutating func endCircles() {
    guard !errors.hasErrors else { return }
    for index in endless() {
      guard let body = components[index].body, case .record(var fields, let label) = table[body]
      else { continue }
      let schema = components[index].schema
      let places = Dictionary(schema["properties"].members.map { ($0.key, $0.value) }) { $1 }
      for position in fields.indices
      where !fields[position].isOptional && table[fields[position].type] == .component(index) {
        let place = places[fields[position].name] ?? schema
        fields[position].isOptional = true
        fields[position].losses.append(
          Loss(text: "that it must be given: no value could end", offset: place.offset))
      }
      components[index].body = addRecord(
        fields, descriptions: fieldDescriptions[body] ?? [], label: label)
    }
    for index in endless() {
      guard let body = components[index].body, case .record = table[body] else { continue }
      componentLosses[index, default: []].append(
        Loss(
          text: "that values end: let a required field be left out",
          offset: components[index].schema.offset))
    }
  }

  /// The components of which each value must hold another.
  private func endless() -> [Int] {
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
    return shapes.indices.compactMap { id in
      if case .component(let index) = shapes[id], missing[id] > 0 { index } else { nil }
    }
  }
}

/// Components that turned out to be no type of their own once they were read: a record of which no
/// field goes into requests, say, is any text in a form.
extension SchemaReader {
  /// Puts what such components are into the unions that hold them, since cases must differ. What a
  /// union becomes by that may change others.
  mutating func settleUnions() {
    for _ in 0..<16 {
      let indices = table.shapes.indices
      var hasChanged = false
      for id in indices where settle(id) { hasChanged = true }
      if !hasChanged { return }
    }
  }

  private mutating func settle(_ id: Shape.ID) -> Bool {
    guard case .union(let discriminator, let cases) = table[id] else { return false }
    let settled = cases.map { meaning(of: $0.type, depth: 0) }
    let tells = discriminator.map { field in cases.allSatisfy { holds($0, in: field) } } ?? true
    guard settled != cases.map(\.type) || !tells else { return false }
    let isForm = cases.contains { unionCase in
      if case .component(let index) = table[unionCase.type] {
        components[index].carrier.isForm
      } else {
        false
      }
    }
    let whole = union(
      of: settled.map { Alternative(id: $0) }, by: nil, as: isForm ? .form : .response)
    switch table[whole] {
    case .record, .component: table.replace(id, with: .union(by: nil, [ShapeCase(type: whole)]))
    case let shape: table.replace(id, with: shape)
    }
    return true
  }

  /// Whether a case is a record with a field that can hold the case's value.
  private mutating func holds(_ unionCase: ShapeCase, in name: String) -> Bool {
    guard let value = unionCase.value,
      case .record(let fields, _) = table[bodyID(of: unionCase.type)]
    else { return false }
    let key = FieldKey(record: unionCase.type, name: name)
    let type = fieldTypes[key] ?? fields.first { $0.name == name }?.type
    guard let type else { return false }
    fieldTypes[key] = type
    switch table[bodyID(of: type)] {
    case .constant(let text): return text == value
    case .scalar("string", _), .enumeration: return true
    default: return false
    }
  }

  /// The replacement for a type that can't be declared: for a list, also that of its elements.
  private mutating func meaning(of id: Shape.ID, depth: Int) -> Shape.ID {
    guard depth < 64 else { return id }
    let body = bodyID(of: id)
    func replaced(_ inner: Shape.ID, _ shape: (Shape.ID) -> Shape) -> Shape.ID {
      let meaning = meaning(of: inner, depth: depth + 1)
      return meaning == inner ? body : table.id(of: shape(meaning))
    }
    switch table[body] {
    case .record, .enumeration, .union, .component: return id
    case .list(let inner, let limits): return replaced(inner) { .list($0, limits) }
    case .map(let inner, let limits): return replaced(inner) { .map($0, limits) }
    case .nullable(let inner): return replaced(inner) { .nullable($0) }
    case .scalar, .constant, .expandable, .page, .clearable: return body
    }
  }

  private func bodyID(of id: Shape.ID) -> Shape.ID {
    var body = id
    for _ in 0..<16 {
      guard case .component(let index) = table[body], let next = components[index].body else {
        break
      }
      body = next
    }
    return body
  }

  struct FieldKey: Hashable {
    let record: Shape.ID
    let name: String
  }
}

/// Corrects unions of components that turned out to be no type of their own once they were read: a
/// record of which no field goes into requests, say, is any text in a form.
struct UnionSettler {
  /// The types of the fields that were looked at.
  private var fieldTypes: [FieldKey: Shape.ID] = [:]

  /// Puts what such components are into the unions that hold them, since cases must differ. What a
  /// union becomes by that may change others.
  mutating func settle(_ context: inout ReadingContext) {
    for _ in 0..<16 {
      let indices = context.shapes.all.indices
      var hasChanged = false
      for id in indices where settle(id, &context) { hasChanged = true }
      if !hasChanged { return }
    }
  }

  private mutating func settle(_ id: Shape.ID, _ context: inout ReadingContext) -> Bool {
    guard case .union(let discriminator, let cases) = context.shapes[id] else { return false }
    let settled = cases.map { meaning(of: $0.type, depth: 0, &context) }
    let tells =
      discriminator.map { field in cases.allSatisfy { holds($0, in: field, context) } } ?? true
    guard settled != cases.map(\.type) || !tells else { return false }
    let isForm = cases.contains { unionCase in
      if case .component(let index) = context.shapes[unionCase.type] {
        context.components[index].payload.isForm
      } else {
        false
      }
    }
    let whole = UnionBuilder.union(
      of: settled.map { Alternative(id: $0) }, by: nil, in: isForm ? .form : .response,
      &context.shapes)
    switch context.shapes[whole] {
    case .record, .component:
      context.shapes.replace(id, with: .union(by: nil, [ShapeCase(type: whole)]))
    case let shape: context.shapes.replace(id, with: shape)
    }
    return true
  }

  /// Whether a case is a record with a field that can hold the case's value.
  private mutating func holds(
    _ unionCase: ShapeCase, in name: String, _ context: ReadingContext
  ) -> Bool {
    guard let value = unionCase.value,
      case .record(let fields, _) = context.shapes[context.body(of: unionCase.type)]
    else { return false }
    let key = FieldKey(record: unionCase.type, name: name)
    let type = fieldTypes[key] ?? fields.first { $0.name == name }?.type
    guard let type else { return false }
    fieldTypes[key] = type
    switch context.shapes[context.body(of: type)] {
    case .constant(let text): return text == value
    case .scalar("string", _), .enumeration: return true
    default: return false
    }
  }

  /// The replacement for a type that can't be declared: for a list, also that of its elements.
  private func meaning(
    of id: Shape.ID, depth: Int, _ context: inout ReadingContext
  ) -> Shape.ID {
    guard depth < 64 else { return id }
    let body = context.body(of: id)
    func replaced(_ inner: Shape.ID, _ shape: (Shape.ID) -> Shape) -> Shape.ID {
      let meaning = meaning(of: inner, depth: depth + 1, &context)
      return meaning == inner ? body : context.shapes.id(of: shape(meaning))
    }
    switch context.shapes[body] {
    case .record, .enumeration, .union, .component: return id
    case .list(let inner, let limits): return replaced(inner) { .list($0, limits) }
    case .map(let inner, let limits): return replaced(inner) { .map($0, limits) }
    case .nullable(let inner): return replaced(inner) { .nullable($0) }
    case .scalar, .constant, .expandable, .page, .clearable: return body
    }
  }

  private struct FieldKey: Hashable {
    let record: Shape.ID
    let name: String
  }
}

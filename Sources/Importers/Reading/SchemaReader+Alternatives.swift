import ApusJSON

/// `anyOf` and `oneOf`: nullable, clearable and expandable values, and unions.
extension SchemaReader {
  mutating func readAlternatives(
    _ schema: JSONValue, _ keywords: SchemaKeywords, in payload: Payload, depth: Int
  ) -> Shape.ID {
    guard keywords.alternatives?.kind == .array, let list = keywords.alternatives else {
      context.fail("expected a list of schemas", at: keywords.alternatives ?? schema)
      return context.shapes.anything(payload)
    }
    if keywords.allOf != nil || (keywords.properties?.count ?? 0) > 0 {
      context.omit("properties beside alternatives", at: schema)
    }
    context.omitLimits(of: keywords, beside: "alternatives")
    let schemas = flatten(list)
    var isNullable = false
    var isClearable = false
    var isExpandable = false
    var rest: [JSONValue] = []
    for schema in schemas {
      switch meaning(of: schema, in: payload, isExpansion: keywords.expansion != nil) {
      case .null: isNullable = true
      case .empty: isClearable = true
      case .id: isExpandable = true
      case .value: rest.append(schema)
      }
    }
    var alternatives: [Alternative] = []
    var hasInner = false
    let discriminator = Discriminator.find(keywords, of: rest, &context)
    for (index, schema) in rest.enumerated() {
      var id = read(schema, in: payload, depth: depth + 1)
      while true {
        if case .nullable(let inner) = context.shapes[id] {
          (id, isNullable) = (inner, true)
        } else if case .clearable(let inner) = context.shapes[id] {
          (id, isClearable) = (inner, true)
        } else if case .expandable(let inner) = context.shapes[id] {
          (id, isExpandable) = (inner, true)
        } else {
          break
        }
      }
      guard let dissolved = dissolve(id, depth: depth) else { continue }
      id = dissolved
      let required = context.document.resolved(schema)?["required"]?.count ?? 0
      guard context.canRead(at: schema) else { break }
      if case .union(_, let cases) = context.shapes[id] {
        // No union holds another: its cases are the outer's.
        alternatives += cases.map { Alternative(id: $0.type, requiredCount: required) }
        hasInner = true
      } else {
        alternatives.append(
          Alternative(id: id, value: discriminator?.values[index], requiredCount: required))
      }
    }
    var id = UnionBuilder.union(
      of: alternatives, by: hasInner ? nil : discriminator?.field, in: payload, &context.shapes)
    if isExpandable {
      if canBeExpandable(id) {
        id = context.shapes.id(of: .expandable(id))
      } else {
        let text = context.shapes.id(of: .scalar("string", .none))
        id = UnionBuilder.union(
          of: [Alternative(id: text), Alternative(id: id)], by: nil, in: payload, &context.shapes)
      }
    }
    if isClearable { id = context.shapes.id(of: .clearable(context.shapes.element(id))) }
    return isNullable ? context.nullable(id, payload, at: schema) : id
  }

  /// The alternatives, with nested alternatives in their place. Recursive ones add nothing.
  private mutating func flatten(_ list: JSONValue) -> [JSONValue] {
    var schemas: [JSONValue] = []
    var seen: Set<Int> = [list.offset]
    var targets: Set<Int> = []
    var left: [JSONValue] = list.elements.reversed()
    let isAlone = list.count == 1
    while let schema = left.popLast(), context.canRead(at: list) {
      guard !isAlone, let target = context.document.unwrapped(schema),
        let inner = target["anyOf"] ?? target["oneOf"], inner.kind == .array,
        !SchemaKeywords.isRestricted(target)
      else {
        // A bare reference twice says nothing more.
        let reference = schema.count == 1 ? schema["$ref"]?.string : nil
        if let target = reference.flatMap(context.document.target),
          !targets.insert(target.offset).inserted
        {
          continue
        }
        schemas.append(schema)
        continue
      }
      if seen.insert(inner.offset).inserted { left += inner.elements.reversed() }
    }
    return schemas
  }

  /// A component, or what it is if it isn't declared or is a union: no union holds another. Nothing for
  /// a union that is being read.
  private mutating func dissolve(_ id: Shape.ID, depth: Int) -> Shape.ID? {
    guard case .component(let index) = context.shapes[id] else { return id }
    let component = context.components[index]
    let alternatives = component.schema["anyOf"] ?? component.schema["oneOf"]
    if alternatives == nil, component.schema["enum"] == nil { return id }
    if isBeingRead(component.schema, in: component.payload) {
      guard let alternatives else { return id }
      context.omit("a recursive union", at: alternatives)
      return nil
    }
    let body = read(component.schema, in: component.payload, depth: depth + 1)
    let inner = context.shapes.unmodified(body)
    switch context.shapes[inner] {
    case .record, .enumeration: return id
    case .component: return dissolve(inner, depth: depth + 1)
    default: return inner
    }
  }

  /// Whether it is an object, which has an ID that can be given in its place.
  private func canBeExpandable(_ id: Shape.ID) -> Bool {
    switch context.shapes[id] {
    case .record, .union: true
    case .component(let index): context.components[index].schema["enum"] == nil
    default: false
    }
  }

  private enum Meaning { case null, empty, id, value }

  private func meaning(of schema: JSONValue, in payload: Payload, isExpansion: Bool) -> Meaning {
    guard schema["$ref"] == nil else { return .value }
    let type = schema["type"]
    if let values = schema["enum"], values.count == 1, let value = values.firstElement {
      if value.isNull { return .null }
      if payload.isForm, value.stringEquals("") { return .empty }
      return .value
    }
    if type?.stringEquals("null") == true { return .null }
    guard type?.stringEquals("string") == true else { return .value }
    if payload.isForm, schema["maxLength"]?.integer == 0 { return .empty }
    return isExpansion && payload == .response && schema["enum"] == nil ? .id : .value
  }
}

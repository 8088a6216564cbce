import ApusJSON

/// `anyOf` and `oneOf`: nullable, clearable and expandable values, and unions.
extension SchemaReader {
  /// One of the schemas that a value may fit.
  struct Alternative {
    var id: Shape.ID
    /// What its discriminating field holds.
    var value: String?
    /// How many fields it must have: what needs more is tried first.
    var requiredCount = 0
  }

  mutating func readAlternatives(
    _ schema: JSONValue, _ keywords: SchemaKeywords, as carrier: Carrier, depth: Int
  ) -> Shape.ID {
    guard keywords.alternatives?.kind == .array, let list = keywords.alternatives else {
      fail("expected a list of schemas", at: keywords.alternatives ?? schema)
      return anything(carrier)
    }
    if keywords.allOf != nil || (keywords.properties?.count ?? 0) > 0 {
      lose("properties beside alternatives", at: schema)
    }
    loseLimits(of: keywords, beside: "alternatives")
    let schemas = flatten(list)
    var isNullable = false
    var isClearable = false
    var isExpandable = false
    var rest: [JSONValue] = []
    for schema in schemas {
      switch meaning(of: schema, as: carrier, isExpansion: keywords.expansion != nil) {
      case .null: isNullable = true
      case .empty: isClearable = true
      case .id: isExpandable = true
      case .value: rest.append(schema)
      }
    }
    var alternatives: [Alternative] = []
    var hasInner = false
    let discriminator = discriminator(keywords, of: rest)
    for (index, schema) in rest.enumerated() {
      var id = read(schema, as: carrier, depth: depth + 1)
      while true {
        if case .nullable(let inner) = table[id] {
          (id, isNullable) = (inner, true)
        } else if case .clearable(let inner) = table[id] {
          (id, isClearable) = (inner, true)
        } else if case .expandable(let inner) = table[id] {
          (id, isExpandable) = (inner, true)
        } else {
          break
        }
      }
      guard let dissolved = dissolve(id, depth: depth) else { continue }
      id = dissolved
      let required = document.resolved(schema)?["required"]?.count ?? 0
      guard canRead(at: schema) else { break }
      if case .union(_, let cases) = table[id] {
        // No union holds another: its cases are the outer's.
        alternatives += cases.map { Alternative(id: $0.type, requiredCount: required) }
        hasInner = true
      } else {
        alternatives.append(
          Alternative(id: id, value: discriminator?.values[index], requiredCount: required))
      }
    }
    var id = union(of: alternatives, by: hasInner ? nil : discriminator?.field, as: carrier)
    if isExpandable {
      if canBeExpandable(id) {
        id = table.id(of: .expandable(id))
      } else {
        let text = table.id(of: .scalar("string", .none))
        id = union(of: [Alternative(id: text), Alternative(id: id)], by: nil, as: carrier)
      }
    }
    if isClearable { id = table.id(of: .clearable(table.element(id))) }
    return isNullable ? nullable(id, carrier, at: schema) : id
  }

  /// Alternatives of alternatives are alternatives; those that lead back to where they stand add none.
  private mutating func flatten(_ list: JSONValue) -> [JSONValue] {
    var schemas: [JSONValue] = []
    var seen: Set<Int> = [list.offset]
    var targets: Set<Int> = []
    var left: [JSONValue] = list.elements.reversed()
    let isAlone = list.count == 1
    while let schema = left.popLast(), canRead(at: list) {
      guard !isAlone, let target = document.unwrapped(schema),
        let inner = target["anyOf"] ?? target["oneOf"], inner.kind == .array,
        !SchemaKeywords.isRestricted(target)
      else {
        // A bare reference twice says nothing more.
        let reference = schema.count == 1 ? schema["$ref"]?.string : nil
        if let target = reference.flatMap(document.target),
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
    guard case .component(let index) = table[id] else { return id }
    let component = components[index]
    let alternatives = component.schema["anyOf"] ?? component.schema["oneOf"]
    if alternatives == nil, component.schema["enum"] == nil { return id }
    if isBeingRead(component.schema, as: component.carrier) {
      guard let alternatives else { return id }
      lose("a union within itself", at: alternatives)
      return nil
    }
    let body = read(component.schema, as: component.carrier, depth: depth + 1)
    let inner = table.unmodified(body)
    switch table[inner] {
    case .record, .enumeration: return id
    case .component: return dissolve(inner, depth: depth + 1)
    default: return inner
    }
  }

  /// Whether it is an object, which has an ID that can be given in its place.
  private func canBeExpandable(_ id: Shape.ID) -> Bool {
    switch table[id] {
    case .record, .union: true
    case .component(let index): components[index].schema["enum"] == nil
    default: false
    }
  }

  private enum Meaning { case null, empty, id, value }

  private func meaning(of schema: JSONValue, as carrier: Carrier, isExpansion: Bool) -> Meaning {
    guard schema["$ref"] == nil else { return .value }
    let type = schema["type"]
    if let values = schema["enum"], values.count == 1, let value = values.firstElement {
      if value.isNull { return .null }
      if carrier.isForm, value.stringEquals("") { return .empty }
      return .value
    }
    if type?.stringEquals("null") == true { return .null }
    guard type?.stringEquals("string") == true else { return .value }
    if carrier.isForm, schema["maxLength"]?.integer == 0 { return .empty }
    return isExpansion && carrier == .response && schema["enum"] == nil ? .id : .value
  }

  /// The union of some types; less where they are one, or one says it all.
  mutating func union(
    of alternatives: [Alternative], by discriminator: String?, as carrier: Carrier
  ) -> Shape.ID {
    var seen: Set<ShapeCase> = []
    var distinct = alternatives.filter {
      seen.insert(ShapeCase(value: $0.value, type: $0.id)).inserted
    }
    let isRecord = distinct.allSatisfy { alternative in
      switch table[alternative.id] {
      case .record, .component: true
      default: false
      }
    }
    if let discriminator, isRecord, distinct.count > 1 {
      // Their order matters only where cases have the same value, and are tried in turn.
      distinct = distinct.enumerated().sorted { first, second in
        let (left, right) = (first.element.value ?? "", second.element.value ?? "")
        if left != right { return left < right }
        let (more, fewer) = (first.element.requiredCount, second.element.requiredCount)
        return more != fewer ? more > fewer : first.offset < second.offset
      }.map(\.element)
      return table.id(
        of: .union(by: discriminator, distinct.map { ShapeCase(value: $0.value, type: $0.id) }))
    }
    distinct = mergeTexts(distinct)
    if distinct.contains(where: { table[$0.id] == .scalar("json", .none) }) {
      return anything(carrier)
    }
    guard distinct.count > 1 else { return distinct.first?.id ?? anything(carrier) }
    let ordered = distinct.enumerated().sorted { first, second in
      let (left, right) = (rank(first.element), rank(second.element))
      return left != right ? left < right : first.offset < second.offset
    }
    return table.id(of: .union(by: nil, ordered.map { ShapeCase(type: $0.element.id) }))
  }

  /// Enums and constants become one enum. It is open, so that it holds any other text too.
  private mutating func mergeTexts(_ alternatives: [Alternative]) -> [Alternative] {
    var values: [String] = []
    var place: Int?
    var rest: [Alternative] = []
    var textCount = 0
    var isPlainText = false
    for alternative in alternatives {
      switch table[alternative.id] {
      case .constant(let text):
        values.append(text)
      case .enumeration(let texts): values += texts
      case .scalar("string", .none): isPlainText = true
      default:
        rest.append(alternative)
        continue
      }
      textCount += 1
      place = place ?? rest.count
    }
    guard let place, textCount > 1 else { return alternatives.uniqued() }
    var seen: Set<String> = []
    values = values.filter { seen.insert($0).inserted }
    let id =
      values.isEmpty && isPlainText
      ? table.id(of: .scalar("string", .none)) : table.id(of: .enumeration(values))
    rest.insert(Alternative(id: id), at: place)
    return rest.uniqued()
  }

  /// What is more particular is tried first.
  private func rank(_ alternative: Alternative) -> Int {
    switch table[alternative.id] {
    case .constant: 0
    case .scalar("bool", _): 1
    case .scalar("integer", _), .scalar("timestamp", _): 2
    case .scalar("number", _): 3
    case .page, .list: 4
    case .record, .component, .expandable, .union: 1000 - min(alternative.requiredCount, 900)
    case .map: 1001
    case .enumeration: 1002
    case .scalar("string", _): 1004
    case .scalar, .nullable, .clearable: 1003
    }
  }
}

extension [SchemaReader.Alternative] {
  fileprivate func uniqued() -> Self {
    var seen: Set<Shape.ID> = []
    return filter { seen.insert($0.id).inserted }
  }
}

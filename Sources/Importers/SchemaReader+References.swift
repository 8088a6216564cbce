import ApusJSON

/// References: each leads to a component, or to what stands for it.
extension SchemaReader {
  /// What a reference was found to be.
  enum Reference {
    case component(Int)
    case alias(Shape.ID)
    case beingRead
  }

  mutating func readReference(
    _ reference: JSONValue, as carrier: Carrier, depth: Int
  ) -> Shape.ID {
    guard let text = reference.string, let target = document.target(of: text) else {
      let isElsewhere = reference.string.map { !$0.hasPrefix("#") } ?? false
      if isElsewhere {
        lose("a reference to another document", at: reference)
      } else {
        fail("the reference leads nowhere", at: reference)
      }
      return anything(carrier)
    }
    let shared = PlaceKey(offset: target.offset, carrier: effective(carrier, for: target))
    let key = PlaceKey(offset: target.offset, carrier: carrier)
    if case .component(let index)? = references[shared] {
      return use(index, as: carrier, at: reference)
    }
    switch references[key] {
    case .alias(let id)?: return id
    case .beingRead?:
      lose("a schema that is nothing but itself", at: reference)
      return anything(carrier)
    case .component, nil: break
    }
    let keywords = SchemaKeywords(target)
    guard isWorthDeclaring(keywords) else {
      references[key] = .beingRead
      let id = read(target, as: carrier, depth: depth + 1)
      references[key] = .alias(id)
      return id
    }
    let lastStep = text.utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0) } ?? ""
    components.append(
      Component(
        key: JSONPointer.unescaped(lastStep), carrier: shared.carrier, schema: target,
        title: keywords.title?.string,
        isResource: keywords.isResource,
        mayBeNull: Component.allowsNull(target),
        mayBeEmpty: target["enum"].elements.contains { $0.stringEquals("") }))
    let index = components.count - 1
    references[shared] = .component(index)
    unread.append(index)
    return use(index, as: carrier, at: reference)
  }

  private mutating func use(
    _ index: Int, as carrier: Carrier, at reference: JSONValue
  ) -> Shape.ID {
    var id = table.id(of: .component(index))
    if carrier.isForm, components[index].mayBeEmpty { id = table.id(of: .clearable(id)) }
    return components[index].mayBeNull ? nullable(id, carrier, at: reference) : id
  }

  /// What a shape is behind `nullable`, `clearable` and references.
  mutating func body(of id: Shape.ID) -> Shape {
    var id = table.unmodified(id)
    // Components that are nothing but others are rare.
    for _ in 0..<16 {
      guard case .component(let index) = table[id] else { break }
      if components[index].body == nil { readComponents() }
      guard let body = components[index].body else { break }
      id = table.unmodified(body)
    }
    return table[id]
  }

  mutating func markAsResource(_ id: Shape.ID) {
    if case .component(let index) = table[id] { components[index].isResource = true }
  }

  private func isWorthDeclaring(_ keywords: SchemaKeywords) -> Bool {
    if keywords.reference != nil { return false }
    if let properties = keywords.properties, properties.count > 0 { return true }
    if let parts = keywords.allOf { return parts.count > 1 }
    if let values = keywords.values { return values.count > 1 }
    return (keywords.alternatives?.count ?? 0) > 1
  }

  /// Requests in JSON share a schema with responses unless it says what only one of them has.
  private mutating func effective(_ carrier: Carrier, for target: JSONValue) -> Carrier {
    // An enum of plain values is the same everywhere; whoever refers to it says if "" empties it.
    if isPlainEnum(target) { return .response }
    guard carrier == .json else { return carrier == .multipart ? .form : carrier }
    return directions.occur(in: target, of: document) ? .json : .response
  }

  private mutating func isPlainEnum(_ schema: JSONValue) -> Bool {
    if let known = plainEnums[schema.offset] { return known }
    let isPlain =
      schema["enum"].map { values in
        schema["anyOf"] == nil && schema["oneOf"] == nil && values.count > 1
          && values.elements.allSatisfy { $0.kind != .object && $0.kind != .array }
      } ?? false
    plainEnums[schema.offset] = isPlain
    return isPlain
  }
}

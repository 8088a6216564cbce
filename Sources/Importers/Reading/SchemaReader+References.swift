import ApusJSON

/// Reads references: each becomes a component, or the shape of a schema that needs no declaration.
extension SchemaReader {
  /// What a reference leads to.
  enum Reference {
    case component(Int)
    case alias(Shape.ID)
    case beingRead
  }

  mutating func readReference(
    _ reference: JSONValue, in payload: Payload, depth: Int
  ) -> Shape.ID {
    guard let text = reference.string, let target = context.document.target(of: text) else {
      let isElsewhere = reference.string.map { !$0.hasPrefix("#") } ?? false
      if isElsewhere {
        context.omit("a reference to another document", at: reference)
      } else {
        context.omit("a reference that has no target", at: reference)
      }
      return context.shapes.anything(payload)
    }
    let shared = SchemaPlace(offset: target.offset, payload: effective(payload, for: target))
    let key = SchemaPlace(offset: target.offset, payload: payload)
    if case .component(let index)? = references[shared] {
      return use(index, in: payload, at: reference)
    }
    switch references[key] {
    case .alias(let id)?: return id
    case .beingRead?:
      context.omit("a schema that refers only to itself", at: reference)
      return context.shapes.anything(payload)
    case .component, nil: break
    }
    let keywords = SchemaKeywords(target)
    guard isWorthDeclaring(keywords) else {
      references[key] = .beingRead
      let id = read(target, in: payload, depth: depth + 1)
      references[key] = .alias(id)
      return id
    }
    let lastStep = text.utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0) } ?? ""
    context.components.append(
      Component(
        key: JSONPointer.unescaped(lastStep), payload: shared.payload, schema: target,
        title: keywords.title?.string,
        isResource: keywords.isResource,
        mayBeNull: Component.allowsNull(target),
        mayBeEmpty: target["enum"].elements.contains { $0.stringEquals("") }))
    let index = context.components.count - 1
    references[shared] = .component(index)
    unread.append(index)
    return use(index, in: payload, at: reference)
  }

  private mutating func use(
    _ index: Int, in payload: Payload, at reference: JSONValue
  ) -> Shape.ID {
    var id = context.shapes.id(of: .component(index))
    if payload.isForm, context.components[index].mayBeEmpty {
      id = context.shapes.id(of: .clearable(id))
    }
    return context.components[index].mayBeNull ? context.nullable(id, payload, at: reference) : id
  }

  /// What a shape is behind `nullable`, `clearable` and references.
  mutating func body(of id: Shape.ID) -> Shape {
    var id = context.shapes.unmodified(id)
    // Components that are nothing but others are rare.
    for _ in 0..<16 {
      guard case .component(let index) = context.shapes[id] else { break }
      if context.components[index].body == nil { readComponents() }
      guard let body = context.components[index].body else { break }
      id = context.shapes.unmodified(body)
    }
    return context.shapes[id]
  }

  mutating func markAsResource(_ id: Shape.ID) {
    if case .component(let index) = context.shapes[id] {
      context.components[index].isResource = true
    }
  }

  private func isWorthDeclaring(_ keywords: SchemaKeywords) -> Bool {
    if keywords.reference != nil { return false }
    if let properties = keywords.properties, properties.count > 0 { return true }
    if let parts = keywords.allOf { return parts.count > 1 }
    if let values = keywords.values { return values.count > 1 }
    return (keywords.alternatives?.count ?? 0) > 1
  }

  /// Requests in JSON share a schema with responses unless it says what only one of them has.
  private mutating func effective(_ payload: Payload, for target: JSONValue) -> Payload {
    // An enum of plain values is the same everywhere; each reference adds `clearable` itself.
    if isPlainEnum(target) { return .response }
    guard payload == .json else { return payload == .multipart ? .form : payload }
    return directional.occur(in: target, of: context.document) ? .json : .response
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

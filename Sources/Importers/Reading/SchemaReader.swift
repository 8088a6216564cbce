import ApusDiagnostics
import ApusJSON

/// Turns schemas into shapes. In go the schemas that operations use; what those refer to is read
/// from a list of what is left, so that references may go in circles.
///
/// What a spec can't express is noted in the context, and added to the field, component or operation
/// that is being read. Schemas that are not well-formed are errors.
struct SchemaReader {
  var context: ReadingContext
  var defaults = DefaultReader()
  var directional = DirectionalSchemas()
  /// What is known of references, and the components whose body isn't read yet.
  var references: [SchemaPlace: Reference] = [:]
  var unread: [Int] = []
  /// Whether a schema is an enum of plain values, by its place.
  var plainEnums: [Int: Bool] = [:]
  /// What was made of the schemas that have others in them, each of which is read once, and what was
  /// omitted of each.
  private var readings: [SchemaPlace: (id: Shape.ID, omissions: [Omission])] = [:]
  private var beingRead: Set<SchemaPlace> = []

  /// A place in the document, as one payload has it.
  struct SchemaPlace: Hashable {
    let offset: Int
    let payload: Payload
  }

  init(document: OpenAPIDocument) {
    context = ReadingContext(document: document)
  }

  /// Reads the bodies of all components that were met.
  mutating func readComponents() {
    while let index = unread.popLast() {
      let component = context.components[index]
      let outer = context.omissions.begin()
      let body = read(component.schema, in: component.payload, depth: 0)
      // Whoever refers to it says whether it may be null.
      context.components[index].body = context.shapes.unmodified(body)
      context.components[index].omissions = context.omissions.end(restoring: outer)
    }
  }

  // MARK: Reading

  /// The shape of a schema.
  mutating func read(_ schema: JSONValue, in payload: Payload, depth: Int) -> Shape.ID {
    read(schema, SchemaKeywords(schema), in: payload, depth: depth)
  }

  mutating func read(
    _ schema: JSONValue, _ keywords: SchemaKeywords, in payload: Payload, depth: Int
  ) -> Shape.ID {
    guard depth < ReadingContext.maximumDepth else {
      context.omit("schemas nested deeper than \(ReadingContext.maximumDepth) levels", at: schema)
      return context.shapes.anything(payload)
    }
    guard schema.kind == .object else {
      if schema.kind == .bool {
        if schema.bool == false { context.omit("a schema that no value matches", at: schema) }
      } else {
        context.fail("expected a schema, found \(schema.kind.article)", at: schema)
      }
      return context.shapes.anything(payload)
    }
    let key = SchemaPlace(offset: schema.offset, payload: payload)
    let holdsSchemas = keywords.reference == nil && keywords.holdsSchemas
    if holdsSchemas, let known = readings[key] {
      guard context.canRead(known.omissions.count + 1, at: schema) else { return known.id }
      context.omissions.add(known.omissions)
      return known.id
    }
    guard context.canRead(at: schema) else { return context.shapes.anything(payload) }
    if holdsSchemas, !beingRead.insert(key).inserted {
      // Alternatives and `allOf` copy what they refer to, which may lead back here.
      context.omit("a recursive schema without a reference", at: schema)
      return context.shapes.anything(payload)
    }
    let omissionCount = context.omissions.list.count
    var id = readCore(schema, keywords, in: payload, depth: depth)
    if keywords.isNullable { id = context.nullable(id, payload, at: schema) }
    for (key, value) in keywords.unknown { context.omit("'\(key)'", at: value) }
    if holdsSchemas {
      beingRead.remove(key)
      readings[key] = (id, context.omissions.compact(since: omissionCount))
    }
    return id
  }

  func isBeingRead(_ schema: JSONValue, in payload: Payload) -> Bool {
    beingRead.contains(SchemaPlace(offset: schema.offset, payload: payload))
  }

  private mutating func readCore(
    _ schema: JSONValue, _ keywords: SchemaKeywords, in payload: Payload, depth: Int
  ) -> Shape.ID {
    if let reference = keywords.reference {
      context.omitLimits(
        of: keywords, beside: "'$ref'",
        and: [
          .properties, .required, .additionalProperties, .items, .allOf, .alternatives, .enum,
          .const,
        ])
      return readReference(reference, in: payload, depth: depth)
    }
    if let alternatives = keywords.alternatives {
      guard SchemaKeywords.isRestricted(schema) else {
        return readAlternatives(schema, keywords, in: payload, depth: depth)
      }
      context.omit("alternatives that only restrict", at: alternatives)
    }
    if let values = keywords.values {
      return ValueReader.readEnum(values, keywords, in: payload, &context)
    }
    if let constant = keywords.constant {
      return ValueReader.readConstant(constant, in: payload, &context)
    }
    if keywords.allOf != nil || (keywords.properties?.count ?? 0) > 0 {
      let id = readObject(schema, keywords, in: payload, depth: depth)
      let mayBeNull = keywords.allOf == nil && keywords.typeHolds("null")
      return mayBeNull ? context.nullable(id, payload, at: schema) : id
    }
    switch type(of: keywords, schema) {
    case .none: return context.shapes.anything(payload)
    case .one(let name, let isNullable):
      let id = readType(name, schema, keywords, in: payload, depth: depth)
      return isNullable ? context.nullable(id, payload, at: schema) : id
    case .several(let names, let isNullable):
      let cases = names.map { readType($0, schema, keywords, in: payload, depth: depth) }
      let id = UnionBuilder.union(
        of: cases.map { Alternative(id: $0) }, by: nil, in: payload, &context.shapes)
      return isNullable ? context.nullable(id, payload, at: schema) : id
    }
  }
}

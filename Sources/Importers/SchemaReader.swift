import ApusDiagnostics
import ApusJSON

/// Turns schemas into shapes. In go the schemas that operations use; what those refer to is read
/// from a list of what is left, so that references may go in circles.
///
/// What a spec can't say goes into `losses`, which whoever reads a field or an operation puts there.
/// Schemas that are none are errors.
struct SchemaReader {
  let document: OpenAPIDocument
  var table = ShapeTable()
  var components: [Component] = []
  /// The descriptions of a record's fields, from the place where the record was first read.
  private(set) var fieldDescriptions: [Shape.ID: [JSONValue?]] = [:]
  /// The schema of each record, from the same place.
  private(set) var recordSchemas: [Shape.ID: JSONValue] = [:]
  var losses: [Loss] = []
  private(set) var errors: [Problem] = []
  private var failed: Set<Int> = []

  /// What is known of references, and the components whose body isn't read yet.
  var references: [PlaceKey: Reference] = [:]
  var directions = Directions()
  var plainEnums: [Int: Bool] = [:]
  var unread: [Int] = []
  /// What was made of the schemas that have others in them, each of which is read once, and what was
  /// lost of each.
  private var readings: [PlaceKey: (id: Shape.ID, losses: [Loss])] = [:]
  private var beingRead: Set<PlaceKey> = []
  var enumTexts: [Shape.ID: Set<String>] = [:]
  var typesWithID: [Shape.ID: Bool] = [:]
  var fieldTypes: [FieldKey: Shape.ID] = [:]

  /// A place in the document, as one carrier has it.
  struct PlaceKey: Hashable {
    let offset: Int
    let carrier: Carrier
  }

  /// In bytes; a spec's words can't be longer, and texts not much.
  static let maximumNameLength = 1000
  static let maximumTextLength = 60_000
  /// How deep schemas may stand inside each other.
  static let maximumDepth = 64

  init(document: OpenAPIDocument) {
    self.document = document
  }

  mutating func lose(_ text: String, at value: JSONValue) {
    losses.append(Loss(text: text, offset: value.offset))
  }

  /// Notes what restricts values and isn't read, because of what else the schema has.
  mutating func loseLimits(
    of keywords: SchemaKeywords, beside other: String, and more: [SchemaKeywords.Keyword] = []
  ) {
    for (keyword, value) in keywords.limits { lose("'\(keyword)' beside \(other)", at: value) }
    for keyword in more {
      guard let value = keywords[keyword] else { continue }
      // No keyword of that name is in the document.
      let name = keyword == .alternatives ? "alternatives" : "'\(keyword)'"
      lose("\(name) beside \(other)", at: value)
    }
  }

  mutating func fail(_ message: String, at value: JSONValue, hint: String? = nil) {
    guard errors.count < 100, failed.insert(value.offset).inserted else { return }
    errors.append(document.problem(.error, message, at: value.offset, hint: hint))
  }

  // MARK: Work

  /// How many schemas, properties and alternatives are read at most. The largest APIs known need a
  /// thirtieth; a small document that merges the same schemas again and again could go on for ever.
  static let maximumWork = 2_000_000

  private(set) var work = 0
  var isExhausted: Bool { work >= Self.maximumWork }

  /// Counts what is read, and reports whether more may be.
  mutating func canRead(_ count: Int = 1, at value: JSONValue) -> Bool {
    guard !isExhausted else { return false }
    work += count
    guard isExhausted else { return true }
    fail(
      "the schemas hold each other too often: there are more than \(Self.maximumWork) fields and "
        + "alternatives in all", at: value,
      hint: "cut the document down to the operations that you need")
    return false
  }

  /// Ends what belongs together: the losses since then, each place's once.
  mutating func takeLosses(restoring outer: [Loss]) -> [Loss] {
    defer { losses = outer }
    return losses.oncePerPlace()
  }

  /// Reads the bodies of all components that were met.
  mutating func readComponents() {
    while let index = unread.popLast() {
      let component = components[index]
      let outer = losses
      losses = []
      let body = read(component.schema, as: component.carrier, depth: 0)
      // Whoever refers to it says so.
      components[index].body = table.unmodified(body)
      let lost = takeLosses(restoring: outer)
      if !lost.isEmpty { componentLosses[index] = lost }
    }
  }

  /// What can't be said of components as a whole.
  var componentLosses: [Int: [Loss]] = [:]

  // MARK: Reading

  /// The shape of a schema.
  mutating func read(_ schema: JSONValue, as carrier: Carrier, depth: Int) -> Shape.ID {
    read(schema, SchemaKeywords(schema), as: carrier, depth: depth)
  }

  mutating func read(
    _ schema: JSONValue, _ keywords: SchemaKeywords, as carrier: Carrier, depth: Int
  ) -> Shape.ID {
    guard depth < Self.maximumDepth else {
      lose("schemas nested deeper than \(Self.maximumDepth) levels", at: schema)
      return anything(carrier)
    }
    guard schema.kind == .object else {
      if schema.kind == .bool {
        if schema.bool == false { lose("a schema that nothing fits", at: schema) }
      } else {
        fail("expected a schema, found \(schema.kind.article)", at: schema)
      }
      return anything(carrier)
    }
    let key = PlaceKey(offset: schema.offset, carrier: carrier)
    let holdsSchemas = keywords.reference == nil && keywords.holdSchemas
    if holdsSchemas, let known = readings[key] {
      guard canRead(known.losses.count + 1, at: schema) else { return known.id }
      losses += known.losses
      return known.id
    }
    guard canRead(at: schema) else { return anything(carrier) }
    if holdsSchemas, !beingRead.insert(key).inserted {
      // Alternatives and `allOf` copy what they refer to, which may lead back here.
      lose("a schema within itself that isn't referred to", at: schema)
      return anything(carrier)
    }
    let lossCount = losses.count
    var id = readCore(schema, keywords, as: carrier, depth: depth)
    if keywords.isNullable { id = nullable(id, carrier, at: schema) }
    for (key, value) in keywords.unknown { lose("'\(key)'", at: value) }
    if holdsSchemas {
      beingRead.remove(key)
      let lost = Array(losses.dropFirst(lossCount)).oncePerPlace()
      losses.replaceSubrange(lossCount..., with: lost)
      readings[key] = (id, lost)
    }
    return id
  }

  func isBeingRead(_ schema: JSONValue, as carrier: Carrier) -> Bool {
    beingRead.contains(PlaceKey(offset: schema.offset, carrier: carrier))
  }

  private mutating func readCore(
    _ schema: JSONValue, _ keywords: SchemaKeywords, as carrier: Carrier, depth: Int
  ) -> Shape.ID {
    if let reference = keywords.reference {
      loseLimits(
        of: keywords, beside: "'$ref'",
        and: [
          .properties, .required, .additionalProperties, .items, .allOf, .alternatives, .enum,
          .const,
        ])
      return readReference(reference, as: carrier, depth: depth)
    }
    if let alternatives = keywords.alternatives {
      guard SchemaKeywords.isRestricted(schema) else {
        return readAlternatives(schema, keywords, as: carrier, depth: depth)
      }
      lose("alternatives that only restrict", at: alternatives)
    }
    if let values = keywords.values {
      return readValues(values, keywords, as: carrier)
    }
    if let constant = keywords.constant { return readConstant(constant, keywords, as: carrier) }
    if keywords.allOf != nil || (keywords.properties?.count ?? 0) > 0 {
      let id = readObject(schema, keywords, as: carrier, depth: depth)
      let mayBeNull = keywords.allOf == nil && type(keywords, holds: "null")
      return mayBeNull ? nullable(id, carrier, at: schema) : id
    }
    switch type(of: keywords, schema) {
    case .none: return anything(carrier)
    case .one(let name, let isNullable):
      let id = readType(name, schema, keywords, as: carrier, depth: depth)
      return isNullable ? nullable(id, carrier, at: schema) : id
    case .several(let names, let isNullable):
      let cases = names.map { readType($0, schema, keywords, as: carrier, depth: depth) }
      let id = union(of: cases.map { Alternative(id: $0) }, by: nil, as: carrier)
      return isNullable ? nullable(id, carrier, at: schema) : id
    }
  }

  mutating func nullable(_ id: Shape.ID, _ carrier: Carrier, at schema: JSONValue) -> Shape.ID {
    if carrier.isForm {
      lose("null, which a form or query can't carry", at: schema)
      return id
    }
    switch table[id] {
    case .nullable, .scalar("json", _): return id
    default: return table.id(of: .nullable(id))
    }
  }

  /// Any JSON, or what a form has in its place.
  mutating func anything(_ carrier: Carrier) -> Shape.ID {
    table.id(of: .scalar(carrier.isForm ? "string" : "json", .none))
  }

  /// Notes what a record's fields are described as, if the record is new.
  mutating func addRecord(
    _ fields: [ShapeField], descriptions: [JSONValue?], label: String, of schema: JSONValue
  ) -> Shape.ID {
    let (id, isNew) = table.add(.record(fields, label: label))
    if isNew {
      fieldDescriptions[id] = descriptions
      recordSchemas[id] = schema
    }
    return id
  }
}

extension JSONValue.Kind {
  /// `an object`
  var article: String {
    switch self {
    case .array, .object: "an \(rawValue)"
    case .null: "null"
    default: "a \(rawValue)"
    }
  }
}

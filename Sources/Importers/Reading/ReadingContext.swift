import ApusDiagnostics
import ApusJSON

/// What everything that reads schemas has in common: the document, the shapes and components that were
/// made of it, and what there is to report.
struct ReadingContext {
  let document: OpenAPIDocument
  var shapes = ShapeTable()
  var components: [Component] = []
  /// Where each record was first read.
  private(set) var recordSources: [Shape.ID: RecordSource] = [:]
  var omissions = OmissionLog()
  private(set) var errors = ErrorLog()
  private(set) var work = WorkBudget()

  /// What a record's shape doesn't hold.
  struct RecordSource {
    let schema: JSONValue
    let fieldDescriptions: [JSONValue?]
  }

  /// In bytes; a spec's words can't be longer, and texts not much.
  static let maximumNameLength = 1000
  static let maximumTextLength = 60_000
  /// How deep schemas may be nested.
  static let maximumDepth = 64

  init(document: OpenAPIDocument) {
    self.document = document
  }

  // MARK: Reports

  mutating func omit(_ text: String, at value: JSONValue) {
    omissions.add(Omission(text: text, offset: value.offset))
  }

  /// Notes what restricts values and isn't read, because of what else the schema has.
  mutating func omitLimits(
    of keywords: SchemaKeywords, beside other: String, and more: [SchemaKeywords.Keyword] = []
  ) {
    for (keyword, value) in keywords.limits { omit("'\(keyword)' beside \(other)", at: value) }
    for keyword in more {
      guard let value = keywords[keyword] else { continue }
      // No keyword of that name is in the document.
      let name = keyword == .alternatives ? "alternatives" : "'\(keyword)'"
      omit("\(name) beside \(other)", at: value)
    }
  }

  mutating func fail(_ message: String, at value: JSONValue, hint: String? = nil) {
    let document = document
    errors.add(
      at: value.offset, document.problem(.error, message, at: value.offset, hint: hint))
  }

  /// Counts what is read, and reports whether more may be.
  mutating func canRead(_ count: Int = 1, at value: JSONValue) -> Bool {
    guard !work.isExhausted else { return false }
    work.use(count)
    guard work.isExhausted else { return true }
    fail(
      "the schemas are too large once references are followed: more than \(WorkBudget.maximum) fields and "
        + "alternatives in all", at: value,
      hint: "cut the document down to the operations that you need")
    return false
  }

  // MARK: Shapes

  mutating func nullable(_ id: Shape.ID, _ payload: Payload, at schema: JSONValue) -> Shape.ID {
    if payload.isForm {
      omit("null, which a form or query can't express", at: schema)
      return id
    }
    switch shapes[id] {
    case .nullable, .scalar("json", _): return id
    default: return shapes.id(of: .nullable(id))
    }
  }

  /// What a component is, through components that are nothing but others.
  func body(of id: Shape.ID) -> Shape.ID {
    var body = id
    for _ in 0..<16 {
      guard case .component(let index) = shapes[body], let next = components[index].body else {
        break
      }
      body = next
    }
    return body
  }

  /// A record, with its source if it is new.
  mutating func addRecord(
    _ fields: [ShapeField], descriptions: [JSONValue?], label: String, of schema: JSONValue
  ) -> Shape.ID {
    let (id, isNew) = shapes.add(.record(fields, label: label))
    if isNew {
      recordSources[id] = RecordSource(schema: schema, fieldDescriptions: descriptions)
    }
    return id
  }
}

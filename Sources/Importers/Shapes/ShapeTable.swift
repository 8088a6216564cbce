/// All shapes of a document, each once.
struct ShapeTable {
  private(set) var all: [Shape] = []
  private var indexes: [Shape: Shape.ID] = [:]
  /// What each record has as its `data`; many operations may return the same record.
  private(set) var data: [Shape.ID: Shape.ID] = [:]

  init() {
    // Hashing them all again, each time that the table grows, would cost more than a few free rows.
    indexes.reserveCapacity(4096)
  }

  subscript(id: Shape.ID) -> Shape { all[id] }

  mutating func add(_ shape: Shape) -> (id: Shape.ID, isNew: Bool) {
    if let index = indexes[shape] { return (index, false) }
    let id = all.count
    all.append(shape)
    indexes[shape] = id
    if case .record(let fields, _) = shape,
      let field = fields.first(where: { $0.name == Conventions.pageItems })
    {
      data[id] = field.type
    }
    return (id, true)
  }

  mutating func id(of shape: Shape) -> Shape.ID { add(shape).id }

  /// Any JSON, or what a form has in its place.
  mutating func anything(_ payload: Payload) -> Shape.ID {
    id(of: .scalar(payload.isForm ? "string" : "json", .none))
  }

  /// Replaces a shape, once all are read: its ID is the new one's.
  mutating func replace(_ id: Shape.ID, with shape: Shape) { all[id] = shape }

  /// A shape as what a list, map or clearable field holds: what may only be one text is an enum
  /// there, since no field holds it by itself, and the text must be given.
  mutating func element(_ id: Shape.ID) -> Shape.ID {
    switch all[id] {
    case .constant(let text): self.id(of: .enumeration([text]))
    case .nullable(let inner): self.id(of: .nullable(element(inner)))
    default: id
    }
  }

  /// A shape without `nullable` and `clearable`.
  func unmodified(_ id: Shape.ID) -> Shape.ID {
    var id = id
    while true {
      switch all[id] {
      case .nullable(let inner), .clearable(let inner): id = inner
      default: return id
      }
    }
  }
}

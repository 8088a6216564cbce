/// What a schema says, without documentation and names: equal shapes are equal types.
///
/// Shapes refer to each other by their index in a `ShapeTable`, in which each stands once; so they
/// compare and hash in no time.
enum Shape: Hashable {
  typealias ID = Int

  /// A type of the spec language that has no parts, by its name.
  case scalar(String, ShapeLimits)
  case constant(String)
  case list(ID, ShapeLimits)
  case map(ID, ShapeLimits)
  case enumeration([String])
  /// The label keeps records apart that are called differently, though their fields are the same.
  case record([ShapeField], label: String)
  /// A schema that others refer to, by its index among the components.
  case component(Int)
  case union(by: String?, [ShapeCase])
  case expandable(ID)
  case page(PageKind, ID)
  case nullable(ID)
  case clearable(ID)
}

/// A field of a record, or a parameter of an operation.
struct ShapeField: Hashable {
  var name: String
  var type: Shape.ID
  var isOptional: Bool
  /// As in the document, to be written if the type can have it.
  var defaultValue: ShapeValue?
  var isDeprecated = false
  var losses: [Loss] = []

  /// Most fields have neither a default nor losses, which take time to hash.
  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(type)
    hasher.combine(isOptional)
    if let defaultValue { hasher.combine(defaultValue) }
    if !losses.isEmpty { hasher.combine(losses) }
  }
}

/// One of the types of a union.
struct ShapeCase: Hashable {
  /// What the discriminating field holds.
  var value: String?
  var type: Shape.ID
}

/// What stands in parentheses behind a type.
struct ShapeLimits: Hashable {
  var lower: String?
  var upper: String?
  var excludesUpper = false
  var pattern: String?

  static let none = ShapeLimits()
}

/// A default.
enum ShapeValue: Hashable {
  case word(String)
  case text(String)
  case number(String)
}

/// Something that a spec can't say. Two losses of the same words count as equal, wherever they are.
struct Loss: Hashable {
  /// As it can be written in a comment.
  let text: String
  /// The offset in the document.
  let offset: Int

  init(text: String, offset: Int) {
    self.text = text.onOneShortLine
    self.offset = offset
  }

  static func == (first: Loss, second: Loss) -> Bool { first.text == second.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension [Loss] {
  /// Without those that the same words say of the same place.
  func oncePerPlace() -> [Loss] {
    guard count > 1 else { return self }
    var seen: [Int: Set<String>] = [:]
    return filter { seen[$0.offset, default: []].insert($0.text).inserted }
  }
}

/// The two ways in which lists come in pages.
enum PageKind: String, Hashable, CaseIterable {
  /// The next page begins after the last item.
  case list
  /// The response says what to ask for next.
  case search
}

/// All shapes of a document, each once.
struct ShapeTable {
  private(set) var shapes: [Shape] = []
  private var indexes: [Shape: Shape.ID] = [:]
  /// What each record has as its `data`; many operations may return the same record.
  private(set) var data: [Shape.ID: Shape.ID] = [:]

  init() {
    // Hashing them all again, each time that the table grows, would cost more than a few free rows.
    indexes.reserveCapacity(4096)
  }

  subscript(id: Shape.ID) -> Shape { shapes[id] }

  mutating func add(_ shape: Shape) -> (id: Shape.ID, isNew: Bool) {
    if let index = indexes[shape] { return (index, false) }
    let id = shapes.count
    shapes.append(shape)
    indexes[shape] = id
    if case .record(let fields, _) = shape, let field = fields.first(where: { $0.name == "data" }) {
      data[id] = field.type
    }
    return (id, true)
  }

  mutating func id(of shape: Shape) -> Shape.ID { add(shape).id }

  /// Puts a shape in another's place, once all are read: whoever has the ID has the new one.
  mutating func replace(_ id: Shape.ID, with shape: Shape) { shapes[id] = shape }

  /// A shape as what a list, map or clearable field holds: what may only be one text is an enum
  /// there, since no field holds it by itself, and the text must be given.
  mutating func element(_ id: Shape.ID) -> Shape.ID {
    switch shapes[id] {
    case .constant(let text): self.id(of: .enumeration([text]))
    case .nullable(let inner): self.id(of: .nullable(element(inner)))
    default: id
    }
  }

  /// A shape without `nullable` and `clearable`.
  func unmodified(_ id: Shape.ID) -> Shape.ID {
    var id = id
    while true {
      switch shapes[id] {
      case .nullable(let inner), .clearable(let inner): id = inner
      default: return id
      }
    }
  }
}

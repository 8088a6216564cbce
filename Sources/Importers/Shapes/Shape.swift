/// What a schema says, without documentation and names: equal shapes are equal types.
///
/// Shapes refer to each other by their index in a `ShapeTable`, which holds each once, so that they
/// compare and hash fast.
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
  var omissions: [Omission] = []

  /// Most fields have neither a default nor omissions, which take time to hash.
  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(type)
    hasher.combine(isOptional)
    if let defaultValue { hasher.combine(defaultValue) }
    if !omissions.isEmpty { hasher.combine(omissions) }
  }
}

/// One of the types of a union.
struct ShapeCase: Hashable {
  /// What the discriminating field holds.
  var value: String?
  var type: Shape.ID
}

/// The limits of a type, in parentheses behind it.
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

/// What has names in templates.
public protocol View: Sendable {
  /// The names, and how to get the value of each.
  static var members: Members<Self> { get }
}

extension View {
  /// The view as a template has it.
  @inlinable public var value: Value { .object(Object(self)) }
}

/// The names that the values of one type have in templates, and how to get their values.
///
/// What no template asks for is never made; what one asks for is made each time.
///
///     static let members: Members<Field> = [
///       "name": { .fragment($0.name) },
///       "isOptional": { .bool($0.isOptional) },
///     ]
public struct Members<Subject>: ExpressibleByDictionaryLiteral, Sendable {
  @usableFromInline let shape: Shape
  @usableFromInline let values: [@Sendable (Subject) -> Value]

  /// The names, in the order of the declaration.
  public var names: [String] { shape.names }

  public init(dictionaryLiteral members: (String, @Sendable (Subject) -> Value)...) {
    shape = Shape(members.map(\.0))
    values = members.map(\.1)
  }
}

/// Named values.
public struct Object: Sendable {
  @usableFromInline let shape: Shape
  /// The value at the place of a name of the shape.
  @usableFromInline let value: @Sendable (Int) -> Value

  /// Gives a view's names their values.
  @inlinable public init<Subject: View>(_ view: Subject) {
    let members = Subject.members
    shape = members.shape
    let values = members.values
    value = { values[$0](view) }
  }

  /// Makes an object of names and values. Where many objects are alike, make a ``View``.
  public init(_ members: [(name: String, value: Value)]) {
    shape = Shape(members.map(\.name))
    value = { members[$0].value }
  }
}

/// The names that objects of one kind have, in order: a template's names are matched with it once in
/// a rendering, not once for each object.
@usableFromInline final class Shape: Sendable {
  let names: [String]
  /// The place of each name; of a name that is there twice, the last.
  let indices: [String: Int]

  init(_ names: [String]) {
    self.names = names
    indices = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
  }
}

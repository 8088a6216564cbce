/// The names that objects of one kind have, in order.
///
/// Make one for each kind of object and share it: a template's names are matched with a shape's
/// once in a rendering, not once for each object.
///
///     static let shape = Shape("name", "type", "documentation")
public final class Shape: Sendable {
  /// The names, in the order of the values.
  public let names: [String]
  /// The place of each name; of a name that is there twice, the last.
  let indices: [String: Int]

  public convenience init(_ names: String...) {
    self.init(names)
  }

  public init(_ names: [String]) {
    self.names = names
    indices = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
  }
}

/// Named values: a shape, and a value for each of its names.
public struct Object: Sendable {
  let shape: Shape
  private let values: [Value]

  /// Gives each name of the shape the value at its place. A name without a value is null; a value
  /// without a name is dropped.
  public init(_ shape: Shape, _ values: [Value]) {
    self.shape = shape
    self.values = values
  }

  /// Makes an object with a shape of its own. Where many objects are alike, share a ``Shape``.
  public init(_ members: [(name: String, value: Value)]) {
    self.init(Shape(members.map(\.name)), members.map(\.value))
  }

  /// The value at the place of a name.
  func value(at index: Int) -> Value {
    values.indices.contains(index) ? values[index] : .null
  }
}

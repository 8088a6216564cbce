import ApusJSON

/// An object that a response holds in full or by its ID alone, depending on what was asked to be
/// expanded.
public enum Expandable<Object> {
  case id(String)
  case object(Object)

  /// The object, if the response holds it.
  public var object: Object? {
    switch self {
    case .id: nil
    case .object(let object): object
    }
  }
}

extension Expandable where Object: Identifiable, Object.ID == String {
  /// The ID, whichever way the object is held.
  public var id: String {
    switch self {
    case .id(let id): id
    case .object(let object): object.id
    }
  }
}

extension Expandable: Sendable where Object: Sendable {}
extension Expandable: Equatable where Object: Equatable {}
extension Expandable: Hashable where Object: Hashable {}

extension Expandable: ResponseValue where Object: ResponseValue {
  /// Reads a string as the ID and anything else as the object.
  public init(from value: JSONValue) throws(DecodingFailure) {
    if let id = value.string {
      self = .id(id)
    } else {
      self = .object(try Object(from: value))
    }
  }
}

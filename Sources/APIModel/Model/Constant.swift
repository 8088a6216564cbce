/// A value that never changes.
public enum Constant: Sendable, Hashable {
  case text(String)
  case integer(Int64)
  case bool(Bool)

  /// The value as people read it.
  public var text: String {
    switch self {
    case .text(let text): text
    case .integer(let value): String(value)
    case .bool(let value): String(value)
    }
  }
}

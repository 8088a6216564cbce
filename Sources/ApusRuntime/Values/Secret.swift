/// Text that is sent and received as it is, and shown nowhere: not in descriptions, `dump`, string
/// interpolation, violations or errors.
public struct Secret: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The text itself.
  public let revealed: String

  /// Keeps a text from being shown.
  public init(_ text: String) {
    revealed = text
  }

  public init(stringLiteral value: String) {
    revealed = value
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { Secret.mask }
  public var debugDescription: String { Secret.mask }
  public var customMirror: Mirror { Mirror(self, children: []) }

  static let mask = "(secret)"
}

extension Secret: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self, rules)
  }
}

import Diagnostics

public struct Field: Sendable {
  public enum Place: String, Sendable { case path, query, header, body }
  public var name: SpecName
  public var alias: SpecName?
  public var documentation: [String]
  public var deprecation: Deprecation?
  /// For an operation's parameter; a record's fields go wherever the record goes.
  public var place: Place
  public var type: TypeReference
  public var typeSpan: Span
  /// Whether it may be left out.
  public var isOptional: Bool
  /// What the server takes when it is left out.
  public var defaultValue: Literal?
}

/// Fields under one name each.
public struct Record: Sendable {
  /// Its name, or the field that it is written in.
  public var origin: TypeOrigin
  /// The lines of the `///` comment.
  public var documentation: [String]
  /// Whether and why it is not to be used any more.
  public var deprecation: Deprecation?
  /// In the order of the spec.
  public var fields: [Field]
  /// In the order of the spec.
  public var rules: [Rule]
  /// Whether requests hold it, responses, or both.
  public var usage: Usage = []
}

extension Record {
  /// The index of the field that holds all fields without a name of their own.
  public var additionalField: Int? { fields.firstIndex(where: \.isAdditional) }
}

import ApusDiagnostics
import ApusSpecLanguage

/// What part of a request a parameter goes into.
public typealias ParameterLocation = ApusSpecLanguage.ParameterLocation

/// A field of a record, or a parameter of an operation.
public struct Field: Sendable {
  /// As the spec has it.
  public var name: SpecName
  /// The Swift name that the spec gives.
  public var alias: SpecName?
  /// The lines of the `///` comment.
  public var documentation: [String]
  /// Whether and why it is not to be used any more.
  public var deprecation: Deprecation?
  /// For an operation's parameter; a record's fields go wherever the record goes.
  public var location: ParameterLocation
  /// Whether it holds all fields that the record has no names for, as a map.
  public var isAdditional = false
  /// What its values are.
  public var type: TypeReference
  /// Where the type is in the spec, without its `?`.
  public var typeSpan: Span
  /// How a list or an object is written, if the spec says.
  public var style: ParameterStyle?
  /// Whether it may be left out.
  public var isOptional: Bool
  /// What the server takes when it is left out.
  public var defaultValue: Literal?
  /// Whether its type has an error, so that further checks would only guess. Never true in an `API`
  /// that was built.
  var isUnresolved = false
}

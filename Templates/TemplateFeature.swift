/// What a spec can ask for and not every set of templates carries, by the words of the spec language.
public enum TemplateFeature: Sendable, Hashable {
  /// A body of a format, as `json`.
  case body(format: String)
  /// A field that is all of the body.
  case wholeBody
  /// A body of a method that usually has none.
  case bodyOfDelete
  /// A way to write lists and objects other than the usual one, as `commas`.
  case styles
  /// A type, as `uuid`.
  case type(String)
  /// An enum of whole numbers.
  case integerEnums
  /// A constant that is no text.
  case constantsBesideTexts
  /// Fields that a record doesn't name.
  case additionalFields
  /// Responses that differ by the status.
  case statuses
  /// A stream of events.
  case events
}

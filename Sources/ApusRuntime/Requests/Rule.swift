/// What a request must keep to, and what a `Violation` says was broken.
public enum Rule: Sendable, Hashable {
  // Of one value, from the spec.

  /// How long a text may be, in Unicode scalars.
  case length(Limits<Int>)
  /// How many elements or entries a list or map may have.
  case count(Limits<Int>)
  /// The value of an integer.
  case integer(Limits<Int>)
  /// The value of a number.
  case number(Limits<Double>)
  /// A regular expression, to be found anywhere in the text. It sees Unicode scalars, keeps case, and
  /// takes `\d` and `\w` for ASCII.
  case pattern(String)
  /// An email address: two parts around one `@`, without blanks.
  case email
  /// An absolute URL with a scheme and a host, without blanks.
  case url
  /// A day that exists, as `2026-11-23`.
  case date
  /// A time that RFC 3339 can say: in the years 0 to 9999. It is sent as text.
  case dateTime
  /// A decimal number that is sent as a number, not as a text.
  case decimalNumber
  /// What each element of a list, or value of a map, must keep to.
  case each([Rule])

  // Of one value, from what a request can carry.

  /// A number that has digits.
  case finiteNumber
  /// A decimal number written with digits only.
  case decimalDigits
  /// A time whose seconds since 1970 fit 64 bits.
  case timestamp
  /// A list that isn't empty, since a form can't carry an empty one.
  case someElements
  /// The elements of a list, or values of an object, that are sent as one value: no lists, maps or
  /// records.
  case singleElements
  /// A further field of a record, whose name is none of those that the record has itself.
  case furtherField
  /// A map's key, which goes between brackets.
  case mapKey
  /// How deep records, lists and maps may be nested.
  case depth(Int)
  /// A header's value: printable ASCII.
  case headerText
  /// A path parameter, which must be a segment of its own.
  case pathSegment
  /// A path parameter that the path has a place for.
  case pathParameter
  /// A value that isn't `null`, which JSON alone can carry.
  case notNull
  /// A file that is sent in a multipart body.
  case multipartBody
  /// The name of a file, or of a field beside it, without control characters other than the ends of
  /// lines, which are escaped.
  case multipartName
  /// A pattern that is a regular expression.
  case readablePattern(String)

  // Across the fields of a record.

  /// At least one of the fields is given.
  case anyOf([String])
  /// Exactly one of the fields is given.
  case oneOf([String])
  /// At most one of the fields is given.
  case atMostOneOf([String])
  /// The field is given when the condition holds.
  case required(when: String)
  /// The field is left out when the condition holds.
  case forbidden(when: String)
}

extension Rule: CustomStringConvertible {
  /// The rule as the end of a sentence that starts with the field: `must have at most 3 characters`.
  public var description: String {
    switch self {
    case .length(let limits): "must have \(limits) \(limits.isPlural ? "characters" : "character")"
    case .count(let limits): "must have \(limits) \(limits.isPlural ? "elements" : "element")"
    case .integer(let limits): "must be \(limits)"
    case .number(let limits): "must be \(limits)"
    case .pattern(let pattern): "must match \(pattern)"
    case .email: "must be an email address"
    case .url: "must be an absolute URL"
    case .date: "must be a day that exists, written as YYYY-MM-DD"
    case .dateTime: "must be a time in the years 0 to 9999"
    case .decimalNumber: "must be a decimal number"
    case .each(let rules):
      "must have elements that each \(rules.map(\.description).joined(separator: " and "))"
    case .finiteNumber: "must be a finite number"
    case .decimalDigits: "must be a decimal number without an exponent"
    case .timestamp: "must be a time whose seconds since 1970 fit 64 bits"
    case .someElements: "must have at least 1 element"
    case .singleElements: "must have elements that are single values"
    case .furtherField: "must not be among the further fields, since the record has it itself"
    case .mapKey: "must have keys that are neither empty nor hold a bracket"
    case .depth(let limit): "must be nested at most \(limit) deep"
    case .headerText: "must be printable ASCII"
    case .pathSegment: "must be neither empty nor '.' nor '..'"
    case .pathParameter: "must be given, since the path needs it"
    case .notNull: "must not be null"
    case .multipartBody: "must be sent in a multipart body"
    case .multipartName: "must have a name without control characters"
    case .readablePattern(let pattern):
      "can't be checked, since \(pattern) isn't a regular expression"
    case .anyOf(let fields): "must have at least one of \(fields.joined(separator: ", "))"
    case .oneOf(let fields): "must have exactly one of \(fields.joined(separator: ", "))"
    case .atMostOneOf(let fields): "must have at most one of \(fields.joined(separator: ", "))"
    case .required(let condition): "must be given when \(condition)"
    case .forbidden(let condition): "must be left out when \(condition)"
    }
  }

  /// Whether the rule is about a text, which is quoted when it is shown.
  var isAboutText: Bool {
    switch self {
    case .count, .integer, .number, .finiteNumber, .timestamp, .dateTime, .anyOf, .oneOf,
      .atMostOneOf:
      false
    default: true
    }
  }
}

// Spelled out for each kind of range, because a generic function would cost every caller more to
// compile.
extension Rule {
  /// A text's length in Unicode scalars, within bounds, both included.
  public static func length(_ range: ClosedRange<Int>) -> Rule { .length(Limits(range)) }
  /// A text's length in Unicode scalars, of at least a bound.
  public static func length(_ range: PartialRangeFrom<Int>) -> Rule { .length(Limits(range)) }
  /// A text's length in Unicode scalars, of at most a bound.
  public static func length(_ range: PartialRangeThrough<Int>) -> Rule { .length(Limits(range)) }

  /// How many elements or entries there are, both bounds included.
  public static func count(_ range: ClosedRange<Int>) -> Rule { .count(Limits(range)) }
  /// How many elements or entries there are at least.
  public static func count(_ range: PartialRangeFrom<Int>) -> Rule { .count(Limits(range)) }
  /// How many elements or entries there are at most.
  public static func count(_ range: PartialRangeThrough<Int>) -> Rule { .count(Limits(range)) }

  /// An integer within bounds, both included.
  public static func range(_ range: ClosedRange<Int>) -> Rule { .integer(Limits(range)) }
  /// An integer from a bound to below another.
  public static func range(_ range: Range<Int>) -> Rule { .integer(Limits(range)) }
  /// An integer of at least a bound.
  public static func range(_ range: PartialRangeFrom<Int>) -> Rule { .integer(Limits(range)) }
  /// An integer of at most a bound.
  public static func range(_ range: PartialRangeThrough<Int>) -> Rule { .integer(Limits(range)) }
  /// An integer below a bound.
  public static func range(_ range: PartialRangeUpTo<Int>) -> Rule { .integer(Limits(range)) }

  /// A number within bounds, both included.
  public static func range(_ range: ClosedRange<Double>) -> Rule { .number(Limits(range)) }
  /// A number from a bound to below another.
  public static func range(_ range: Range<Double>) -> Rule { .number(Limits(range)) }
  /// A number of at least a bound.
  public static func range(_ range: PartialRangeFrom<Double>) -> Rule { .number(Limits(range)) }
  /// A number of at most a bound.
  public static func range(_ range: PartialRangeThrough<Double>) -> Rule { .number(Limits(range)) }
  /// A number below a bound.
  public static func range(_ range: PartialRangeUpTo<Double>) -> Rule { .number(Limits(range)) }

  /// What each element of a list, or value of a map, must keep to.
  public static func each(_ rules: Rule...) -> Rule { .each(rules) }
}

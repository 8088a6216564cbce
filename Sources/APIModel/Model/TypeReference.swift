/// A type's values over the wire. Modifiers are on the outside: `clearable map<string>` is
/// `.clearable(.map(.scalar(.string)))`. Whether a field may be left out is the field's.
public indirect enum TypeReference: Sendable, Hashable {
  case scalar(Scalar, Constraints)
  /// Always this value.
  case constant(Constant)
  case list(TypeReference, count: Bounds<Int>)
  case map(TypeReference, count: Bounds<Int>)
  case enumeration(Int)
  case record(Int)
  case union(Int)
  /// An ID, or the record or union itself.
  case expandable(TypeReference)
  /// A list in a page's form, by an index into the API's pages. Only in responses.
  case page(Int, of: TypeReference)
  case nullable(TypeReference)
  case clearable(TypeReference)
}

/// The types that have no parts.
public enum Scalar: String, Sendable, Hashable, CaseIterable {
  case string, email, url, secret, bool, integer, uint64, number, decimal
  case decimalNumber = "decimal number"
  case timestamp, datetime, date, uuid, bytes, json, file, text
}

import ApusAPIModel

/// By which of the runtime's functions a value is written and read. They are concrete for what most
/// fields are, since a call to one compiles faster than one to the generic `value`.
public enum Coding: String, Sendable {
  case string, secret, bool, integer, number, decimal, timestamp, dateTime, file
  /// An enum, which is written as its raw value: a text, or a whole number.
  case enumeration, integerEnumeration
  case record
  /// A list in a page's form.
  case page
  /// A value of any other kind, by the generic functions: lists, maps, unions, any JSON, and scalars
  /// that are rare.
  case value

  init(_ type: TypeReference, in api: API) {
    self =
      switch type {
      case .scalar(let scalar, _): Coding(scalar)
      case .constant(.text): .string
      case .constant(.integer): .integer
      case .constant(.bool): .bool
      case .enumeration(let index):
        api.enumerations[index].isInteger ? .integerEnumeration : .enumeration
      case .record: .record
      case .page: .page
      case .list, .map, .union, .expandable, .nullable, .clearable: .value
      }
  }

  private init(_ scalar: Scalar) {
    self =
      switch scalar {
      case .string, .email, .url, .date: .string
      case .secret: .secret
      case .bool: .bool
      case .integer: .integer
      case .number: .number
      case .decimal, .decimalNumber: .decimal
      case .timestamp: .timestamp
      case .datetime: .dateTime
      case .file: .file
      case .uint64, .uuid, .bytes, .json, .text: .value
      }
  }
}

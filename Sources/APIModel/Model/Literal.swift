/// A value from the spec, typed: what its type makes of what was written.
public indirect enum Literal: Sendable, Equatable {
  case null
  /// `clear`, for a clearable field.
  case clear
  case bool(Bool)
  case integer(Int64)
  /// For `uint64`.
  case unsigned(UInt64)
  case number(Double)
  /// A string, email, url, secret, decimal, date, UUID, constant or file, or bytes in base64.
  case text(String)
  /// Seconds since 1970.
  case timestamp(Int64)
  /// A time written as text, in seconds since 1970.
  case dateTime(Double)
  /// What goes over the wire for a value of an enum, known to it or not.
  case enumValue(String)
  case list([Literal])
  /// In the order of the spec's example; keys are unique.
  case map([MapEntry])
  /// The given fields by index into the record's (or operation's) fields, in that order.
  case record([RecordEntry])
  /// The ID of an expandable object.
  case id(String)
  /// The case's index and what it holds.
  case union(Int, Literal)
  /// JSON text, for a `json` field.
  case json(String)

  /// A key of a map, and what is under it.
  public struct MapEntry: Sendable, Equatable {
    /// Unique in its map.
    public var key: String
    /// What it holds.
    public var value: Literal
  }
  /// A given field.
  public struct RecordEntry: Sendable, Equatable {
    /// An index into the record's fields.
    public var field: Int
    /// What it holds.
    public var value: Literal
  }
}

extension Constant {
  /// The constant as a value.
  var literal: Literal {
    switch self {
    case .text(let text): .text(text)
    case .integer(let value): .integer(value)
    case .bool(let value): .bool(value)
    }
  }
}

extension Literal {
  /// The text that goes over the wire, of what is text.
  var text: String? {
    switch self {
    case .text(let text), .enumValue(let text), .id(let text): text
    default: nil
    }
  }
}

import ApusJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The fields of a JSON object, each read by a function named after what it must be. Functions that
/// end in `IfAny` read a field that may be without a value, in the way that `Absence` says.
///
/// They are concrete because models call them by the thousand: a generic `Decodable` costs several
/// times as much to compile.
public struct ResponseObject: Sendable {
  /// How deep a response's arrays and objects may be nested. Models decode by recursion, and the
  /// smallest stacks that they run on hold 512 KiB: enough for this many models of 100 fields in a
  /// debug build.
  public static let maximumDepth = 32

  let json: JSONValue

  /// Takes an object apart.
  ///
  /// - Throws: that the value is something else.
  public init(_ value: JSONValue) throws(DecodingFailure) {
    guard value.kind == .object else { throw DecodingFailure(value, expected: "an object") }
    json = value
  }

  private func required(
    _ name: StaticString, _ expected: String
  ) throws(DecodingFailure) -> JSONValue {
    guard let value = json[name] else {
      throw DecodingFailure(missing: name, in: json, expected: expected)
    }
    return value
  }

  private func any(
    _ name: StaticString, _ absence: Absence, _ expected: String
  ) throws(DecodingFailure) -> JSONValue? {
    guard let value = json[name] else {
      if absence != .null { return nil }
      throw DecodingFailure(missing: name, in: json, expected: "\(expected) or null")
    }
    return value.isNull ? nil : value
  }

  // MARK: Values that must be there

  /// Reads a string.
  public func string(_ name: StaticString) throws(DecodingFailure) -> String {
    try String(from: required(name, "a string"))
  }

  /// Reads a string that nothing shows.
  public func secret(_ name: StaticString) throws(DecodingFailure) -> Secret {
    try Secret(from: required(name, "a string"))
  }

  /// Reads a boolean.
  public func bool(_ name: StaticString) throws(DecodingFailure) -> Bool {
    try Bool(from: required(name, "a boolean"))
  }

  /// Reads an integer, exactly.
  public func integer(_ name: StaticString) throws(DecodingFailure) -> Int {
    try Int(from: required(name, "an integer"))
  }

  /// Reads a number.
  public func number(_ name: StaticString) throws(DecodingFailure) -> Double {
    try Double(from: required(name, "a number"))
  }

  /// Reads a decimal number, from a string or number as it is spelled.
  public func decimal(_ name: StaticString) throws(DecodingFailure) -> DecimalString {
    try DecimalString(from: required(name, "a decimal number"))
  }

  /// Reads a time, from seconds since 1970.
  public func timestamp(_ name: StaticString) throws(DecodingFailure) -> Date {
    try Date(from: required(name, "a time in seconds"))
  }

  /// Reads a time, as RFC 3339 has it or from seconds since 1970.
  public func dateTime(_ name: StaticString) throws(DecodingFailure) -> Date {
    try Date(from: required(name, "a time as 2026-11-23T08:30:00Z"))
  }

  /// Reads an object as a model.
  public func model<Model: ResponseModel>(_ name: StaticString) throws(DecodingFailure) -> Model {
    try Model(from: required(name, "an object"))
  }

  /// Reads a value of any kind: lists, maps, enums.
  public func value<Value: ResponseValue>(_ name: StaticString) throws(DecodingFailure) -> Value {
    try Value(from: required(name, "a value"))
  }

  /// Checks that a field holds the text that it always holds.
  public func constant(_ name: StaticString, _ text: StaticString) throws(DecodingFailure) {
    let value = try required(name, "\"\(text)\"")
    guard value.stringEquals(text) else { throw DecodingFailure(value, expected: "\"\(text)\"") }
  }

  /// Checks that a field holds the number that it always holds.
  public func constant(_ name: StaticString, _ number: Int) throws(DecodingFailure) {
    let value = try required(name, "\(number)")
    guard value.integer == Int64(number) else {
      throw DecodingFailure(value, expected: "\(number)")
    }
  }

  /// Checks that a field holds the truth value that it always holds.
  public func constant(_ name: StaticString, _ flag: Bool) throws(DecodingFailure) {
    let value = try required(name, "\(flag)")
    guard value.bool == flag else { throw DecodingFailure(value, expected: "\(flag)") }
  }

  /// Reads all fields but those of some names; none if there are no others.
  public func entries<Value: ResponseValue>(
    besides names: Set<String>
  ) throws(DecodingFailure) -> [String: Value]? {
    var entries: [String: Value] = [:]
    for (name, member) in json.members where !names.contains(name) {
      entries[name] = try Value(from: member)
    }
    return entries.isEmpty ? nil : entries
  }

  // MARK: Values that may be missing or null

  /// Reads a string, if there is one.
  public func stringIfAny(
    _ name: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) -> String? {
    guard let value = try any(name, absence, "a string") else { return nil }
    return try String(from: value)
  }

  /// Reads a string that nothing shows, if there is one.
  public func secretIfAny(
    _ name: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) -> Secret? {
    guard let value = try any(name, absence, "a string") else { return nil }
    return try Secret(from: value)
  }

  /// Reads a boolean, if there is one.
  public func boolIfAny(
    _ name: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) -> Bool? {
    guard let value = try any(name, absence, "a boolean") else { return nil }
    return try Bool(from: value)
  }

  /// Reads an integer, exactly, if there is one.
  public func integerIfAny(
    _ name: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) -> Int? {
    guard let value = try any(name, absence, "an integer") else { return nil }
    return try Int(from: value)
  }

  /// Reads a number, if there is one.
  public func numberIfAny(
    _ name: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) -> Double? {
    guard let value = try any(name, absence, "a number") else { return nil }
    return try Double(from: value)
  }

  /// Reads a decimal number, from a string or number as it is spelled, if there is one.
  public func decimalIfAny(
    _ name: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) -> DecimalString? {
    guard let value = try any(name, absence, "a decimal number") else { return nil }
    return try DecimalString(from: value)
  }

  /// Reads a time, from seconds since 1970, if there is one.
  public func timestampIfAny(
    _ name: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) -> Date? {
    guard let value = try any(name, absence, "a time in seconds") else { return nil }
    return try Date(from: value)
  }

  /// Reads a time, as RFC 3339 has it or from seconds since 1970, if there is one.
  public func dateTimeIfAny(
    _ name: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) -> Date? {
    guard let value = try any(name, absence, "a time as 2026-11-23T08:30:00Z") else { return nil }
    return try Date(from: value)
  }

  /// Reads a value of any kind that may be missing or `null`, and tells the two apart.
  public func nullable<Value: ResponseValue>(
    _ name: StaticString
  ) throws(DecodingFailure) -> Nullable<Value>? {
    guard let value = json[name] else { return nil }
    return try Nullable(from: value)
  }

  /// Reads an object as a model, if there is one.
  public func modelIfAny<Model: ResponseModel>(
    _ name: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) -> Model? {
    guard let value = try any(name, absence, "an object") else { return nil }
    return try Model(from: value)
  }

  /// Reads a value of any kind, if there is one.
  public func valueIfAny<Value: ResponseValue>(
    _ name: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) -> Value? {
    guard let value = try any(name, absence, "a value") else { return nil }
    return try Value(from: value)
  }

  /// Checks that a field, if it has a value, holds the text that it always holds.
  public func constantIfAny(
    _ name: StaticString, _ text: StaticString, _ absence: Absence = .missingOrNull
  ) throws(DecodingFailure) {
    guard let value = try any(name, absence, "\"\(text)\"") else { return }
    guard value.stringEquals(text) else { throw DecodingFailure(value, expected: "\"\(text)\"") }
  }
}

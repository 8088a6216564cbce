import ApusJSON

/// Finds the one of several types that a value is: each is asked for in turn, and the first that
/// fits is taken.
///
/// Where a field tells the types apart, only those are tried whose text it holds; several may share
/// one. A value that the spec doesn't know survives as JSON, but one whose field says what it is and
/// that is nothing of the kind is a failure.
///
///     var union = try ResponseUnion(value, by: "object")
///     if let card: Card = union.value("card") {
///       self = .card(card)
///     } else {
///       self = .other(try union.other())
///     }
public struct ResponseUnion {
  private var json: JSONValue
  private let tag: JSONValue?
  private var failure: DecodingFailure?
  /// There once a case has failed, unless a union around this one has it.
  private var owner: Attempts.Owner?

  /// Takes a value to be tried as one type after another.
  public init(_ value: JSONValue) {
    json = value
    tag = nil
  }

  /// Takes an object, one field of which tells the types apart.
  ///
  /// - Throws: that the value is something else.
  public init(_ value: JSONValue, by field: StaticString) throws(DecodingFailure) {
    guard value.kind == .object else { throw DecodingFailure(value, expected: "an object") }
    json = value
    tag = value[field]
  }

  /// The value as one of the types, if it is one.
  public mutating func value<Value: ResponseValue>() -> Value? {
    do throws(DecodingFailure) {
      return try attempt()
    } catch {
      return nil
    }
  }

  /// The value as the type that a text in the union's field stands for, if it is one.
  public mutating func value<Value: ResponseValue>(_ text: StaticString) -> Value? {
    guard let tag, tag.stringEquals(text) else { return nil }
    do throws(DecodingFailure) {
      return try attempt()
    } catch {
      // Of several types with one text the first is the likeliest to have been meant.
      if failure == nil { failure = error }
      return nil
    }
  }

  private mutating func attempt<Value: ResponseValue>() throws(DecodingFailure) -> Value {
    if let attempts = json.companion as? Attempts { return try attempts.read(json) }
    do throws(DecodingFailure) {
      return try Value(from: json)
    } catch {
      // Most unions fit at the first try: only those that don't pay for a memory.
      let owner = Attempts.Owner()
      self.owner = owner
      json = json.accompanied(by: owner.attempts)
      throw error
    }
  }

  /// The value as it came, if it is none of the types.
  ///
  /// - Throws: why it isn't what its field says it is.
  public func other() throws(DecodingFailure) -> AnyJSON {
    if let failure { throw failure }
    return try AnyJSON(from: json)
  }
}

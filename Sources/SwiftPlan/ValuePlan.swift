import ApusAPIModel
import ApusNaming

/// A value from the spec as the Swift expression that a user would write where its type is known.
public indirect enum ValuePlan: Sendable {
  case null
  case clear
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case file(String)
  case json(String)
  /// An integer beyond `Int64` too.
  case unsigned(UInt64)
  case uuid(String)
  /// Bytes, in base64.
  case data(String)
  /// Seconds since 1970.
  case date(Double)
  /// A known value of an enum.
  case member(Identifier)
  /// A value of an open enum that has no name here.
  case openValue(Constant)
  /// A value of a closed enum whose name would be a warning.
  case closedValue(TypeName, Constant)
  case list([ValuePlan])
  case map([Entry])
  /// What is given to an initialiser.
  case record([Argument])
  case unionCase(Identifier, ValuePlan?)
  /// A value of a clearable field that has no shorter way.
  case set(ValuePlan)
  /// The null of a `Nullable`.
  case nullCase
  /// A value of a `Nullable` that has no shorter way.
  case nullableValue(ValuePlan)

  public struct Entry: Sendable {
    public let key: String
    public let value: ValuePlan
  }

  public struct Argument: Sendable {
    public let label: Identifier
    public let value: ValuePlan
  }
}

extension SwiftPlan {
  func value(_ literal: Literal, as type: TypeReference) -> ValuePlan {
    switch type {
    case .nullable(let inner): return value(literal, as: inner)
    case .clearable(let inner):
      if literal == .clear || literal == .null { return .clear }
      let plain = value(literal, as: inner)
      return isSetByWrapping(literal, inner, isNullable: false) ? .set(plain) : plain
    default: break
    }
    switch literal {
    case .null: return .null
    case .clear: return .clear
    case .bool(let value): return .bool(value)
    case .integer(let value): return .integer(value)
    case .number(let value): return .number(value)
    case .text(let text):
      switch type {
      case .scalar(.file, _): return .file(text)
      case .scalar(.uuid, _): return .uuid(text)
      case .scalar(.bytes, _): return .data(text)
      default: return .text(text)
      }
    case .id(let text): return .text(text)
    case .json(let text): return .json(text)
    case .unsigned(let value): return .unsigned(value)
    case .timestamp(let seconds): return .date(Double(seconds))
    case .dateTime(let seconds): return .date(seconds)
    case .enumValue(let raw): return enumValue(raw, type)
    case .list(let elements):
      guard case .list(let element, _) = type else { return .list([]) }
      return .list(elements.map { value($0, as: element) })
    case .map(let entries):
      guard case .map(let inner, _) = type else { return .map([]) }
      return .map(entries.map { .init(key: $0.key, value: value($0.value, as: inner)) })
    case .record:
      guard case .record(let index) = type else { return .null }
      return .record(
        arguments(literal, api.records[index].fields, names.recordProperties[index]))
    case .union(let index, let content):
      guard case .union(let union) = type else { return .null }
      let inner = api.unions[union].cases[index].type
      return .unionCase(
        names.unionCases[union][index], inner.constant == nil ? value(content, as: inner) : nil)
    }
  }

  /// A value of a field, as its property's type is written.
  func value(_ literal: Literal, of field: Field, isSent: Bool) -> ValuePlan {
    guard isSent, field.isOptional, case .nullable(let inner) = field.type else {
      return value(literal, as: field.type)
    }
    if literal == .null { return .nullCase }
    let plain = value(literal, as: inner)
    return isSetByWrapping(literal, inner, isNullable: true) ? .nullableValue(plain) : plain
  }

  /// What a call of an initialiser is given.
  func arguments(
    _ literal: Literal, _ fields: [Field], _ properties: [Identifier]
  ) -> [ValuePlan.Argument] {
    guard case .record(let entries) = literal else { return [] }
    func place(_ entry: Literal.RecordEntry) -> (InitializerOrder, Int) {
      (InitializerOrder(fields[entry.field]), entry.field)
    }
    return entries.sorted { place($0) < place($1) }.compactMap { entry in
      let field = fields[entry.field]
      let label = properties[entry.field].label
      guard field.type.constant == nil else {
        return field.isOptional ? .init(label: label, value: .bool(true)) : nil
      }
      return .init(label: label, value: value(entry.value, of: field, isSent: true))
    }
  }

  private func enumValue(_ raw: String, _ type: TypeReference) -> ValuePlan {
    if let member = member(raw, of: type) { return .member(member) }
    guard case .enumeration(let index) = type else { return .openValue(.text(raw)) }
    let value = rawValue(raw, ofEnumeration: index)
    return api.enumerations[index].isClosed
      ? .closedValue(names.enumerations[index], value) : .openValue(value)
  }

  /// What an enum's value is over the wire.
  func rawValue(_ raw: String, ofEnumeration index: Int) -> Constant {
    guard api.enumerations[index].isInteger, let number = Int64(raw) else { return .text(raw) }
    return .integer(number)
  }

  /// The member for an enum's value; none for an unknown one, nor for a deprecated one, whose use
  /// would be a warning.
  func member(_ raw: String, of type: TypeReference) -> Identifier? {
    guard case .enumeration(let index) = type else { return nil }
    let values = api.enumerations[index].values
    return values.indices.first { values[$0].name.text == raw && values[$0].deprecation == nil }
      .map { names.enumValues[index][$0] }
  }

  /// Whether a clearable or nullable field can't take the value as shortly as a plain one: a date, a
  /// union's case, any JSON, and an enum's value that there is no member for.
  private func isSetByWrapping(
    _ literal: Literal, _ type: TypeReference, isNullable: Bool
  ) -> Bool {
    switch (literal, type) {
    case (.timestamp, _), (.dateTime, _), (.union, _), (.json, _): true
    case (_, .scalar(.uuid, _)), (_, .scalar(.bytes, _)): true
    case (.enumValue(let raw), .enumeration(let index)):
      !heldValues(of: index, isNullable: isNullable).contains { $0.value.name.text == raw }
    default: false
    }
  }
}

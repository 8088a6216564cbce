import ApusRuntime
import Foundation

/// A value from the spec as a request carries it: written by the runtime's own encoder, so that what an
/// example says is sent can be compared with what would be.
struct LiteralValue: RequestValue {
  let literal: Literal
  let type: TypeReference
  let api: API

  func encode(to encoder: inout RequestEncoder, rules: [ApusRuntime.Rule]) {
    switch type {
    case .nullable(let inner):
      let value = literal == .null ? nil : LiteralValue(literal: literal, type: inner, api: api)
      value.encode(to: &encoder, rules: rules)
      return
    case .clearable(let inner):
      let value: Clearable<LiteralValue> =
        literal == .clear || literal == .null
        ? .clear : .set(LiteralValue(literal: literal, type: inner, api: api))
      value.encode(to: &encoder, rules: rules)
      return
    default: break
    }
    switch literal {
    case .null, .clear: Bool?.none.encode(to: &encoder, rules: [])
    case .bool(let value): value.encode(to: &encoder, rules: [])
    case .integer(let value): Int(clamping: value).encode(to: &encoder, rules: [])
    case .unsigned(let value): value.encode(to: &encoder, rules: [])
    case .number(let value): value.encode(to: &encoder, rules: [])
    case .timestamp(let seconds):
      Date(timeIntervalSince1970: Double(seconds)).encode(to: &encoder, rules: [])
    case .dateTime(let seconds):
      Date(timeIntervalSince1970: seconds).encode(to: &encoder, rules: [.dateTime])
    case .json(let text):
      ((try? AnyJSON(json: text)) ?? .null).encode(to: &encoder, rules: [])
    case .text(let text), .id(let text): encode(text, to: &encoder)
    case .enumValue(let text):
      if case .enumeration(let index) = type, api.enumerations[index].isInteger,
        let number = Int(text)
      {
        number.encode(to: &encoder, rules: [])
      } else {
        text.encode(to: &encoder, rules: [])
      }
    case .list(let elements):
      guard case .list(let element, _) = type else { return }
      elements.map { LiteralValue(literal: $0, type: element, api: api) }
        .encode(to: &encoder, rules: [])
    case .map(let entries):
      guard case .map(let inner, _) = type else { return }
      values(of: entries, inner).encode(to: &encoder, rules: [])
    case .record(let entries):
      guard case .record(let index) = type else { return }
      LiteralRecord(entries: entries, fields: api.records[index].fields, api: api)
        .encode(to: &encoder, rules: [])
    case .union(let index, let content):
      guard case .union(let union) = type else { return }
      LiteralValue(literal: content, type: api.unions[union].cases[index].type, api: api)
        .encode(to: &encoder, rules: [])
    }
  }

  private func encode(_ text: String, to encoder: inout RequestEncoder) {
    switch type {
    case .scalar(.decimal, _): DecimalString(text).encode(to: &encoder, rules: [])
    case .scalar(.decimalNumber, _):
      DecimalString(text).encode(to: &encoder, rules: [.decimalNumber])
    case .scalar(.file, _):
      UploadFile(name: "file", bytes: text.utf8).encode(to: &encoder, rules: [])
    case .scalar(.bytes, _):
      (Data(base64Encoded: text) ?? Data()).encode(to: &encoder, rules: [])
    case .scalar(.uuid, _): text.lowercased().encode(to: &encoder, rules: [])
    default: text.encode(to: &encoder, rules: [])
    }
  }

  func values(of entries: [Literal.MapEntry], _ type: TypeReference) -> [String: LiteralValue] {
    Dictionary(
      entries.map { ($0.key, LiteralValue(literal: $0.value, type: type, api: api)) },
      uniquingKeysWith: { _, last in last })
  }
}

/// The fields that a spec gives for a record or an operation, with the constants that are sent without
/// being given.
struct LiteralRecord: RequestRecord {
  let entries: [Literal.RecordEntry]
  let fields: [Field]
  let api: API

  func encode(to encoder: inout RequestEncoder) {
    for index in fields.indices { encode(index, to: &encoder) }
  }

  /// Writes one field, if it has a value.
  func encode(_ index: Int, to encoder: inout RequestEncoder) {
    let field = fields[index]
    guard let literal = literal(index) else { return }
    if field.isAdditional, case .map(let entries) = literal, case .map(let inner, _) = field.type {
      let value = LiteralValue(literal: literal, type: field.type, api: api)
      encoder.entries(value.values(of: entries, inner), besides: [])
    } else {
      let value = LiteralValue(literal: literal, type: field.type, api: api)
      encoder.field(
        field.name.text, value, as: field.style.flatMap(ApusRuntime.ParameterStyle.init))
    }
  }

  func literal(_ index: Int) -> Literal? {
    if let entry = entries.first(where: { $0.field == index }) { return entry.value }
    guard case .constant(let constant) = fields[index].type, !fields[index].isOptional else {
      return nil
    }
    return constant.literal
  }
}

extension ApusRuntime.ParameterStyle {
  fileprivate init(_ style: ParameterStyle) {
    self =
      switch style {
      case .indexed: .indexed
      case .bracketed: .bracketed
      case .repeated: .repeated
      case .commas: .commas
      case .spaces: .spaces
      case .pipes: .pipes
      case .exploded: .exploded
      case .json: .json
      }
  }

  /// The runtime's name for how a list or object is written.
  static func of(_ style: ParameterStyle) -> Self { Self(style) }
}

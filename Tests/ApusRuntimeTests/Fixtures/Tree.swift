import ApusJSON
import Foundation

@testable import ApusRuntime

/// A parameter tree of the conformance data as a request would carry it. Objects are records, in
/// their own order, but for those fields that are maps in Stripe's API.
indirect enum Tree: RequestValue {
  case text(String)
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case decimal(DecimalString)
  case time(Date)
  case list([Tree])
  case map([String: Tree])
  case record(Record)

  struct Record: RequestRecord {
    var fields: [(name: String, value: Tree)] = []

    func encode(to encoder: inout RequestEncoder) {
      for field in fields {
        guard let place = encoder.enter(entry: field.name) else { continue }
        field.value.encode(to: &encoder, rules: [])
        encoder.leave(to: place)
      }
    }
  }

  func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    switch self {
    case .text(let value): value.encode(to: &encoder, rules: rules)
    case .bool(let value): value.encode(to: &encoder, rules: rules)
    case .integer(let value): value.encode(to: &encoder, rules: rules)
    case .number(let value): value.encode(to: &encoder, rules: rules)
    case .decimal(let value): value.encode(to: &encoder, rules: rules)
    case .time(let value): value.encode(to: &encoder, rules: rules)
    case .list(let value): value.encode(to: &encoder, rules: rules)
    case .map(let value): value.encode(to: &encoder, rules: rules)
    case .record(let value): value.encode(to: &encoder, rules: rules)
    }
  }

  /// There is no tree with nothing in a list.
  struct Unrepresentable: Error {}

  init(_ json: JSONValue, name: String = "") throws {
    switch json.kind {
    case .string: self = .text(json.string ?? "")
    case .bool: self = .bool(json.bool ?? false)
    case .number:
      self =
        if let integer = json.integer, json.numberText?.contains(".") == false {
          .integer(Int(integer))
        } else {
          .number(json.number ?? .nan)
        }
    case .array: self = .list(try json.elements.map { try Tree($0) })
    case .null: throw Unrepresentable()
    case .object:
      if let decimal = json["$decimal"]?.string {
        self = .decimal(DecimalString(decimal))
      } else if let time = json["$datetime"]?.string {
        let formatter = ISO8601DateFormatter()
        if time.contains(".") { formatter.formatOptions.insert(.withFractionalSeconds) }
        guard let date = formatter.date(from: time) else { throw Unrepresentable() }
        self = .time(date)
      } else {
        let fields = try json.members.filter { !$0.value.isNull }.map {
          (name: $0.key, value: try Tree($0.value, name: $0.key))
        }
        self =
          if ["metadata", "currency_options", "m"].contains(name) {
            .map(Dictionary(entries: fields.map { ($0.name, $0.value) }))
          } else {
            .record(Record(fields: fields))
          }
      }
    }
  }
}

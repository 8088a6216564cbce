import ApusRuntime
import Foundation

/// What a value holds, read property by property, as the JSON that it stands for; nothing for `nil`.
///
/// Keys are `plainKey`s, since a property's name doesn't tell where the words of a field end.
func reading(of value: Any) -> AnyJSON? {
  switch value {
  case let value as AnyJSON: return value
  case let value as String: return .string(value)
  case let value as Bool: return .bool(value)
  case let value as Int: return .number(DecimalString("\(value)"))
  case let value as Double: return .number(DecimalString("\(value)"))
  case let value as DecimalString: return .string(value.text)
  case let value as Secret: return .string(value.revealed)
  case let value as Date: return .number(DecimalString("\(Int(value.timeIntervalSince1970))"))
  case let value as any RawRepresentable<String>: return .string(value.rawValue)
  case let value as [String: String]:
    return .object(value.mapValues { .string($0) })
  default: break
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional: return mirror.children.first.flatMap { reading(of: $0.value) }
  case .collection: return .array(mirror.children.compactMap { reading(of: $0.value) })
  // A value or its ID, or the cases of a union.
  case .enum: return mirror.children.first.flatMap { reading(of: $0.value) }
  default:
    let members = mirror.children.compactMap { child in
      child.label.flatMap { label in reading(of: child.value).map { (plainKey(label), $0) } }
    }
    return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
  }
}

/// A field's or property's name without what tells words apart.
func plainKey(_ name: String) -> String {
  name.lowercased().filter { $0 != "_" }
}

extension AnyJSON {
  /// JSON text.
  var text: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return "\(value)"
    case .number(let value): return value.text
    case .string(let value):
      // No text here has control characters.
      return "\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    case .array(let elements): return "[\(elements.map(\.text).joined(separator: ","))]"
    case .object(let members):
      let list = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value.text)" }
      return "{\(list.joined(separator: ","))}"
    }
  }

  /// All places within, as `a.b[0]`, from the outside in.
  var places: [[String]] {
    let inner: [(String, AnyJSON)] =
      switch self {
      case .object(let members): members.sorted { $0.key < $1.key }
      case .array(let elements): elements.enumerated().map { ("\($0.offset)", $0.element) }
      default: []
      }
    return inner.flatMap { step, value in [[step]] + value.places.map { [step] + $0 } }
  }

  /// The value at a place.
  func value(at place: some Sequence<String>) -> AnyJSON? {
    place.reduce(self) { value, step in Int(step).flatMap { value?[$0] } ?? value?[step] }
  }

  /// The same with another value at a place, or without one.
  func setting(_ place: ArraySlice<String>, to value: AnyJSON?) -> AnyJSON? {
    guard let step = place.first else { return value }
    switch self {
    case .object(var members):
      members[step] = (members[step] ?? .null).setting(place.dropFirst(), to: value)
      return .object(members)
    case .array(var elements):
      guard let index = Int(step), elements.indices.contains(index) else { return self }
      let element = elements[index].setting(place.dropFirst(), to: value)
      elements.replaceSubrange(index...index, with: element.map { [$0] } ?? [])
      return .array(elements)
    default: return self
    }
  }

  /// As `reading(of:)` gives it: without nulls, and with plain keys.
  var plain: AnyJSON {
    switch self {
    case .object(let members):
      .object(
        Dictionary(
          members.filter { !$0.value.isNull }.map { (plainKey($0.key), $0.value.plain) },
          uniquingKeysWith: { first, _ in first }))
    case .array(let elements): .array(elements.map(\.plain))
    default: self
    }
  }
}

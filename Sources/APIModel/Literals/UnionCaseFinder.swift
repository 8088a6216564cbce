import ApusDiagnostics
import ApusSpecLanguage

/// Finds the case of a union that a value is of. Reports nothing.
struct UnionCaseFinder {
  let api: API

  /// The case that a discriminating field's value names: of several the first that gets every field
  /// it needs, or the last.
  func find(_ value: String, _ written: ExpandedValue, in union: Union) -> Int? {
    let named = union.cases.indices.filter { union.cases[$0].value?.text == value }
    return named.first { isComplete(written, as: union.cases[$0].type) } ?? named.last
  }

  /// The first case that fits by its shape: for a record, one that knows every given field and gets
  /// every one it needs.
  func find(_ written: ExpandedValue, in union: Union) -> Int? {
    union.cases.firstIndex { fits(written, $0.type) }
  }

  /// What the discriminating field holds.
  func value(of key: String, in written: ExpandedValue) -> SpecName? {
    guard case .object(let entries, _) = written else { return nil }
    for entry in entries where entry.key.count == 1 && entry.key.first?.text == key {
      switch entry.value {
      case .word(let name): return SpecName(name)
      case .string(let text): return SpecName(text: text.value, span: text.span)
      default: return nil
      }
    }
    return nil
  }

  /// Whether a value is of a type's outer shape. What it holds is not looked at: that would take
  /// time exponential in the depth of unions.
  private func fits(_ written: ExpandedValue, _ type: TypeReference) -> Bool {
    switch (written, type) {
    case (_, .scalar(.json, _)): return true
    case (.value(let value), .scalar(let scalar, _)): return scalar.fits(value)
    case (.value(.string(let text)), .constant(let constant)):
      return constant == .text(text.value)
    case (.value(.word(let name)), .constant(let constant)): return name.text == constant.text
    case (.value(.number(let number)), .constant(.integer(let value))):
      return Int64(number.text) == value
    case (.value(.string), .enumeration(let index)), (.value(.word), .enumeration(let index)):
      return !api.enumerations[index].isInteger
    case (.value(.number), .enumeration(let index)): return api.enumerations[index].isInteger
    case (.value(.string), .expandable), (.value(.list), .list), (.object, .map): return true
    case (.object, .expandable(let record)): return fits(written, record)
    case (.object, .page): return true
    case (.object(let entries, _), .record(let index)):
      let given = Set(entries.compactMap { $0.key.first?.text })
      return
        (api.records[index].additionalField != nil
        || given.isSubset(of: api.records[index].fields.map(\.name.text)))
        && isComplete(written, as: type)
    default: return false
    }
  }

  /// Whether a record gets every field that it needs.
  private func isComplete(_ written: ExpandedValue, as type: TypeReference) -> Bool {
    guard case .object(let entries, _) = written, case .record(let index) = type else {
      return false
    }
    let given = Set(entries.compactMap { $0.key.first?.text })
    return api.records[index].fields.allSatisfy { field in
      if case .constant = field.type { return true }
      return field.isOptional || given.contains(field.name.text)
    }
  }
}

extension Scalar {
  /// Whether a value is of the right kind, whatever its limits.
  fileprivate func fits(_ value: Value) -> Bool {
    let isNumber = if case .number = value { true } else { false }
    let isText = if case .string = value { true } else { false }
    switch self {
    case .json: return true
    case .integer, .uint64, .number, .timestamp: return isNumber
    case .decimal, .decimalNumber: return isNumber || isText
    case .bool: return if case .word(let name) = value { Bool(name.text) != nil } else { false }
    case .string, .email, .url, .secret, .datetime, .date, .uuid, .bytes, .file, .text:
      return isText
    }
  }
}

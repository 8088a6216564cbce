import ApusAPIModel

/// A limit that values keep to, in the order in which the runtime checks them.
public indirect enum Constraint: Sendable, Hashable {
  case email, url, date
  /// How the value is written, for types that can be written in two ways: a time as text, and a
  /// decimal number as a number.
  case dateTime, decimalNumber
  case length(Bounds<Int>)
  case integerRange(Bounds<Int64>)
  case numberRange(Bounds<Double>, excludesUpper: Bool)
  case pattern(String)
  /// Of a list's elements or a map's entries.
  case count(Bounds<Int>)
  /// What each element or value keeps to.
  case each([Constraint])

  /// The limits of a type's values.
  static func all(of type: TypeReference) -> [Constraint] {
    switch type {
    case .scalar(let scalar, let constraints): return all(of: scalar, constraints)
    case .list(let element, let count), .map(let element, let count):
      let inner = all(of: element)
      return (count.isUnbounded ? [] : [.count(count)]) + (inner.isEmpty ? [] : [.each(inner)])
    case .nullable(let inner), .clearable(let inner): return all(of: inner)
    case .constant, .enumeration, .record, .union, .expandable, .page: return []
    }
  }

  private static func all(of scalar: Scalar, _ constraints: Constraints) -> [Constraint] {
    var result: [Constraint] = []
    switch scalar {
    case .email: result.append(.email)
    case .url: result.append(.url)
    case .date: result.append(.date)
    case .datetime: result.append(.dateTime)
    case .decimalNumber: result.append(.decimalNumber)
    default: break
    }
    if !constraints.length.isUnbounded { result.append(.length(constraints.length)) }
    if !constraints.integer.isUnbounded { result.append(.integerRange(constraints.integer)) }
    if !constraints.number.isUnbounded {
      result.append(
        .numberRange(constraints.number, excludesUpper: constraints.excludesUpper))
    }
    if let pattern = constraints.pattern { result.append(.pattern(pattern)) }
    return result
  }
}

import ApusAPIModel
import ApusMustache
import ApusSwiftPlan

/// A limit of a field's values.
struct ConstraintView: View {
  let constraint: Constraint

  static let members: Members<ConstraintView> = [
    "isEmail": { .bool($0.constraint == .email) },
    "isURL": { .bool($0.constraint == .url) },
    "isDate": { .bool($0.constraint == .date) },
    "isDateTime": { .bool($0.constraint == .dateTime) },
    "isDecimalNumber": { .bool($0.constraint == .decimalNumber) },
    "length": { if case .length(let bounds) = $0.constraint { .range(bounds) } else { .null } },
    "count": { if case .count(let bounds) = $0.constraint { .range(bounds) } else { .null } },
    "range": { $0.range },
    "pattern": {
      if case .pattern(let pattern) = $0.constraint { .literal(pattern) } else { .null }
    },
    "each": {
      if case .each(let inner) = $0.constraint {
        .list(inner.map(ConstraintView.init))
      } else {
        .list([Value]())
      }
    },
    "isEach": { if case .each = $0.constraint { .bool(true) } else { .bool(false) } },
  ]

  private var range: Value {
    switch constraint {
    case .integerRange(let bounds): .range(bounds)
    case .numberRange(let bounds, let excludesUpper):
      .fragment(RangeWriter.write(bounds, excludesUpper: excludesUpper))
    default: .null
    }
  }
}

extension Value {
  fileprivate static func range(_ bounds: Bounds<some BinaryInteger>) -> Value {
    .fragment(RangeWriter.write(bounds))
  }
}

import ApusAPIModel
import ApusNaming

/// A declaration of the generated code, at the top of a file or inside another one.
public indirect enum DeclarationPlan: Sendable {
  /// The API's servers, key and errors.
  case api(API, name: Identifier)
  case page(PagePlan)
  case record(RecordPlan)
  case enumeration(EnumerationPlan)
  case union(UnionPlan)
  case clearable(ClearablePlan)
  case tests(TestsPlan)

  /// Whether Foundation's `Date` occurs in it.
  public var usesFoundation: Bool {
    switch self {
    case .api, .page, .enumeration: false
    case .record(let record):
      record.endpoint?.usesFoundation == true
        || record.fields.contains { $0.type.usesFoundation }
        || record.nested.contains(where: \.usesFoundation)
    case .union(let union): union.cases.contains { $0.payload?.usesFoundation == true }
    case .clearable(let clearable):
      clearable.fields?.contains { $0.type.usesFoundation } == true
    case .tests(let tests): tests.examples.contains(where: \.usesFoundation)
    }
  }
}

extension ExamplePlan {
  fileprivate var usesFoundation: Bool {
    arguments.contains { $0.value.usesFoundation }
      || expectations.contains(where: \.usesFoundation)
  }
}

extension ExpectationPlan {
  fileprivate var usesFoundation: Bool {
    switch self {
    case .equal(_, let value), .equalJSON(_, let value): value.usesFoundation
    case .isThere: false
    case .unionCase(_, _, _, let inner): inner.contains(where: \.usesFoundation)
    }
  }
}

extension ValuePlan {
  /// Whether a date is in it.
  fileprivate var usesFoundation: Bool {
    switch self {
    case .date, .uuid, .data: true
    case .list(let elements): elements.contains(where: \.usesFoundation)
    case .map(let entries): entries.contains { $0.value.usesFoundation }
    case .record(let arguments): arguments.contains { $0.value.usesFoundation }
    case .unionCase(_, let value): value?.usesFoundation == true
    case .set(let value), .nullableValue(let value): value.usesFoundation
    default: false
    }
  }
}

/// A type's layers: the type, what its values hold, and so on. Each type holds values of at most one
/// other, so this is all that there is to walk. What records and unions hold is theirs.
extension TypeReference {
  /// The type of the values that a value of this type holds, or is but for a modifier.
  public var content: TypeReference? {
    switch self {
    case .scalar, .constant, .enumeration, .record, .union: nil
    case .list(let inner, _), .map(let inner, _), .expandable(let inner), .page(_, let inner),
      .nullable(let inner), .clearable(let inner):
      inner
    }
  }

  /// From the outside in.
  public var layers: UnfoldFirstSequence<TypeReference> { sequence(first: self, next: \.content) }

  /// The innermost layer: a scalar, constant, enum, record or union.
  public var core: TypeReference {
    var type = self
    while let content = type.content { type = content }
    return type
  }
}

/// Modifiers. A type with several has the first as its outermost layer.
extension TypeReference {
  /// Whether `nullable` is its outermost modifier.
  public var isNullable: Bool {
    if case .nullable = self { true } else { false }
  }

  /// Whether it may be set to nothing.
  public var isClearable: Bool {
    switch self {
    case .clearable: true
    case .nullable(let wrapped): wrapped.isClearable
    default: false
    }
  }

  /// The type without `nullable` and `clearable`.
  public var unmodified: TypeReference {
    switch self {
    case .nullable(let wrapped), .clearable(let wrapped): wrapped.unmodified
    default: self
    }
  }
}

extension TypeReference {
  /// Whether it may be `null`.
  public var isNullable: Bool {
    switch self {
    case .nullable: true
    case .clearable(let wrapped): wrapped.isNullable
    default: false
    }
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

import ApusAPIModel

/// What the types of an API have to do with each other.
struct TypeRelations: Sendable {
  /// A record or enum that a `Clearable` or a `Nullable` holds.
  struct HeldType: Hashable {
    let type: TypeReference
    let isNullable: Bool
  }

  /// The records and enums written inside each owner, in the order of the spec.
  private var inlineTypes: [TypeOwner: [TypeReference]] = [:]
  /// The records that come whole or as their IDs.
  private var expanded: Set<TypeReference> = []
  /// The records and enums that a clearable or nullable field of a request holds.
  private var held: Set<HeldType> = []

  init(_ api: API) {
    for (index, record) in api.records.enumerated() {
      if case .inline(let owner, _) = record.origin {
        inlineTypes[owner, default: []].append(.record(index))
      }
    }
    for (index, enumeration) in api.enumerations.enumerated() {
      if case .inline(let owner, _) = enumeration.origin {
        inlineTypes[owner, default: []].append(.enumeration(index))
      }
    }
    for operation in api.operations {
      expanded.formUnion(operation.responseTypes.compactMap(\.expandedType))
      let fields = operation.fields
      for index in fields.indices { held.formUnion(fields[index].heldTypes) }
    }
    for record in api.records {
      let isSent = record.usage.contains(.request)
      for index in record.fields.indices {
        let type = record.fields[index].type
        if let object = type.expandedType { expanded.insert(object) }
        if isSent { held.formUnion(record.fields[index].heldTypes) }
      }
    }
  }

  /// The records and enums written inside an owner, in the order of the spec.
  func types(in owner: TypeOwner) -> [TypeReference] { inlineTypes[owner] ?? [] }

  /// Whether a record comes whole or as its ID.
  func isExpanded(record index: Int) -> Bool { expanded.contains(.record(index)) }

  /// The records and enums that a request's clearable or nullable fields hold, of a type and those
  /// written inside it.
  func heldTypes(of type: TypeReference) -> [HeldType] {
    let own = [false, true].map { HeldType(type: type, isNullable: $0) }.filter(held.contains)
    guard case .record(let index) = type else { return own }
    return own + heldTypes(in: .record(index))
  }

  /// The same of the types written inside an owner.
  func heldTypes(in owner: TypeOwner) -> [HeldType] {
    types(in: owner).flatMap(heldTypes(of:))
  }
}

extension Field {
  /// The records and enums directly inside a `Clearable` or `Nullable`, for a field of a request.
  fileprivate var heldTypes: [TypeRelations.HeldType] {
    var types: [TypeRelations.HeldType] = []
    for case .clearable(let inner) in type.layers where inner.isHeld {
      types.append(.init(type: inner, isNullable: false))
    }
    if isOptional, case .nullable(let inner) = type, inner.isHeld {
      types.append(.init(type: inner, isNullable: true))
    }
    return types
  }
}

extension TypeReference {
  /// Whether an extension makes it short to write.
  fileprivate var isHeld: Bool {
    switch self {
    case .record, .enumeration: true
    default: false
    }
  }

  /// The type of the object that an expandable field holds, alone or in lists.
  fileprivate var expandedType: TypeReference? {
    for case .expandable(let object) in layers { return object }
    return nil
  }
}

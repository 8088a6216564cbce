import ApusAPIModel

/// What the types of an API have to do with each other.
struct TypeRelations: Sendable {
  /// The records and enums written inside each owner, in the order of the spec.
  private var inlineTypes: [TypeOwner: [TypeReference]] = [:]
  /// The records that come whole or as their IDs.
  private var expanded: Set<TypeReference> = []
  /// The records and enums that a clearable field of a request holds.
  private var clearable: Set<TypeReference> = []

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
      if let type = operation.responseType?.expandedType { expanded.insert(type) }
      let fields = operation.fields
      for index in fields.indices { clearable.formUnion(fields[index].type.clearableTypes) }
    }
    for record in api.records {
      let isSent = record.usage.contains(.request)
      for index in record.fields.indices {
        let type = record.fields[index].type
        if let object = type.expandedType { expanded.insert(object) }
        if isSent { clearable.formUnion(type.clearableTypes) }
      }
    }
  }

  /// The records and enums written inside an owner, in the order of the spec.
  func types(in owner: TypeOwner) -> [TypeReference] { inlineTypes[owner] ?? [] }

  /// Whether a record comes whole or as its ID.
  func isExpanded(record index: Int) -> Bool { expanded.contains(.record(index)) }

  /// The records and enums that a request's clearable fields hold, of a type and those written inside
  /// it.
  func clearableTypes(of type: TypeReference) -> [TypeReference] {
    let own = clearable.contains(type) ? [type] : []
    guard case .record(let index) = type else { return own }
    return own + clearableTypes(in: .record(index))
  }

  /// The same of the types written inside an owner.
  func clearableTypes(in owner: TypeOwner) -> [TypeReference] {
    types(in: owner).flatMap(clearableTypes(of:))
  }
}

extension TypeReference {
  /// The records and enums directly inside a `clearable`.
  fileprivate var clearableTypes: [TypeReference] {
    layers.compactMap { layer in
      switch layer {
      case .clearable(let inner):
        switch inner {
        case .record, .enumeration: inner
        default: nil
        }
      default: nil
      }
    }
  }

  /// The type of the object that an expandable field holds, alone or in lists.
  fileprivate var expandedType: TypeReference? {
    for case .expandable(let object) in layers { return object }
    return nil
  }
}

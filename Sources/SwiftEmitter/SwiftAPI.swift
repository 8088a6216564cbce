import ApusAPIModel

/// An API and what its Swift needs to know of the whole: the names of everything, and what types have
/// to do with each other. All views of an API share one.
final class SwiftAPI: Sendable {
  let api: API
  let names: SwiftNames
  /// The records and enums written inside each owner, in the order of the spec.
  private let inlineTypes: [TypeOwner: [TypeReference]]
  /// The records that come whole or as their IDs.
  private let expanded: Set<TypeReference>
  /// The records and enums that a clearable field of a request holds.
  private let clearable: Set<TypeReference>

  init(_ api: API, _ names: SwiftNames) {
    self.api = api
    self.names = names
    var inlineTypes: [TypeOwner: [TypeReference]] = [:]
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
    self.inlineTypes = inlineTypes
    var expanded: Set<TypeReference> = []
    var clearable: Set<TypeReference> = []
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
    self.expanded = expanded
    self.clearable = clearable
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

  /// Whether an owner's fields, or those of what is written inside it, hold a `Date`.
  func holdsDate(_ owner: TypeOwner) -> Bool {
    let fields = api.fields(of: owner)
    return fields.indices.contains { fields[$0].type.holdsDate }
      || types(in: owner).contains { inner in
        guard case .record(let index) = inner else { return false }
        return holdsDate(.record(index))
      }
  }

  /// A type's documentation, or for one without any the field's that it is written in.
  func documentation(_ own: [String], _ origin: TypeOrigin) -> [String] {
    guard own.isEmpty, case .inline(let owner, let name) = origin else { return own }
    return api.field(name, of: owner)?.documentation ?? []
  }
}

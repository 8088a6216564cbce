import ApusAPIModel

extension TypeReference {
  /// The records and enums directly inside a `clearable`.
  var clearableTypes: [TypeReference] {
    switch self {
    case .clearable(let inner):
      switch inner {
      case .record, .enumeration: [inner]
      default: inner.clearableTypes
      }
    case .list(let inner, _), .map(let inner, _), .nullable(let inner): inner.clearableTypes
    default: []
    }
  }

  /// The type of the object that an expandable field holds, alone or in lists.
  var expandedType: TypeReference? {
    switch self {
    case .expandable(let object): object
    case .list(let inner, _), .map(let inner, _), .nullable(let inner): inner.expandedType
    default: nil
    }
  }
}

extension Record {
  /// Whether each one has a text called `id`, by which the runtime can tell it.
  var hasID: Bool {
    fields.contains { field in
      guard case .scalar(.string, _) = field.type else { return false }
      return field.name.text == "id" && field.alias == nil && !field.isOptional
    }
  }
}

extension ApusAPIModel.Operation.Method {
  /// The runtime's name for it.
  var code: Code {
    switch self {
    case .get: ".get"
    case .head: ".head"
    case .post: ".post"
    case .put: ".put"
    case .patch: ".patch"
    case .delete: ".delete"
    }
  }
}

extension ApusAPIModel.Operation {
  /// What a response holds, for one that matters.
  var responseType: TypeReference? {
    switch response {
    case .none: nil
    case .type(let type): type
    case .page(let index, let item): .page(index, of: item)
    }
  }
}

extension API {
  /// The fields of what inline types stand in.
  func fields(of owner: TypeOwner) -> [Field] {
    switch owner {
    case .operation(let index): operations[index].fields
    case .record(let index): records[index].fields
    }
  }

  /// The field of an owner that an inline type is written in, by its name there. Fields stand in the
  /// order of the spec, so that few are looked at: an owner may have very many.
  func field(_ name: SpecName, of owner: TypeOwner) -> Field? {
    let fields = fields(of: owner)
    var (low, high) = (0, fields.count)
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].name.span.start < name.span.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < fields.count && fields[low].name.span == name.span ? fields[low] : nil
  }
}

extension TypeReference {
  /// What a union's case of this type is called where nothing else tells.
  func caseName(in api: API) -> String {
    switch self {
    case .scalar(let scalar, _): scalar.rawValue
    case .constant(let text): text
    case .enumeration(let index): api.enumerations[index].origin.name
    case .record(let index): api.records[index].origin.name
    case .union(let index): api.unions[index].origin.name
    case .list: "list"
    case .map: "map"
    case .page: "page"
    case .nullable(let inner), .clearable(let inner), .expandable(let inner):
      inner.caseName(in: api)
    }
  }
}

extension TypeOrigin {
  fileprivate var name: String {
    switch self {
    case .declared(let name, _): name.text
    case .inline(_, let field): field.text
    }
  }
}

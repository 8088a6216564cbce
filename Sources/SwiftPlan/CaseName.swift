import ApusAPIModel

extension TypeReference {
  /// What a union's case of this type is called where nothing else tells.
  func caseName(in api: API) -> String {
    switch self {
    case .scalar(let scalar, _): scalar.rawValue
    case .constant(let constant): constant.text
    case .enumeration(let index): api.name(of: api.enumerations[index].origin)
    case .record(let index): api.name(of: api.records[index].origin)
    case .union(let index): api.name(of: api.unions[index].origin)
    case .list: "list"
    case .map: "map"
    case .page: "page"
    case .nullable(let inner), .clearable(let inner), .expandable(let inner):
      inner.caseName(in: api)
    }
  }
}

extension API {
  fileprivate func name(of origin: TypeOrigin) -> String {
    switch origin {
    case .declared(let name, _): name.text
    case .inline(let owner, let field): self[fieldsOf: owner][field].name.text
    }
  }
}

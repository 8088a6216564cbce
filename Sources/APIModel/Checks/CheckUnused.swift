import ApusDiagnostics

/// Warns of declarations and servers that no operation comes to. Says nothing of a spec with errors:
/// what is misspelt in one place is missing in another.
enum CheckUnused {
  static func run(on draft: inout Draft) {
    guard draft.report.isFreeOfErrors else { return }
    let api = draft.api
    func warn(_ what: String, _ origin: TypeOrigin, _ usage: Usage) {
      guard usage.isEmpty, case .declared(let name, _) = origin else { return }
      draft.report.add(.unused(what, name.text), at: name.span)
    }
    for type in api.enumerations { warn("enum", type.origin, type.usage) }
    let pageFields = Set(api.pages.compactMap(\.fields))
    for (index, type) in api.records.enumerated() where !pageFields.contains(index) {
      warn("record", type.origin, type.usage)
    }
    for type in api.unions { warn("union", type.origin, type.usage) }
    var pages: Set<Int> = []
    for type in api.operations.flatMap(\.responseTypes) {
      for case .page(let page, _) in type.layers { pages.insert(page) }
    }
    for index in api.records.indices {
      let fields = api.records[index].fields
      for index in fields.indices {
        for case .page(let page, _) in fields[index].type.layers { pages.insert(page) }
      }
    }
    for (index, page) in api.pages.enumerated() where !pages.contains(index) {
      draft.report.add(.unused("page", page.name.text), at: page.name.span)
    }
    let servers = Set(api.operations.map(\.server))
    for (index, server) in api.servers.enumerated() where !servers.contains(index) {
      if let name = server.name { draft.report.add(.unused("server", name), at: server.span) }
    }
  }
}

/// Marks every type with where its values go: into requests, out of responses, or both.
enum FindUsage {
  static func run(on draft: inout Draft) {
    for operation in draft.api.operations {
      for index in operation.fields.indices {
        mark(operation.fields[index].type, .request, in: &draft.api)
      }
      for type in operation.responseTypes { mark(type, .response, in: &draft.api) }
    }
  }

  /// Types refer to each other in cycles: each is visited once for each usage, from a list of what
  /// is left to visit.
  private static func mark(_ type: TypeReference, _ usage: Usage, in api: inout API) {
    var left = [type]
    while let type = left.popLast() {
      var core = type
      while let content = core.content {
        if case .page(let page, _) = core, let fields = api.pages[page].fields {
          left.append(.record(fields))
        }
        core = content
      }
      switch core {
      case .enumeration(let index): api.enumerations[index].usage.formUnion(usage)
      case .record(let index):
        guard !api.records[index].usage.contains(usage) else { continue }
        api.records[index].usage.formUnion(usage)
        let fields = api.records[index].fields
        left += fields.indices.map { fields[$0].type }
      case .union(let index):
        guard !api.unions[index].usage.contains(usage) else { continue }
        api.unions[index].usage.formUnion(usage)
        left += api.unions[index].cases.map(\.type)
      default: break
      }
    }
  }
}

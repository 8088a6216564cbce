import ApusDiagnostics

/// Reports operations whose pages need a parameter that they lack, or a field that their items lack.
enum CheckPages {
  static func run(on draft: inout Draft) {
    for operation in draft.api.operations {
      guard case .page(let index, let type) = operation.response else { continue }
      let page = draft.api.pages[index]
      let needed: String
      switch page.next {
      case .url, .linkHeader: continue
      case .response(let parameter, _), .number(let parameter, _, _): needed = parameter
      case .lastItem(let parameter, let field):
        needed = parameter
        if !has(type, field, draft.api) {
          draft.report.add(.pageField(page.name.text, "item", field), at: operation.responseSpan)
        }
      }
      let isThere = operation.fields.contains {
        $0.name.text == needed && ($0.location == .query || $0.location == .body)
      }
      if !isThere, !needed.isEmpty {
        draft.report.add(
          .pageField(page.name.text, "operation", needed), at: operation.responseSpan)
      }
    }
  }

  private static func has(_ type: TypeReference, _ field: String, _ api: API) -> Bool {
    switch type {
    case .record(let index): api.records[index].fields.contains { $0.name.text == field }
    case .union(let index): api.unions[index].cases.allSatisfy { has($0.type, field, api) }
    default: false
    }
  }
}

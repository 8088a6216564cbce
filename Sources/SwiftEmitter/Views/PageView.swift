import ApusAPIModel
import ApusMustache
import ApusSwiftPlan

/// What the template `page` prints: how a list comes in pages, and the name of such a list's type.
struct PageView: View {
  let plan: PagePlan

  static let members: Members<PageView> = [
    "template": { _ in .text("page") },
    "name": { .fragment(Code($0.plan.name)) },
    "shape": { .fragment(Code($0.plan.shape)) },
    "items": { .literal($0.plan.page.items) },
    "more": { .literal($0.plan.page.more) },
    "fields": { $0.plan.fields.map { .name($0) } ?? .null },
    "isByLastItem": { if case .lastItem = $0.plan.page.next { .bool(true) } else { .bool(false) } },
    "isByResponse": { if case .response = $0.plan.page.next { .bool(true) } else { .bool(false) } },
    "isByItems": { .bool($0.number?.step == .items) },
    "isByOne": { .bool($0.number?.step == .one) },
    "isByURL": { if case .url = $0.plan.page.next { .bool(true) } else { .bool(false) } },
    "isByLinkHeader": {
      if case .linkHeader = $0.plan.page.next { .bool(true) } else { .bool(false) }
    },
    "nextField": { .literal($0.next.field) },
    "nextParameter": { .literal($0.next.parameter) },
    "start": { $0.number.map { .fragment(SwiftLiteral.integer($0.start)) } ?? .null },
  ]

  private var number: (start: Int, step: Page.Step)? {
    if case .number(_, let start, let step) = plan.page.next { (start, step) } else { nil }
  }

  private var next: (parameter: String?, field: String?) {
    switch plan.page.next {
    case .lastItem(let parameter, let field), .response(let parameter, let field):
      (parameter, field)
    case .number(let parameter, _, _): (parameter, nil)
    case .url(let field): (nil, field)
    case .linkHeader: (nil, nil)
    }
  }
}

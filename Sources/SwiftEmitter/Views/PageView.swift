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
    "isByLastItem": {
      if case .lastItem = $0.plan.page.next { .bool(true) } else { .bool(false) }
    },
    "nextField": { .literal($0.next.field) },
    "nextParameter": { .literal($0.next.parameter) },
  ]

  private var next: (parameter: String, field: String) {
    switch plan.page.next {
    case .lastItem(let parameter, let field), .response(let parameter, let field):
      (parameter, field)
    }
  }
}

import ApusAPIModel
import ApusMustache

/// What the template `page` prints: how a list comes in pages, and the name of such a list's type.
struct PageView: View {
  let page: Page
  let name: Code

  static let members: Members<PageView> = [
    "template": { _ in .text("page") },
    "name": { .fragment($0.name) },
    "shape": { .fragment(SwiftNamer.shape(ofPage: $0.name)) },
    "layout": { .fragment($0.layout) },
  ]

  private var layout: Code {
    var arguments: [Code] = ["items: \(SwiftLiteral.string(page.items))"]
    if let more = page.more { arguments.append("more: \(SwiftLiteral.string(more))") }
    switch page.next {
    case .lastItem(let parameter, let field):
      arguments.append("next: .lastItem(\(source(field, parameter)))")
    case .response(let parameter, let field):
      arguments.append("next: .response(\(source(field, parameter)))")
    }
    return CodeLayout.call("PageLayout", arguments, indentation: 4)
  }

  private func source(_ field: String, _ parameter: String) -> Code {
    "\(SwiftLiteral.string(field)), parameter: \(SwiftLiteral.string(parameter))"
  }
}

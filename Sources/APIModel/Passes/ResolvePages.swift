import ApusDiagnostics
import ApusSpecLanguage

/// Reads how lists come in pages. Reports entries that are repeated or missing; whether the fields
/// are there is checked where an operation uses the page.
enum ResolvePages {
  static func run(on draft: inout Draft) {
    for item in draft.declarations.pages {
      draft.api.pages.append(page(item.syntax, report: draft.report))
    }
  }

  private static func page(_ syntax: PageDeclaration, report: Report) -> Page {
    var given: Set<String> = []
    var result = Page(
      name: SpecName(syntax.name), items: "", more: nil, next: .response(parameter: "", field: ""))
    for entry in syntax.body.entries {
      let word: String
      switch entry.kind {
      case .items(let name):
        word = "items"
        result.items = name.text
      case .more(let name):
        word = "more"
        result.more = name.text
      case .nextFromLastItem(let parameter, let field):
        word = "next"
        result.next = .lastItem(parameter: parameter.text, field: field.text)
      case .nextFromResponse(let parameter, let field):
        word = "next"
        result.next = .response(parameter: parameter.text, field: field.text)
      }
      if !given.insert(word).inserted { report.add(.repeatedSetting(word), at: entry.span) }
    }
    for word in ["items", "next"] where !given.contains(word) {
      report.add(.missingInPage(word), at: syntax.name.span)
    }
    return result
  }
}

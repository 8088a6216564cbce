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
    var readsObject = false
    var result = Page(
      name: SpecName(syntax.name), items: nil, more: nil, next: .response(parameter: "", field: ""))
    for entry in syntax.body.entries {
      let word: String
      switch entry.kind {
      case .items(let name):
        word = "items"
        result.items = name.text
      case .more(let name):
        word = "more"
        readsObject = true
        result.more = name.text
      case .nextFromLastItem(let parameter, let field):
        word = "next"
        result.next = .lastItem(parameter: parameter.text, field: field.text)
      case .nextFromResponse(let parameter, let field):
        word = "next"
        readsObject = true
        result.next = .response(parameter: parameter.text, field: field.text)
      case .nextFromNumber(let parameter, let start, let step):
        word = "next"
        let number = LimitsReader.integer(start, report: report).flatMap { Int(exactly: $0) }
        result.next = .number(parameter: parameter.text, start: number ?? 0, step: step)
      case .nextURL(let field):
        word = "next"
        readsObject = true
        result.next = .url(field: field.text)
      case .nextLinkHeader:
        word = "next"
        result.next = .linkHeader
      case .field:
        readsObject = true
        continue
      }
      if !given.insert(word).inserted { report.add(.repeatedSetting(word), at: entry.span) }
    }
    if !given.contains("items"), readsObject || !given.contains("next") {
      report.add(.missingInPage("items"), at: syntax.name.span)
    }
    if !given.contains("next") { report.add(.missingInPage("next"), at: syntax.name.span) }
    return result
  }
}

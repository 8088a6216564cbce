import ApusJSON
import ApusSpecLanguage

/// What documents mean beyond OpenAPI: extensions, names of components and fields, and pages.
///
/// These conventions are Stripe's. Other APIs share some of them, such as the pages, so they are looked
/// for in every document.
struct Conventions: Sendable {
  static let stripe = Conventions()

  // MARK: Schemas

  /// The extension of alternatives of which the first is only an ID.
  let expansionKeyword: StaticString = "x-expansionResources"
  /// The extension of a schema that the API has as an object of its own.
  let resourceKeyword: StaticString = "x-resourceId"
  /// The word, before the name of an object, for what is returned once it is deleted.
  let deletedWord = "deleted"
  /// The fields that usually distinguish the cases of a union; `object` may be equal in several.
  let discriminators = ["object", "type", "kind"]

  /// The key of the object that a component says is deleted, if it does.
  func keyOfDeletedObject(_ key: String) -> Substring? {
    let prefix = deletedWord + "_"
    return key.hasPrefix(prefix) ? key.dropFirst(prefix.count) : nil
  }

  func isDeletedObject(_ key: String) -> Bool { keyOfDeletedObject(key) != nil }

  // MARK: Pages

  /// The field of a page that holds its items.
  static let pageItems = "data"
  /// The field of an item that identifies it.
  static let itemID = "id"
  /// The field of a page that says whether there are more.
  let hasMore = "has_more"
  /// The field of a search that says what to ask for next.
  private let nextPage = "next_page"
  /// What else a page may have.
  private let otherPageFields: Set<String> = ["url", "total_count", "count"]

  /// The kind of page that a schema describes, and its items.
  func page(_ keywords: SchemaKeywords) -> (kind: PageKind, items: JSONValue)? {
    guard let properties = keywords.properties, (3...6).contains(properties.count),
      let items = properties[Self.pageItems]?["items"], properties[hasMore] != nil
    else { return nil }
    var kind = PageKind.list
    for (name, schema) in properties.members {
      switch name {
      case Self.pageItems, hasMore: break
      case nextPage: kind = .search
      case "object":
        let text = SchemaKeywords(schema).constantText
        guard text == "list" || text == "search_result" else { return nil }
      default: guard otherPageFields.contains(name) else { return nil }
      }
    }
    return (kind, items)
  }

  /// The parameter that asks for the next page.
  func nextPageParameter(of kind: PageKind) -> String {
    switch kind {
    case .list: "starting_after"
    case .search: "page"
    }
  }

  /// The spec's declaration of a kind of page.
  func declaration(of kind: PageKind) -> PageDeclaration {
    let parameter = Name(text: nextPageParameter(of: kind))
    let next: PageDeclaration.Kind =
      switch kind {
      case .list: .nextFromLastItem(parameter: parameter, field: Name(text: Self.itemID))
      case .search: .nextFromResponse(parameter: parameter, field: Name(text: nextPage))
      }
    return PageDeclaration(
      name: Name(text: kind.rawValue),
      body: Body(
        entries: [
          .init(kind: .items(Name(text: Self.pageItems))),
          .init(kind: .more(Name(text: hasMore))), .init(kind: next),
        ],
        isOneLine: true))
  }

  // MARK: Stripe alone

  /// Whether a document says by an extension that it is Stripe's.
  func isAuthor(of info: JSONValue?) -> Bool { info?["x-stripeSpecFilename"] != nil }

  /// Whether the key of HTTP basic authentication is the bearer's.
  func haveOneKey(_ info: JSONValue?) -> Bool { isAuthor(of: info) }

  /// The headers of all requests, for a document that says by an extension that it is Stripe's.
  func headers(of info: JSONValue?) -> [Setting] {
    guard isAuthor(of: info), let version = info?["version"]?.string else { return [] }
    return [
      Setting(kind: .header(name: Name(text: "Stripe-Version"), value: Text(value: version))),
      Setting(kind: .idempotency(header: Name(text: "Idempotency-Key"))),
    ]
  }
}

/// The two ways in which lists come in pages.
enum PageKind: String, Hashable, CaseIterable {
  /// The next page begins after the last item.
  case list
  /// The response says what to ask for next.
  case search
}

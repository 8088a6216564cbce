import ApusDiagnostics
import ApusSpecLanguage

/// The declarations of a spec by kind, with the section of each. Their indexes are those
/// that the API model's arrays will have.
struct Declarations {
  struct Item<Syntax> {
    let syntax: Syntax
    let section: String?
  }

  var api: APIDeclaration?
  var enumerations: [Item<EnumDeclaration>] = []
  var records: [Item<RecordDeclaration>] = []
  var unions: [Item<UnionDeclaration>] = []
  var pages: [Item<PageDeclaration>] = []
  var operations: [Item<OperationDeclaration>] = []
  var scope = Scope()
}

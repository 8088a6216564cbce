import ApusMustache
import ApusSwiftPlan

/// What the templates of an author's own files print from: all that the module declares.
struct ModuleView: View {
  let plan: ModulePlan

  static let members: Members<ModuleView> = [
    "module": { .fragment(Code($0.plan.name)) },
    "api": { APIView(api: $0.plan.api, name: $0.plan.apiName).value },
    "operations": { .list($0.plan.operations.map(RecordView.init)) },
    "records": { .list($0.plan.records.map(RecordView.init)) },
    "enumerations": { .list($0.plan.enumerations.map(EnumerationView.init)) },
    "unions": { .list($0.plan.unions.map(UnionView.init)) },
    "pages": { .list($0.plan.pages.map(PageView.init)) },
  ]
}

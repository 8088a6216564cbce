import ApusMustache
import ApusNaming
import ApusSwiftPlan

/// What the template `file` prints: the imports, then the declarations.
struct FileView: View {
  let file: FilePlan
  let declarations: [DeclarationPlan]

  static let members: Members<FileView> = [
    "isTests": { .bool($0.file.testedModule != nil) },
    "usesFoundation": { .bool($0.declarations.contains(where: \.usesFoundation)) },
    "imports": { .list($0.imports.map { .fragment(Code($0)) }) },
    "declarations": { .list($0.declarations.map(\.value)) },
  ]

  /// The modules in the order of their names, as `swift format` wants them.
  private var imports: [Identifier] {
    let tested: [Identifier] = file.testedModule.map { [$0, "Testing"] } ?? []
    return (tested + ["ApusRuntime"]).sorted()
  }
}

extension DeclarationPlan {
  /// The declaration as the template `file` has it.
  var value: Value {
    switch self {
    case .api(let api, let name): APIView(api: api, name: name).value
    case .page(let page): PageView(plan: page).value
    case .record(let record): RecordView(record: record).value
    case .enumeration(let enumeration): EnumerationView(enumeration: enumeration).value
    case .union(let union): UnionView(union: union).value
    case .clearable(let clearable): ClearableView(plan: clearable).value
    case .tests(let tests): TestsView(tests: tests).value
    }
  }
}

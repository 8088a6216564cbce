import APIModel
import Mustache

/// Decides which declaration goes into which file: one a section, and one for each declaration
/// outside of any, named after it; then a test file for each operation with examples. Types that no
/// operation comes to are left out.
struct FilePlan {
  private(set) var files: [FileView] = []
  /// Where each file is in `files`, by its path in lower case: some file systems take `A.swift` and
  /// `a.swift` for one.
  private var positions: [String: Int] = [:]
  private let module: String

  init(_ api: API, _ names: SwiftNames) {
    module = api.name.text
    let views = TypeViews(api, names)
    let pages = zip(api.pages, names.pages).map { PageView(page: $0, name: $1).value }
    add([APIView(api: api).value] + pages, to: module, usesFoundation: false)
    for (index, operation) in api.operations.enumerated() {
      let owner = TypeOwner.operation(index)
      add(
        [views.operation(index)]
          + views.clearables(
            in: nil, of: owner, isDeprecated: operation.deprecation != nil),
        to: operation.section ?? names.operations[index].source,
        usesFoundation: operation.responseType?.holdsDate == true
          || views.usesDate(operation.fields, in: owner))
    }
    // What is never used neither encodes nor decodes, and nor may what it holds.
    for (index, record) in api.records.enumerated() where !record.usage.isEmpty {
      guard case .declared(_, let section) = record.origin else { continue }
      let owner = TypeOwner.record(index)
      add(
        [views.record(index)] + views.clearables(in: .record(index), of: owner),
        to: section ?? names.records[index].source,
        usesFoundation: views.usesDate(record.fields, in: owner))
    }
    for (index, enumeration) in api.enumerations.enumerated() where !enumeration.usage.isEmpty {
      guard case .declared(_, let section) = enumeration.origin else { continue }
      add(
        [views.enumeration(index)] + views.clearables(in: .enumeration(index), of: nil),
        to: section ?? names.enumerations[index].source, usesFoundation: false)
    }
    for (index, union) in api.unions.enumerated() where !union.usage.isEmpty {
      guard case .declared(_, let section) = union.origin else { continue }
      add(
        [UnionView(api: api, names: names, union: index).value],
        to: section ?? names.unions[index].source,
        usesFoundation: union.cases.contains { $0.type.holdsDate })
    }
    addTests(api, names)
  }

  private mutating func add(_ declarations: [Value], to name: String, usesFoundation: Bool) {
    let path = "\(module)/\(name).swift"
    let position = positions[path.lowercased(), default: files.count]
    if position == files.count {
      positions[path.lowercased()] = position
      files.append(FileView(path: path))
    }
    files[position].declarations += declarations
    files[position].usesFoundation = files[position].usesFoundation || usesFoundation
  }

  private mutating func addTests(_ api: API, _ names: SwiftNames) {
    let imports: [Code] = [SwiftNamer.module(module) ?? "", "Testing"]
    for (index, operation) in api.operations.enumerated() {
      // A test can't use a deprecated operation without a warning.
      guard !operation.examples.isEmpty, operation.deprecation == nil else { continue }
      let view = ExampleTestsView(api: api, names: names, operation: index)
      files.append(
        FileView(
          path: "\(module)Tests/\(view.name.source).swift", usesFoundation: view.usesFoundation,
          imports: imports, declarations: [view.value]))
    }
  }
}

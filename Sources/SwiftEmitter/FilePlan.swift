import ApusAPIModel

/// Decides which declaration goes into which file: one a section, and one for each declaration
/// outside of any, named after it; then a test file for each operation with examples, or an
/// empty one if there are none. Types that no operation comes to are left out.
struct FilePlan {
  private(set) var files: [FileView] = []
  /// Where each file is in `files`, by its path in lower case: some file systems take `A.swift` and
  /// `a.swift` for one.
  private var positions: [String: Int] = [:]
  private let swift: SwiftAPI
  private let module: String

  init(_ swift: SwiftAPI) {
    self.swift = swift
    module = swift.api.name.text
    let (api, names) = (swift.api, swift.names)
    add([.description] + api.pages.indices.map(Declaration.page), to: module)
    for (index, operation) in api.operations.enumerated() {
      let isDeprecated = operation.deprecation != nil
      add(
        [.operation(index)]
          + swift.clearableTypes(in: .operation(index)).map {
            .clearable($0, isDeprecated: isDeprecated)
          },
        to: operation.section ?? names.operations[index].source,
        usesFoundation: operation.responseType?.holdsDate == true
          || swift.holdsDate(.operation(index)))
    }
    // What is never used neither encodes nor decodes, and nor may what it holds.
    for (index, record) in api.records.enumerated() where !record.usage.isEmpty {
      guard case .declared(_, let section) = record.origin else { continue }
      add(
        [.record(index)] + clearables(of: .record(index)),
        to: section ?? names.records[index].source,
        usesFoundation: swift.holdsDate(.record(index)))
    }
    for (index, enumeration) in api.enumerations.enumerated() where !enumeration.usage.isEmpty {
      guard case .declared(_, let section) = enumeration.origin else { continue }
      add(
        [.enumeration(index)] + clearables(of: .enumeration(index)),
        to: section ?? names.enumerations[index].source)
    }
    for (index, union) in api.unions.enumerated() where !union.usage.isEmpty {
      guard case .declared(_, let section) = union.origin else { continue }
      add(
        [.union(index)], to: section ?? names.unions[index].source,
        usesFoundation: union.cases.contains { $0.type.holdsDate })
    }
    addTests()
  }

  private func clearables(of type: TypeReference) -> [Declaration] {
    swift.clearableTypes(of: type).map { .clearable($0, isDeprecated: false) }
  }

  private mutating func add(
    _ declarations: [Declaration], to name: String, usesFoundation: Bool = false
  ) {
    let path = "\(module)/\(name).swift"
    let position = positions[path.lowercased(), default: files.count]
    if position == files.count {
      positions[path.lowercased()] = position
      files.append(FileView(swift: swift, path: path))
    }
    files[position].declarations += declarations
    files[position].usesFoundation = files[position].usesFoundation || usesFoundation
  }

  /// There is always a file of tests, so that the manifest that has the folder as a target doesn't
  /// depend on whether the spec has examples just now.
  private mutating func addTests() {
    let imports: [Code] = [SwiftNamer.module(module) ?? "", "Testing"]
    let hasTests = swift.api.operations.contains { $0.deprecation == nil && !$0.examples.isEmpty }
    if !hasTests {
      let path = "\(module)Tests/\(module)Tests.swift"
      files.append(FileView(swift: swift, path: path, imports: imports))
    }
    for (index, operation) in swift.api.operations.enumerated() {
      // A test can't use a deprecated operation without a warning.
      guard !operation.examples.isEmpty, operation.deprecation == nil else { continue }
      let view = ExampleTestsView(swift: swift, operation: index)
      files.append(
        FileView(
          swift: swift, path: "\(module)Tests/\(view.name.source).swift",
          usesFoundation: view.usesFoundation, imports: imports, declarations: [.tests(index)]))
    }
  }
}

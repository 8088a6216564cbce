import ApusAPIModel
import ApusNaming

/// A file of the module or of its tests, and what is declared in it.
public struct FilePlan: Sendable {
  /// As `StripeIdentity/VerificationSession.swift`.
  public let path: String
  /// The module that is tested, for a file of the tests.
  public let testedModule: Identifier?
  fileprivate(set) var declarations: [Declaration]

  /// What is declared, before its facts are made.
  enum Declaration {
    case api
    case page(Int)
    case operation(Int)
    case record(Int)
    case enumeration(Int)
    case union(Int)
    case clearable(TypeRelations.HeldType, isDeprecated: Bool)
    case tests(Int)
  }
}

extension SwiftPlan {
  /// A file for what the types of the module share. No type or section has a name with a `+`, so it
  /// is a file of its own.
  public var supportFile: FilePlan {
    let name = api.name.text
    return FilePlan(
      path: "\(name)/\(name)+Support.swift", testedModule: nil, declarations: [])
  }

  /// The facts of what is declared in a file.
  public func declarations(in file: FilePlan) -> [DeclarationPlan] {
    file.declarations.compactMap { declaration in
      switch declaration {
      case .api: .api(api, name: names.api)
      case .page(let index): .page(page(index))
      case .operation(let index): .record(operation(index))
      case .record(let index): .record(record(index))
      case .enumeration(let index): .enumeration(enumeration(index))
      case .union(let index): .union(union(index))
      case .clearable(let type, let isDeprecated):
        clearable(type, isDeprecated: isDeprecated).map(DeclarationPlan.clearable)
      case .tests(let index): tests(index).map(DeclarationPlan.tests)
      }
    }
  }

  /// The files: one for each section, and one for each declaration outside of any, named after it;
  /// then a test file for each operation with examples. Types that no operation comes to are left
  /// out: what is never used neither encodes nor decodes.
  public var files: [FilePlan] {
    var files = FileList(module: api.name.text)
    files.add([.api] + api.pages.indices.map { .page($0) }, to: api.name.text)
    for (index, operation) in api.operations.enumerated() {
      let isDeprecated = operation.deprecation != nil
      let clearables = relations.heldTypes(in: .operation(index))
      files.add(
        [.operation(index)]
          + clearables.map { .clearable($0, isDeprecated: isDeprecated) },
        to: operation.section ?? names.operations[index].text)
    }
    for (index, record) in api.records.enumerated() where !record.usage.isEmpty {
      guard case .declared(_, let section) = record.origin else { continue }
      files.add(
        [.record(index)] + clearables(of: .record(index)),
        to: section ?? names.records[index].text)
    }
    for (index, enumeration) in api.enumerations.enumerated() where !enumeration.usage.isEmpty {
      guard case .declared(_, let section) = enumeration.origin else { continue }
      files.add(
        [.enumeration(index)] + clearables(of: .enumeration(index)),
        to: section ?? names.enumerations[index].text)
    }
    for (index, union) in api.unions.enumerated() where !union.usage.isEmpty {
      guard case .declared(_, let section) = union.origin else { continue }
      files.add([.union(index)], to: section ?? names.unions[index].text)
    }
    return files.files + tests
  }

  private func clearables(of type: TypeReference) -> [FilePlan.Declaration] {
    relations.heldTypes(of: type).map { .clearable($0, isDeprecated: false) }
  }

  /// There is always a file of tests, so that the manifest that has the folder as a target doesn't
  /// depend on whether the spec has examples just now.
  private var tests: [FilePlan] {
    let folder = "\(api.name.text)Tests"
    let files = api.operations.indices.compactMap { index in
      tests(index).map {
        FilePlan(
          path: "\(folder)/\($0.name.text).swift", testedModule: names.module,
          declarations: [.tests(index)])
      }
    }
    if !files.isEmpty { return files }
    return [
      FilePlan(path: "\(folder)/\(folder).swift", testedModule: names.module, declarations: [])
    ]
  }
}

/// The files of a module in the order in which they are first named.
private struct FileList {
  let module: String
  private(set) var files: [FilePlan] = []
  /// Where each file is in `files`, by its path in lower case: some file systems take `A.swift` and
  /// `a.swift` for one.
  private var positions: [String: Int] = [:]

  init(module: String) {
    self.module = module
  }

  mutating func add(_ declarations: [FilePlan.Declaration], to name: String) {
    let path = "\(module)/\(name).swift"
    let position = positions[path.lowercased(), default: files.count]
    if position == files.count {
      positions[path.lowercased()] = position
      files.append(FilePlan(path: path, testedModule: nil, declarations: []))
    }
    files[position].declarations += declarations
  }
}

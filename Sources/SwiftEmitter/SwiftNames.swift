import ApusAPIModel
import ApusDiagnostics

/// The Swift name of everything in an API.
///
/// In comes the API model; out come the names by the same indices, with a problem for each pair of
/// names that are one in Swift and each name that has no Swift at all. Types written inside others
/// are nested in them; one that would hide a type declared elsewhere, or be called like a property
/// beside it, gets its owner's name before its own.
struct SwiftNames {
  /// From the top, as `CreateVerificationSession.Options`.
  private(set) var enumerations: [Code]
  private(set) var records: [Code]
  private(set) var operations: [Code]
  private(set) var unions: [Code]
  /// The names of the types that pages are of, as `ListPage`.
  private(set) var pages: [Code]
  /// By record and field.
  private(set) var recordProperties: [[Code]]
  /// By operation and field.
  private(set) var operationProperties: [[Code]]
  /// By enumeration and value.
  private(set) var enumValues: [[Code]]
  /// By union and case.
  private(set) var unionCases: [[Code]]
  private(set) var problems: [Problem] = []

  private let api: API
  /// The declared names, which a nested type may not hide.
  private(set) var declared: Set<Code> = []
  /// The properties of each owner that a type could be called like: those that begin with a digit.
  private var typeLikeProperties: [TypeOwner: Set<Code>] = [:]
  /// What each owner's scope holds already.
  private var nested: [TypeOwner: [Code: SpecName]] = [:]

  init(_ api: API) {
    self.api = api
    enumerations = Array(repeating: "", count: api.enumerations.count)
    records = Array(repeating: "", count: api.records.count)
    operations = Array(repeating: "", count: api.operations.count)
    unions = Array(repeating: "", count: api.unions.count)
    pages = Array(repeating: "", count: api.pages.count)
    recordProperties = []
    operationProperties = []
    enumValues = []
    unionCases = []
    checkModule()
    nameDeclaredTypes()
    var propertyNames: [String: Code] = [:]
    recordProperties = api.records.map { nameProperties($0.fields, &propertyNames) }
    operationProperties = api.operations.map { nameProperties($0.fields, &propertyNames) }
    findTypeLikeProperties()
    nameInlineTypes()
    enumValues = api.enumerations.map { nameValues($0.values) }
    unionCases = api.unions.map { nameCases($0) }
  }

  /// The names of an owner's fields.
  func properties(of owner: TypeOwner) -> [Code] {
    switch owner {
    case .operation(let index): operationProperties[index]
    case .record(let index): recordProperties[index]
    }
  }

  // MARK: Types

  private mutating func checkModule() {
    guard SwiftNamer.module(api.name.text) == nil else { return }
    problems.append(
      Problem(
        .error, "an API can't be called '\(api.name.text)', since generated code needs that name",
        at: place(api.name)))
  }

  private mutating func nameDeclaredTypes() {
    var seen: [Code: SpecName] = [:]
    func claim(_ name: SpecName, _ code: Code?) -> Code {
      guard let code else {
        problems.append(noName(name))
        return ""
      }
      if let other = seen[code] { problems.append(collision(name, other, code, fix: "rename one")) }
      seen[code] = name
      declared.insert(code)
      return code
    }
    for (index, operation) in api.operations.enumerated() {
      operations[index] = claim(operation.name, SwiftNamer.type(operation.name.text))
    }
    for (index, record) in api.records.enumerated() {
      if case .declared(let name, _) = record.origin {
        records[index] = claim(name, SwiftNamer.declaredType(name.text))
      }
    }
    for (index, enumeration) in api.enumerations.enumerated() {
      if case .declared(let name, _) = enumeration.origin {
        enumerations[index] = claim(name, SwiftNamer.declaredType(name.text))
      }
    }
    for (index, union) in api.unions.enumerated() {
      if case .declared(let name, _) = union.origin {
        unions[index] = claim(name, SwiftNamer.declaredType(name.text))
      }
    }
    for (index, page) in api.pages.enumerated() {
      pages[index] = claim(page.name, SwiftNamer.pageType(page.name.text))
    }
  }

  private mutating func findTypeLikeProperties() {
    let records = recordProperties.enumerated().map { (TypeOwner.record($0), $1) }
    let operations = operationProperties.enumerated().map { (TypeOwner.operation($0), $1) }
    for (owner, properties) in records + operations {
      for property in properties where SwiftNamer.isTypeLike(property) {
        typeLikeProperties[owner, default: []].insert(property)
      }
    }
  }

  private mutating func nameInlineTypes() {
    for index in records.indices { nameRecord(index) }
    for index in enumerations.indices {
      if case .inline(let owner, let field) = api.enumerations[index].origin {
        let isElement = isElement(.enumeration(index), of: field, in: owner)
        enumerations[index] = nestedName(field, isElement: isElement, in: owner)
      }
    }
  }

  /// Names a record after its owner has its name; owners are as many deep as a spec can nest.
  private mutating func nameRecord(_ index: Int) {
    guard case .inline(let owner, let field) = api.records[index].origin, records[index] == ""
    else { return }
    if case .record(let outer) = owner { nameRecord(outer) }
    let isElement = isElement(.record(index), of: field, in: owner)
    records[index] = nestedName(field, isElement: isElement, in: owner)
  }

  private mutating func nestedName(
    _ field: SpecName, isElement: Bool, in owner: TypeOwner
  ) -> Code {
    let outer = name(of: owner)
    let made =
      isElement ? SwiftNamer.elementType(field.text) : SwiftNamer.type(field.text)
    guard var simple = made else {
      problems.append(noName(field))
      return ""
    }
    // `ID` is what `Identifiable` calls the type of a model's ID.
    while declared.contains(simple) || outer.hasPart(simple) || simple == "ID"
      || typeLikeProperties[owner]?.contains(simple) == true
    {
      simple = SwiftNamer.prefixed(simple, with: outer.lastPart)
    }
    if let other = nested[owner]?[simple] {
      problems.append(
        collision(field, other, simple, fix: "declare one of the two types under a name of its own")
      )
    }
    nested[owner, default: [:]][simple] = field
    return "\(outer).\(simple)"
  }

  private func name(of owner: TypeOwner) -> Code {
    switch owner {
    case .operation(let index): operations[index]
    case .record(let index): records[index]
    }
  }

  /// Whether a field holds a list of the type rather than one.
  private func isElement(
    _ type: TypeReference, of field: SpecName, in owner: TypeOwner
  ) -> Bool {
    api.field(field, of: owner)?.type.holdsInList(type) == true
  }

  // MARK: Members

  /// - Parameter known: The properties named before: the same names come again and again.
  private mutating func nameProperties(
    _ fields: [Field], _ known: inout [String: Code]
  ) -> [Code] {
    var seen: [Code: SpecName] = Dictionary(minimumCapacity: fields.count)
    return fields.indices.map { index in
      let name = fields[index].name
      if let alias = fields[index].alias {
        return nameMember(name, as: alias, reserved: ReservedNames.properties, seen: &seen)
      }
      // Texts of other bytes may be equal, as `é` with its accent apart; those of ASCII are not.
      let isASCII = name.text.utf8.allSatisfy { $0 < 0x80 }
      if isASCII, let code = known[name.text] { return nameMember(name, code, seen: &seen) }
      let code = SwiftNamer.property(name.text)
      if isASCII { known[name.text] = code }
      return nameMember(name, code, seen: &seen)
    }
  }

  private mutating func nameValues(_ values: [Enumeration.Value]) -> [Code] {
    var seen: [Code: SpecName] = Dictionary(minimumCapacity: values.count)
    return values.map { value in
      if let alias = value.alias {
        return nameMember(
          value.name, as: alias, reserved: ReservedNames.enumValues, seen: &seen)
      }
      return nameMember(value.name, SwiftNamer.enumValue(value.name.text), seen: &seen)
    }
  }

  /// A case is called after the value that tells it, or after its type where there is none, or where
  /// several cases share the value.
  private mutating func nameCases(_ union: Union) -> [Code] {
    var seen: [Code: SpecName] = [:]
    let uses = Dictionary(union.cases.map { ($0.value?.text, 1) }, uniquingKeysWith: +)
    return union.cases.map { unionCase in
      let isShared = uses[unionCase.value?.text] != 1
      let typeName = SpecName(text: unionCase.type.caseName(in: api), span: unionCase.span)
      let name = isShared ? typeName : unionCase.value ?? typeName
      return nameMember(name, SwiftNamer.unionCase(name.text), seen: &seen)
    }
  }

  private mutating func nameMember(
    _ name: SpecName, as alias: SpecName, reserved: Set<Code>, seen: inout [Code: SpecName]
  ) -> Code {
    let code = SwiftNamer.alias(alias.text)
    if let code, reserved.contains(SwiftNamer.label(code)) { problems.append(needed(alias)) }
    return nameMember(name, code, seen: &seen)
  }

  private mutating func nameMember(
    _ name: SpecName, _ code: Code?, seen: inout [Code: SpecName]
  ) -> Code {
    guard let code else {
      problems.append(noName(name))
      return ""
    }
    if let other = seen.updateValue(name, forKey: code) {
      problems.append(collision(name, other, code, fix: "give one another name with 'as'"))
    }
    return code
  }

  // MARK: Problems

  private func noName(_ name: SpecName) -> Problem {
    Problem(
      .error, "'\(name.text)' has no letter or digit to make a Swift name of", at: place(name),
      hint: "give it a name with 'as'")
  }

  private func needed(_ alias: SpecName) -> Problem {
    Problem(
      .error, "generated code needs the name '\(alias.text)' for something else",
      at: place(alias), hint: "give it another name")
  }

  private func collision(
    _ name: SpecName, _ other: SpecName, _ code: Code, fix: String
  ) -> Problem {
    Problem(
      .error, "'\(name.text)' and '\(other.text)' are both '\(code.source)' in Swift",
      at: place(name), hint: fix)
  }

  private func place(_ name: SpecName) -> Problem.Location {
    Problem.Location(file: api.file, span: name.span)
  }
}

extension TypeReference {
  /// Whether a list or map stands between this type and the one inside it.
  fileprivate func holdsInList(_ type: TypeReference) -> Bool {
    switch self {
    case .list(let element, _): element == type || element.holdsInList(type)
    case .map(let value, _): value.holdsInList(type)
    case .nullable(let inner), .clearable(let inner), .expandable(let inner):
      inner.holdsInList(type)
    default: false
    }
  }
}

import ApusAPIModel
import ApusDiagnostics
import ApusNaming

/// The Swift name of everything in an API.
///
/// In comes the API model; out come the names by the same indices, with a problem for each pair of
/// names that are one in Swift and each name that has no Swift at all. Types written inside others
/// are nested in them; one that would hide a type declared elsewhere, or be called like a property
/// beside it, gets its owner's name before its own.
struct SwiftNames {
  /// Of the API's description.
  let api: Identifier
  /// Of the module.
  let module: Identifier
  private(set) var enumerations: [TypeName]
  private(set) var records: [TypeName]
  private(set) var operations: [TypeName]
  private(set) var unions: [TypeName]
  /// The names of the types that pages are of, as `ListPage`.
  private(set) var pages: [TypeName]
  /// By record and field.
  private(set) var recordProperties: [[Identifier]]
  /// By operation and field.
  private(set) var operationProperties: [[Identifier]]
  /// By enumeration and value.
  private(set) var enumValues: [[Identifier]]
  /// By union and case.
  private(set) var unionCases: [[Identifier]]
  private(set) var problems: [Problem] = []

  private let model: API
  /// The declared names, which a nested type may not hide.
  private(set) var declared: Set<Identifier> = []
  /// The properties of each owner that a type could be called like: those that begin with a digit.
  private var typeLikeProperties: [TypeOwner: Set<Identifier>] = [:]
  /// What each owner's scope holds already.
  private var nested: [TypeOwner: [Identifier: SpecName]] = [:]

  init(_ api: API) {
    model = api
    self.api = SwiftNamer.property(api.name.text) ?? ""
    module = SwiftNamer.module(api.name.text) ?? ""
    enumerations = Array(repeating: .missing, count: api.enumerations.count)
    records = Array(repeating: .missing, count: api.records.count)
    operations = Array(repeating: .missing, count: api.operations.count)
    unions = Array(repeating: .missing, count: api.unions.count)
    pages = Array(repeating: .missing, count: api.pages.count)
    recordProperties = []
    operationProperties = []
    enumValues = []
    unionCases = []
    checkModule()
    nameDeclaredTypes()
    var propertyNames: [String: Identifier] = [:]
    recordProperties = api.records.map { nameProperties($0.fields, &propertyNames) }
    operationProperties = api.operations.map { nameProperties($0.fields, &propertyNames) }
    findTypeLikeProperties()
    nameInlineTypes()
    enumValues = api.enumerations.map { nameValues($0.values) }
    unionCases = api.unions.map { nameCases($0) }
  }

  /// The name of the type that an owner is.
  func type(of owner: TypeOwner) -> TypeName {
    switch owner {
    case .operation(let index): operations[index]
    case .record(let index): records[index]
    }
  }

  /// The names of an owner's fields.
  func properties(of owner: TypeOwner) -> [Identifier] {
    switch owner {
    case .operation(let index): operationProperties[index]
    case .record(let index): recordProperties[index]
    }
  }

  // MARK: Types

  private mutating func checkModule() {
    guard SwiftNamer.module(model.name.text) == nil else { return }
    problems.append(
      Problem(
        .error, "an API can't be called '\(model.name.text)', since generated code needs that name",
        at: place(model.name), hint: "choose another name"))
  }

  private mutating func nameDeclaredTypes() {
    var seen: [Identifier: SpecName] = [:]
    func claim(_ name: SpecName, _ code: Identifier?) -> TypeName {
      guard let code else {
        problems.append(noName(name, hint: "choose another name"))
        return .missing
      }
      if let other = seen[code] {
        problems.append(collision(name, other, code, hint: "rename one of the two"))
      }
      seen[code] = name
      declared.insert(code)
      return TypeName(code)
    }
    for (index, operation) in model.operations.enumerated() {
      operations[index] = claim(operation.name, SwiftNamer.type(operation.name.text))
    }
    for (index, record) in model.records.enumerated() {
      if case .declared(let name, _) = record.origin {
        records[index] = claim(name, SwiftNamer.declaredType(name.text))
      }
    }
    for (index, enumeration) in model.enumerations.enumerated() {
      if case .declared(let name, _) = enumeration.origin {
        enumerations[index] = claim(name, SwiftNamer.declaredType(name.text))
      }
    }
    for (index, union) in model.unions.enumerated() {
      if case .declared(let name, _) = union.origin {
        unions[index] = claim(name, SwiftNamer.declaredType(name.text))
      }
    }
    for (index, page) in model.pages.enumerated() {
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
      if case .inline(let owner, let field) = model.enumerations[index].origin {
        enumerations[index] = nestedName(.enumeration(index), in: field, of: owner)
      }
    }
  }

  /// Names a record after its owner has its name; owners are as many deep as a spec can nest.
  private mutating func nameRecord(_ index: Int) {
    guard case .inline(let owner, let field) = model.records[index].origin,
      records[index] == .missing
    else { return }
    if case .record(let outer) = owner { nameRecord(outer) }
    records[index] = nestedName(.record(index), in: field, of: owner)
  }

  private mutating func nestedName(
    _ type: TypeReference, in index: Int, of owner: TypeOwner
  ) -> TypeName {
    let field = model.fields(of: owner)[index]
    let makeName = field.type.holdsList(of: type) ? SwiftNamer.elementType : SwiftNamer.type
    // Without either the field has no name, which was reported.
    guard var simple = makeName(field.name.text) ?? field.alias.flatMap({ makeName($0.text) })
    else { return .missing }
    let outer = self.type(of: owner)
    // `ID` is what `Identifiable` calls the type of a model's ID.
    while declared.contains(simple) || outer.path.contains(simple) || simple == "ID"
      || typeLikeProperties[owner]?.contains(simple) == true
    {
      simple = SwiftNamer.prefixed(simple, with: outer.last)
    }
    if let other = nested[owner]?[simple] {
      problems.append(
        collision(
          field.name, other, simple, hint: "declare one of the two types and write its name"))
    }
    nested[owner, default: [:]][simple] = field.name
    return outer.nested(simple)
  }

  // MARK: Members

  /// - Parameter known: The properties named before: the same names come again and again.
  private mutating func nameProperties(
    _ fields: [Field], _ known: inout [String: Identifier]
  ) -> [Identifier] {
    var seen: [Identifier: SpecName] = Dictionary(minimumCapacity: fields.count)
    return fields.indices.map { index in
      let name = fields[index].name
      if let alias = fields[index].alias {
        return nameMember(name, as: alias, .field, seen: &seen)
      }
      // Texts of other bytes may be equal, as `é` with its accent apart; those of ASCII are not.
      let isASCII = name.text.utf8.allSatisfy { $0 < 0x80 }
      if isASCII, let code = known[name.text] { return claim(code, for: name, .field, &seen) }
      let code = SwiftNamer.property(name.text)
      if isASCII { known[name.text] = code }
      return claim(code, for: name, .field, &seen)
    }
  }

  private mutating func nameValues(_ values: [Enumeration.Value]) -> [Identifier] {
    var seen: [Identifier: SpecName] = Dictionary(minimumCapacity: values.count)
    return values.map { nameMember($0.name, as: $0.alias, .enumValue, seen: &seen) }
  }

  /// A case that the spec gives no name is called after the value that tells it, or after its type
  /// where there is none, or where several cases share the value.
  private mutating func nameCases(_ union: Union) -> [Identifier] {
    var seen: [Identifier: SpecName] = [:]
    let uses = Dictionary(union.cases.map { ($0.value?.text, 1) }, uniquingKeysWith: +)
    return union.cases.map { unionCase in
      let isShared = uses[unionCase.value?.text] != 1
      let typeName = SpecName(text: unionCase.type.caseName(in: model), span: unionCase.span)
      let name = isShared ? typeName : unionCase.value ?? typeName
      return nameMember(name, as: unionCase.alias, .unionCase, seen: &seen)
    }
  }

  private mutating func nameMember(
    _ name: SpecName, as alias: SpecName?, _ kind: MemberKind, seen: inout [Identifier: SpecName]
  ) -> Identifier {
    guard let alias else { return claim(kind.makeName(name.text), for: name, kind, &seen) }
    let code = SwiftNamer.alias(alias.text)
    if let code, let owner = kind.reserved[code.label] { problems.append(taken(alias, by: owner)) }
    return claim(code, for: name, kind, &seen)
  }

  private mutating func claim(
    _ code: Identifier?, for name: SpecName, _ kind: MemberKind,
    _ seen: inout [Identifier: SpecName]
  ) -> Identifier {
    guard let code else {
      problems.append(noName(name, hint: kind.hint))
      return ""
    }
    if let other = seen.updateValue(name, forKey: code) {
      problems.append(collision(name, other, code, hint: kind.hint))
    }
    return code
  }

  // MARK: Problems

  private func noName(_ name: SpecName, hint: String?) -> Problem {
    Problem(
      .error, "'\(name.text)' has no letter or digit to make a Swift name of", at: place(name),
      hint: hint)
  }

  private func taken(_ alias: SpecName, by owner: String) -> Problem {
    Problem(
      .error, "the Swift name '\(alias.text)' is taken by \(owner)", at: place(alias),
      hint: "write another name behind 'as'")
  }

  private func collision(
    _ name: SpecName, _ other: SpecName, _ code: Identifier, hint: String
  ) -> Problem {
    Problem(
      .error, "'\(name.text)' and '\(other.text)' are both '\(code.text)' in Swift",
      at: place(name), hint: hint)
  }

  private func place(_ name: SpecName) -> Problem.Location {
    Problem.Location(file: model.file, span: name.span)
  }
}

extension TypeReference {
  /// Whether a list of the type is this type, or inside it.
  fileprivate func holdsList(of type: TypeReference) -> Bool {
    layers.contains { if case .list(type, _) = $0 { true } else { false } }
  }

  /// What a union's case of this type is called where nothing else tells.
  fileprivate func caseName(in api: API) -> String {
    switch self {
    case .scalar(let scalar, _): scalar.rawValue
    case .constant(let text): text
    case .enumeration(let index): api.name(of: api.enumerations[index].origin)
    case .record(let index): api.name(of: api.records[index].origin)
    case .union(let index): api.name(of: api.unions[index].origin)
    case .list: "list"
    case .map: "map"
    case .page: "page"
    case .nullable(let inner), .clearable(let inner), .expandable(let inner):
      inner.caseName(in: api)
    }
  }
}

extension API {
  fileprivate func name(of origin: TypeOrigin) -> String {
    switch origin {
    case .declared(let name, _): name.text
    case .inline(let owner, let field): fields(of: owner)[field].name.text
    }
  }
}

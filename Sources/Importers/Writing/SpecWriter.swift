import ApusDiagnostics
import ApusJSON
import ApusSpecLanguage

/// Puts a spec together: the `api` block, pages, and then, section by section, operations and the
/// types that they need, each after its first use.
struct SpecWriter {
  /// How long a line of documentation may be.
  static let width = 100
  /// Bodies of so many plain fields are written on one line, if they fit.
  static let fieldsOnOneLine = 4
  /// A spec of more declarations has sections.
  private static let declarationsWithoutSections = 48

  let operations: [ImportedOperation]
  let names: OperationNames
  var types: TypeWriter
  let servers: [String: String]
  let bodyFormat: ImportedBody.Format
  /// The API's style of lists.
  let lists: String
  let authentication: AuthenticationReader

  mutating func write(_ selected: [Int], api: APIDeclaration, skipped: [Omission]) -> SyntaxTree {
    let written = selected.map { ($0, operation($0)) }
    let declared = types.required.types.filter { types.names[$0] != nil }
    var sections: [(name: String, declarations: [Declaration])] = []
    let hasSections = written.count + declared.count > Self.declarationsWithoutSections
    let sectionNames = hasSections ? operations.map(section) : []
    let homes = hasSections ? homes(of: selected, in: sectionNames) : [:]
    var places: [String: Int] = [:]
    func add(_ declaration: Declaration, to name: String) {
      if let index = places[name] {
        sections[index].declarations.append(declaration)
      } else {
        places[name] = sections.count
        sections.append((name, [declaration]))
      }
    }
    for (index, declaration) in written {
      add(.operation(declaration), to: hasSections ? sectionNames[index] : "")
    }
    for id in declared {
      if let declaration = self.declaration(of: id) { add(declaration, to: homes[id] ?? "") }
    }
    var declarations: [Declaration] = [.api(api)]
    declarations += PageKind.allCases.filter(types.pages.contains).map {
      .page(Conventions.stripe.declaration(of: $0))
    }
    for section in sections {
      if !section.name.isEmpty {
        declarations.append(.section(SectionDeclaration(name: Name(text: section.name))))
      }
      declarations += section.declarations
    }
    var tree = SyntaxTree(file: SourceFile(path: "", text: ""), declarations: declarations)
    tree.closingComments = types.comments(for: skipped)
    return tree
  }

  // MARK: Sections

  /// An operation's section: its tag, or the first step of its path.
  private func section(of operation: ImportedOperation) -> String {
    if let tag = operation.tags.first, Words.exist(in: tag) { return Words(of: tag).upperCamel }
    let steps = ResourceTree.significant(operation.steps.list)
    for step in steps {
      if case .text(let text) = step, Words.exist(in: text) { return Words(of: text).upperCamel }
    }
    return "Root"
  }

  /// The sections of types: where they are returned, or else where they are first needed.
  private func homes(of selected: [Int], in sections: [String]) -> [Shape.ID: String] {
    let declared = Set(types.names.keys)
    var homes: [Shape.ID: String] = [:]
    for index in selected {
      guard let edge = types.graph.operationEdges[index].last, operations[index].response != nil
      else { continue }
      if homes[edge.target] == nil { homes[edge.target] = sections[index] }
    }
    var seen: Set<Shape.ID> = []
    for index in selected {
      let section = sections[index]
      var left = types.graph.operationEdges[index].map(\.target)
      while let id = left.popLast() {
        guard types.required.contains(id) else { continue }
        if homes[id] == nil { homes[id] = section }
        // What a type holds that lives elsewhere goes with that type.
        guard homes[id] == section, seen.insert(id).inserted else { continue }
        for edge in types.graph.references(id, declared: declared) { left.append(edge.target) }
      }
    }
    return homes
  }

  // MARK: Declarations

  private mutating func declaration(of id: Shape.ID) -> Declaration? {
    guard let text = types.names[id] else { return nil }
    let name = Name(text: text)
    var attributes = Attributes()
    if case .component(let index) = types.graph.table[id] {
      let component = types.graph.components[index]
      let schema = component.schema
      attributes.documentation = types.documentation(schema["description"], indentation: 0)
      if schema["deprecated"]?.bool == true { attributes.deprecation = Deprecation() }
      attributes.trivia.comments = types.comments(for: component.omissions)
    }
    let body = types.graph.body(of: id)
    switch types.graph.table[body] {
    case .record:
      return .record(
        RecordDeclaration(attributes: attributes, name: name, body: types.body(of: body)))
    case .enumeration(let values):
      return .enumeration(
        EnumDeclaration(attributes: attributes, name: name, body: types.body(of: values)))
    case .union(let discriminator, let cases):
      return .union(
        UnionDeclaration(
          attributes: attributes, name: name, discriminator: discriminator.map { Name(text: $0) },
          body: types.body(of: cases)))
    default: return nil
    }
  }

  private mutating func operation(_ index: Int) -> OperationDeclaration {
    let operation = operations[index]
    var attributes = Attributes()
    attributes.documentation = types.documentation(operation.description, indentation: 0)
    if operation.isDeprecated { attributes.deprecation = Deprecation() }
    attributes.trivia.comments = types.comments(for: operation.omissions)
    var members: [Member] = []
    if let server = operation.server.flatMap({ servers[$0] }) {
      members.append(.server(Attributes(), Name(text: server), TypeWriter.nowhere))
    }
    if let syntax = authentication.syntax(of: operation) {
      members.append(.auth(Attributes(), syntax, TypeWriter.nowhere))
    }
    if let format = format(of: operation) { members.append(format) }
    for parameter in operation.parameters {
      let isUsual = parameter.place == (operation.hasBody ? "body" : "query")
      let place = isUsual ? nil : ParameterLocation(rawValue: parameter.place)
      var field = types.field(
        parameter.field, description: parameter.description, place: place, indentation: 2)
      if let style = parameter.style, !style.isImplied(by: lists) {
        field.type = field.type.written(in: Name(text: style.word))
      }
      members.append(.field(field))
    }
    types.nameMembers(&members)
    if types.showsDocumentation { TypeWriter.spread(&members) }
    let response = operation.response.map { types.type($0, indentation: 0) }
    let isOneLine = members.count <= Self.fieldsOnOneLine && TypeWriter.areFlat(members)
    return OperationDeclaration(
      attributes: attributes, name: Name(text: names.names[index]),
      method: Name(text: operation.method), path: Name(text: operation.path), response: response,
      body: members.isEmpty ? nil : Body(entries: members, isOneLine: isOneLine))
  }

  /// What an operation says of its body, if that isn't what the API's are.
  private func format(of operation: ImportedOperation) -> Member? {
    func member(_ format: String, _ contentType: String? = nil) -> Member {
      .bodyFormat(
        Attributes(), Name(text: format), contentType: contentType.map { Text(value: $0) },
        TypeWriter.nowhere)
    }
    guard let body = operation.body else {
      // A form is sent even if it is empty.
      let isSent = operation.hasBody && (bodyFormat == .form || bodyFormat == .multipart)
      return isSent ? member("none") : nil
    }
    guard body.format != bodyFormat || body.contentType != nil else { return nil }
    return member(body.format.rawValue, body.contentType)
  }
}

extension TypeSyntax {
  /// The type with a style in the parentheses behind it.
  fileprivate func written(in style: Name) -> TypeSyntax {
    func limits(_ limits: LimitsSyntax?) -> LimitsSyntax {
      LimitsSyntax(range: limits?.range, pattern: limits?.pattern, style: style)
    }
    switch self {
    case .named(let name, let argument, let old, let span):
      return .named(name, argument: argument, limits(old), span)
    case .list(let element, let old, let span): return .list(element, limits(old), span)
    case .nullable(let type, let span): return .nullable(type.written(in: style), span)
    case .clearable(let type, let span): return .clearable(type.written(in: style), span)
    case .optional(let type, let span): return .optional(type.written(in: style), span)
    case .constant, .literal, .record, .enumeration, .missing: return self
    }
  }
}

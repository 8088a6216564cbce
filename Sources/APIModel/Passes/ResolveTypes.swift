import ApusDiagnostics
import ApusSpecLanguage

/// Makes the enums, records and unions that are declared, and those written inside them; rules and
/// defaults are left to later passes.
enum ResolveTypes {
  static func run(on draft: inout Draft) {
    let declarations = draft.declarations
    var resolver = TypeResolver(draft: draft)
    for item in declarations.enumerations {
      resolver.addEnumeration(
        item.syntax.body, isClosed: item.syntax.isClosed, attributes: item.syntax.attributes,
        origin: item.origin(item.syntax.name), at: item.syntax.name.span)
    }
    for item in declarations.records {
      resolver.addRecord(
        item.syntax.body, attributes: item.syntax.attributes, origin: item.origin(item.syntax.name))
    }
    for index in declarations.pages.indices { resolver.addFields(ofPage: index) }
    for (index, item) in declarations.records.enumerated() {
      resolver.fillRecord(index, item.syntax.body.entries)
    }
    for index in declarations.pages.indices { resolver.fillFields(ofPage: index) }
    for item in declarations.unions { resolver.addUnion(item) }
    draft = resolver.draft
  }
}

extension Declarations.Item {
  func origin(_ name: Name) -> TypeOrigin { .declared(SpecName(name), section: section) }
}

extension TypeResolver {
  mutating func addEnumeration(
    _ body: Body<EnumValue>, isClosed: Bool, attributes: Attributes, origin: TypeOrigin,
    at span: Span
  ) {
    if body.entries.isEmpty { draft.report.add(.emptyBody("enum", "value"), at: span) }
    let isInteger = body.entries.first?.isNumber == true
    for entry in body.entries where entry.isNumber != isInteger {
      draft.report.add(.mixedEnum(entry.value.text), at: entry.value.span)
    }
    for entry in body.entries where entry.isNumber && Int64(entry.value.text) == nil {
      draft.report.add(.wrongType("an integer", entry.value.text), at: entry.value.span)
    }
    var values: Set<String> = []
    for entry in body.entries where !values.insert(entry.value.text).inserted {
      draft.report.add(.duplicate("value", entry.value.text), at: entry.value.span)
    }
    draft.api.enumerations.append(
      Enumeration(
        origin: origin, documentation: attributes.lines, deprecation: attributes.modelDeprecation,
        isInteger: isInteger, isClosed: isClosed,
        values: body.entries.map {
          Enumeration.Value(
            name: SpecName($0.value), alias: alias($0.alias),
            documentation: $0.attributes.lines, deprecation: $0.attributes.modelDeprecation)
        }))
  }

  /// Keeps a place for a record whose fields may refer to it.
  mutating func addRecord(_ body: Body<Member>, attributes: Attributes, origin: TypeOrigin) {
    draft.api.records.append(
      Record(
        origin: origin, documentation: attributes.lines, deprecation: attributes.modelDeprecation,
        fields: [], rules: []))
  }

  mutating func fillRecord(_ index: Int, _ members: [Member]) {
    draft.api.records[index].fields = fields(members, of: .record(index)) { _ in .body }
  }

  /// Keeps a place for the record of a page's further fields, if it has any.
  mutating func addFields(ofPage index: Int) {
    let syntax = draft.declarations.pages[index].syntax
    guard !syntax.fields.isEmpty else { return }
    let name = syntax.name
    draft.api.pages[index].fields = draft.api.records.count
    draft.api.records.append(
      Record(
        origin: .declared(
          SpecName(
            text: "\(name.text.prefix(1).uppercased())\(name.text.dropFirst())PageFields",
            span: name.span), section: nil),
        documentation: ["What a page holds beside its items."], deprecation: nil, fields: [],
        rules: []))
  }

  mutating func fillFields(ofPage index: Int) {
    guard let record = draft.api.pages[index].fields else { return }
    fillRecord(record, draft.declarations.pages[index].syntax.fields)
  }

  mutating func addUnion(_ item: Declarations.Item<UnionDeclaration>) {
    let syntax = item.syntax
    if syntax.body.entries.isEmpty {
      draft.report.add(.emptyBody("union", "case"), at: syntax.name.span)
    }
    var known: Set<UnionCaseKey> = []
    var cases: [Union.Case] = []
    for entry in syntax.body.entries {
      let alias = alias(entry.alias)
      switch (entry.value, syntax.discriminator) {
      case (let value?, nil): draft.report.add(.caseValueWithoutBy(value.text), at: value.span)
      case (nil, _?): draft.report.add(.caseWithoutValue, at: entry.type.span)
      default: break
      }
      guard let type = resolve(entry.type, at: .whole) else { continue }
      if case .union = type {
        draft.report.add(.unionInUnion, at: entry.type.span)
        continue
      }
      // Several cases may have one value: then the first of them that fits is taken.
      let value = syntax.discriminator == nil ? nil : entry.value?.text
      if !known.insert(UnionCaseKey(value: value, type: type)).inserted {
        draft.report.add(.repeatedCase, at: entry.type.span)
      }
      cases.append(
        Union.Case(
          value: entry.value.map(SpecName.init), alias: alias, type: type,
          span: entry.type.span))
    }
    draft.api.unions.append(
      Union(
        origin: item.origin(syntax.name), documentation: syntax.attributes.lines,
        deprecation: syntax.attributes.modelDeprecation,
        discriminator: syntax.discriminator.map(SpecName.init), cases: cases))
  }

  /// What an operation returns: a type, or one in pages.
  mutating func response(_ type: TypeSyntax) -> Operation.Response {
    switch resolve(type, at: .response) {
    case nil: return .none
    case .page(let page, let element)?: return .page(page, of: element)
    case let type?: return .type(type)
    }
  }

  /// A name that the spec gives with `as`. Which names collide shows in Swift's names.
  mutating func alias(_ name: Name?) -> SpecName? {
    guard let name else { return nil }
    if !Spelling.lowerCamelCase.accepts(name.text) {
      draft.report.add(.misspelt(name.text, as: .lowerCamelCase), at: name.span)
    }
    return SpecName(name)
  }
}

extension PageDeclaration {
  /// The further fields of each page.
  fileprivate var fields: [Member] {
    body.entries.compactMap { if case .field(let field) = $0.kind { .field(field) } else { nil } }
  }
}

/// What tells the cases of a union apart.
private struct UnionCaseKey: Hashable {
  let value: String?
  let type: TypeReference
}

extension SpecName {
  init(_ name: Name) {
    self.init(text: name.text, span: name.span)
  }
}

extension Attributes {
  var lines: [String] { documentation?.lines ?? [] }
  var modelDeprecation: Deprecation? { deprecation.map { Deprecation(message: $0.message?.value) } }
}

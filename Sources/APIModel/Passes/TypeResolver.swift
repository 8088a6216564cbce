import ApusDiagnostics
import ApusSpecLanguage

/// Turns a type as written into a reference to what it stands for. Reports unknown names, arguments
/// and limits that don't belong, and modifiers in the wrong place.
struct TypeResolver {
  /// What a type stands in: an inline type is named after it.
  struct Site {
    enum Position { case field, element, mapValue, whole }
    /// None where no type can be written inline.
    var owner: TypeOwner?
    var field: SpecName
    var position: Position

    func at(_ position: Position) -> Site { Site(owner: owner, field: field, position: position) }
  }

  private static let scalars = Dictionary(
    uniqueKeysWithValues: Scalar.allCases.map { ($0.rawValue, $0) })

  var draft: Draft

  /// The fields among the members of a record or operation, by the same order. A type that can't be
  /// resolved is reported and counts as any JSON.
  mutating func fields(_ members: [Member], of owner: TypeOwner) -> [Field] {
    var names: Set<String> = []
    var aliases: Set<String> = []
    return members.compactMap { member in
      guard case .field(let syntax) = member else { return nil }
      if syntax.name.text.isEmpty { draft.report.add(.emptyName, at: syntax.name.span) }
      let place = syntax.place ?? .body
      if case .record = owner {
        if !names.insert(syntax.name.text).inserted {
          draft.report.add(.duplicate("field", syntax.name.text), at: syntax.name.span)
        }
      }
      checkAlias(syntax.alias, against: &aliases)
      var written = syntax.type
      var isOptional = false
      if case .optional(let wrapped, _) = written {
        isOptional = true
        written = wrapped
      }
      let type = resolve(
        written, at: Site(owner: owner, field: SpecName(syntax.name), position: .field))
      if type == nil { draft.unresolved.insert(written.span) }
      return Field(
        name: SpecName(syntax.name), alias: syntax.alias.map(SpecName.init),
        documentation: syntax.attributes.lines, deprecation: syntax.attributes.modelDeprecation,
        place: Field.Place(place), type: type ?? .scalar(.json, Constraints()),
        typeSpan: written.span, isOptional: isOptional, defaultValue: nil)
    }
  }

  /// What a type stands for; nothing if that was reported.
  mutating func resolve(_ type: TypeSyntax, at site: Site) -> TypeReference? {
    switch type {
    case .missing: return nil
    case .constant(let text): return .constant(text.value)
    case .optional(let wrapped, _): return resolve(wrapped, at: site)
    case .nullable(let wrapped, let word):
      checkModifier("nullable", at: word, site)
      return resolve(wrapped, at: site).map { .nullable($0) }
    case .clearable(let wrapped, let word):
      checkModifier("clearable", at: word, site)
      return resolve(wrapped, at: site).map { .clearable($0) }
    case .list(let element, let limits, _):
      let count = LimitsReader.count(limits, report: &draft.report)
      return resolve(element, at: site.at(.element)).map { .list($0, count: count) }
    case .record(let body): return inlineRecord(body, at: site)
    case .enumeration(let isClosed, let body, let span):
      guard let owner = inlineOwner(site, span) else { return nil }
      addEnumeration(
        body, isClosed: isClosed, attributes: Attributes(),
        origin: .inline(owner: owner, field: site.field), at: span)
      return .enumeration(draft.api.enumerations.count - 1)
    case .named(let name, let argument, let limits, _):
      return named(name, argument, limits, at: site)
    }
  }

  private mutating func checkModifier(_ word: String, at span: Span, _ site: Site) {
    switch site.position {
    case .field, .mapValue: break
    case .element where word == "nullable": break
    case .element: draft.report.add(.clearableElement, at: span)
    case .whole: draft.report.add(.misplacedModifier(word), at: span)
    }
  }

  private mutating func inlineOwner(_ site: Site, _ span: Span) -> TypeOwner? {
    if site.owner == nil {
      draft.report.add(.inlineType, at: Span(start: span.start, end: span.start + 1))
    }
    return site.owner
  }

  private mutating func inlineRecord(_ body: Body<Member>, at site: Site) -> TypeReference? {
    guard let owner = inlineOwner(site, body.span) else { return nil }
    let index = draft.api.records.count
    addRecord(
      body, attributes: Attributes(), origin: .inline(owner: owner, field: site.field))
    fillRecord(index, body.entries)
    return .record(index)
  }

  private mutating func named(
    _ name: Name, _ argument: TypeSyntax?, _ limits: Limits?, at site: Site
  ) -> TypeReference? {
    if let scalar = Self.scalars[name.text] {
      refuse(argument, after: name)
      return .scalar(scalar, LimitsReader.constraints(limits, on: scalar, report: &draft.report))
    }
    switch name.text {
    case "map":
      let count = LimitsReader.count(limits, report: &draft.report)
      guard let argument = demand(argument, after: name) else { return nil }
      return resolve(argument, at: site.at(.mapValue)).map { .map($0, count: count) }
    case "expandable":
      refuse(limits, on: name)
      guard let argument = demand(argument, after: name) else { return nil }
      guard let type = resolve(argument, at: Site(owner: nil, field: site.field, position: .whole))
      else { return nil }
      switch type.unmodified {
      case .record, .union: return .expandable(type.unmodified)
      default:
        draft.report.add(.expandableArgument, at: argument.span)
        return nil
      }
    default: return declared(name, argument, limits, at: site)
    }
  }

  private mutating func declared(
    _ name: Name, _ argument: TypeSyntax?, _ limits: Limits?, at site: Site
  ) -> TypeReference? {
    let scope = draft.declarations.scope
    guard let entry = scope[name.text] else {
      let hint =
        Scope.hint(forSynonym: name.text)
        ?? draft.report.suggestion(for: name.text, among: [scope.names, Scope.builtIns].joined())
      draft.report.add(.unknown("type", name.text, hint), at: name.span)
      return nil
    }
    refuse(limits, on: name)
    if case .page(let index) = entry {
      guard let argument = demand(argument, after: name) else { return nil }
      return resolve(argument, at: Site(owner: nil, field: site.field, position: .whole))
        .map { .page(index, of: $0) }
    }
    refuse(argument, after: name)
    switch entry {
    case .enumeration(let index): return .enumeration(index)
    case .record(let index): return .record(index)
    case .union(let index): return .union(index)
    case .page: return nil
    }
  }

  private mutating func refuse(_ argument: TypeSyntax?, after name: Name) {
    if let argument { draft.report.add(.unexpectedArgument(name.text), at: argument.span) }
  }

  mutating func refuse(_ limits: Limits?, on name: Name) {
    if let limits { draft.report.add(.limits("limits", on: "'\(name.text)'"), at: limits.span) }
  }

  mutating func demand(_ argument: TypeSyntax?, after name: Name) -> TypeSyntax? {
    if argument == nil { draft.report.add(.missingArgument(name.text), at: name.span) }
    return argument
  }
}

extension Field.Place {
  init(_ place: ApusSpecLanguage.Field.Place) {
    switch place {
    case .path: self = .path
    case .query: self = .query
    case .header: self = .header
    case .body: self = .body
    }
  }
}

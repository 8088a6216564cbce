import ApusDiagnostics
import ApusSpecLanguage

/// Turns a type as written into a reference to what it means. Reports unknown names, arguments
/// and limits that don't belong, and modifiers in the wrong place.
struct TypeResolver {
  /// Where a type is written.
  struct Site {
    enum Position { case field, element, mapValue, whole, response }
    /// The field that an inline type would be written in, by its owner and its index there. None
    /// where no type can be written inline.
    var field: (owner: TypeOwner, index: Int)?
    var position: Position

    /// What is neither a field nor inside one.
    static let whole = Site(field: nil, position: .whole)
    /// All that comes back.
    static let response = Site(field: nil, position: .response)

    func at(_ position: Position) -> Site { Site(field: field, position: position) }
  }

  private static let scalars = Dictionary(
    uniqueKeysWithValues: Scalar.allCases.map { ($0.rawValue, $0) })

  var draft: Draft

  /// The fields among the members of a record or operation, in their order. Rules and defaults are
  /// put aside for the passes that resolve them. A type that can't be resolved is reported and counts
  /// as any JSON.
  mutating func fields(
    _ members: [Member], of owner: TypeOwner,
    locatedBy location: (FieldSyntax) -> ParameterLocation
  ) -> [Field] {
    let rules = members.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
    if !rules.isEmpty { draft.rules.append((owner, rules)) }
    var names: Set<String> = []
    var fields: [Field] = []
    for member in members {
      let syntax: FieldSyntax
      var isAdditional = false
      switch member {
      case .field(let field): syntax = field
      case .additional(let field): (syntax, isAdditional) = (field, true)
      case .rule, .example, .server, .bodyFormat, .auth, .response: continue
      }
      if syntax.name.text.isEmpty { draft.report.add(.emptyName, at: syntax.name.span) }
      if case .record = owner, !names.insert(syntax.name.text).inserted {
        draft.report.add(.duplicate("field", syntax.name.text), at: syntax.name.span)
      }
      if let value = syntax.defaultValue { draft.defaults.append((owner, fields.count, value)) }
      var written = syntax.type
      var isOptional = false
      if case .optional(let wrapped, _) = written {
        isOptional = true
        written = wrapped
      }
      let site = Site(
        field: (owner, fields.count), position: isAdditional ? .mapValue : .field)
      var type = resolve(written, at: site)
      if isAdditional {
        isOptional = true
        type = type.map { .map($0, count: Bounds()) }
      }
      fields.append(
        Field(
          name: SpecName(syntax.name),
          alias: isAdditional && syntax.alias == nil
            ? SpecName(text: "additionalProperties", span: syntax.name.span)
            : alias(syntax.alias),
          documentation: syntax.attributes.lines, deprecation: syntax.attributes.modelDeprecation,
          location: location(syntax), isAdditional: isAdditional,
          type: type ?? .scalar(.json, Constraints()), typeSpan: written.span,
          style: written.limits?.style.flatMap(draft.report.style),
          isOptional: isOptional, isUnresolved: type == nil))
    }
    return fields
  }

  /// What a type means; nothing if that was reported.
  mutating func resolve(_ type: TypeSyntax, at site: Site) -> TypeReference? {
    if site.position != .field, let style = type.limits?.style {
      draft.report.add(.misplacedStyle(style.text), at: style.span)
    }
    switch type {
    case .missing: return nil
    case .constant(let text): return .constant(.text(text.value))
    case .literal(let name): return literal(name)
    case .optional(let wrapped, _): return resolve(wrapped, at: site)
    case .nullable(let wrapped, let word):
      checkModifier("nullable", at: word, site)
      return resolve(wrapped, at: site).map { .nullable($0) }
    case .clearable(let wrapped, let word):
      checkModifier("clearable", at: word, site)
      return resolve(wrapped, at: site).map { .clearable($0) }
    case .list(let element, let limits, _):
      let count = LimitsReader.count(limits, report: draft.report)
      return resolve(element, at: site.at(.element)).map { .list($0, count: count) }
    case .record(let body): return inlineRecord(body, at: site)
    case .enumeration(let isClosed, let body, let span):
      guard let origin = inlineOrigin(site, span) else { return nil }
      addEnumeration(
        body, isClosed: isClosed, attributes: Attributes(), origin: origin, at: span)
      return .enumeration(draft.api.enumerations.count - 1)
    case .named(let name, let argument, let limits, _):
      return named(name, argument, limits, at: site)
    }
  }

  private func literal(_ name: Name) -> TypeReference? {
    if let flag = Bool(name.text) { return .constant(.bool(flag)) }
    if let number = Int64(name.text) { return .constant(.integer(number)) }
    draft.report.add(.wrongType("an integer", name.text), at: name.span)
    return nil
  }

  private mutating func checkModifier(_ word: String, at span: Span, _ site: Site) {
    switch site.position {
    case .field, .mapValue: break
    case .element where word == "nullable": break
    case .element: draft.report.add(.clearableElement, at: span)
    case .whole, .response: draft.report.add(.misplacedModifier(word), at: span)
    }
  }

  private mutating func inlineOrigin(_ site: Site, _ span: Span) -> TypeOrigin? {
    guard let (owner, index) = site.field else {
      draft.report.add(.inlineType, at: Span(start: span.start, end: span.start + 1))
      return nil
    }
    return .inline(owner: owner, field: index)
  }

  private mutating func inlineRecord(_ body: Body<Member>, at site: Site) -> TypeReference? {
    guard let origin = inlineOrigin(site, body.span) else { return nil }
    let index = draft.api.records.count
    addRecord(body, attributes: Attributes(), origin: origin)
    fillRecord(index, body.entries)
    return .record(index)
  }

  private mutating func named(
    _ name: Name, _ argument: TypeSyntax?, _ limits: LimitsSyntax?, at site: Site
  ) -> TypeReference? {
    if let scalar = Self.scalars[name.text] {
      refuse(argument, after: name)
      guard fits(scalar, at: site) else {
        draft.report.add(.wholeResponse(name.text), at: name.span)
        return nil
      }
      return .scalar(scalar, LimitsReader.constraints(limits, on: scalar, report: draft.report))
    }
    switch name.text {
    case "map":
      let count = LimitsReader.count(limits, report: draft.report)
      guard let argument = demand(argument, after: name) else { return nil }
      return resolve(argument, at: site.at(.mapValue)).map { .map($0, count: count) }
    case "expandable":
      refuse(limits, on: name)
      guard let argument = demand(argument, after: name) else { return nil }
      guard let type = resolve(argument, at: .whole)
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

  /// Whether a scalar can be there: what isn't JSON is a whole response, and no part of one.
  private func fits(_ scalar: Scalar, at site: Site) -> Bool {
    switch scalar {
    case .text: site.position == .response
    case .file: site.field != nil || site.position == .response || site.position == .whole
    default: true
    }
  }

  private mutating func declared(
    _ name: Name, _ argument: TypeSyntax?, _ limits: LimitsSyntax?, at site: Site
  ) -> TypeReference? {
    let scope = draft.declarations.scope
    guard let entry = scope[name.text] else {
      let hint =
        listHint(name, argument) ?? Scope.hint(forSynonym: name.text)
        ?? draft.report.suggestion(for: name.text, among: [scope.names, Scope.builtIns].joined())
      draft.report.add(.unknown("type", name.text, hint), at: name.span)
      return nil
    }
    if limits?.range != nil || limits?.pattern != nil { refuse(limits, on: name) }
    if case .page(let index) = entry {
      guard let argument = demand(argument, after: name) else { return nil }
      return resolve(argument, at: .whole).map { .page(index, of: $0) }
    }
    refuse(argument, after: name)
    switch entry {
    case .enumeration(let index): return .enumeration(index)
    case .record(let index): return .record(index)
    case .union(let index): return .union(index)
    case .page: return nil
    }
  }

  /// How to write what other languages call an array.
  private func listHint(_ name: Name, _ argument: TypeSyntax?) -> String? {
    guard ["array", "list", "set", "seq"].contains(name.text.lowercased()) else { return nil }
    let element = argument.map { draft.report.text(in: $0.span) } ?? "string"
    return "a list is written '[\(element)]'"
  }

  private mutating func refuse(_ argument: TypeSyntax?, after name: Name) {
    if let argument { draft.report.add(.unexpectedArgument(name.text), at: argument.span) }
  }

  mutating func refuse(_ limits: LimitsSyntax?, on name: Name) {
    if let limits { draft.report.add(.limits("limits", on: "'\(name.text)'"), at: limits.span) }
  }

  mutating func demand(_ argument: TypeSyntax?, after name: Name) -> TypeSyntax? {
    if argument == nil { draft.report.add(.missingArgument(name.text), at: name.span) }
    return argument
  }
}

import ApusDiagnostics
import ApusJSON
import ApusNaming
import ApusSpecLanguage

/// Writes shapes as the types of a spec: by name where they are declared, else as they are.
struct TypeWriter {
  let graph: ShapeGraph
  let names: [Shape.ID: String]
  let required: RequiredTypes
  let sources: [Shape.ID: ReadingContext.RecordSource]
  let showsDocumentation: Bool
  /// What could not be said in what was written.
  var omissions: [Omission] = []
  /// How many bytes the texts have that were written, about.
  private(set) var size = 0
  /// The pages that were written.
  private(set) var pages: Set<PageKind> = []
  private var swiftNames: [String: Identifier] = [:]

  init(
    graph: ShapeGraph, names: [Shape.ID: String], required: RequiredTypes,
    sources: [Shape.ID: ReadingContext.RecordSource], showsDocumentation: Bool
  ) {
    self.graph = graph
    self.names = names
    self.required = required
    self.sources = sources
    self.showsDocumentation = showsDocumentation
  }

  /// A type.
  ///
  /// - Parameter indentation: how far in the line begins, for the width of documentation.
  mutating func type(_ id: Shape.ID, indentation: Int, depth: Int = 0) -> TypeSyntax {
    if let name = names[id] { return Self.named(name) }
    guard depth < 50 else { return Self.named("json") }
    switch graph.table[id] {
    case .scalar(let name, let limits): return Self.named(name, limits: limits)
    case .constant(let text): return .constant(Text(value: text))
    case .list(let element, let limits):
      let element = type(element, indentation: indentation, depth: depth + 1)
      return .list(element, Self.limits(limits), Self.nowhere)
    case .map(let value, let limits):
      return Self.named(
        "map", argument: type(value, indentation: indentation, depth: depth + 1), limits: limits)
    case .enumeration(let values):
      return .enumeration(isClosed: false, body(of: values), Self.nowhere)
    case .record(let fields, _): return .record(body(of: fields, id, indentation, depth))
    case .component:
      return type(graph.body(of: id), indentation: indentation, depth: depth + 1)
    case .union: return Self.named("json")
    case .expandable(let object):
      guard required.canExpand(to: object) else { return Self.named("string") }
      return Self.named(
        "expandable", argument: type(object, indentation: indentation, depth: depth + 1))
    case .page(let kind, let item):
      pages.insert(kind)
      return Self.named(
        kind.rawValue, argument: type(item, indentation: indentation, depth: depth + 1))
    case .nullable(let inner):
      return .nullable(type(inner, indentation: indentation, depth: depth + 1), Self.nowhere)
    case .clearable(let inner):
      return .clearable(type(inner, indentation: indentation, depth: depth + 1), Self.nowhere)
    }
  }

  // MARK: Bodies

  private mutating func body(
    of fields: [ShapeField], _ id: Shape.ID, _ indentation: Int, _ depth: Int
  ) -> Body<Member> {
    let descriptions = sources[id]?.fieldDescriptions ?? []
    var members = fields.enumerated().map { index, field -> Member in
      let description = index < descriptions.count ? descriptions[index] : nil
      return .field(
        self.field(field, description: description, place: nil, indentation: indentation + 2, depth)
      )
    }
    nameMembers(&members)
    if showsDocumentation { Self.spread(&members) }
    return Body(
      entries: members,
      isOneLine: fields.count <= SpecWriter.fieldsOnOneLine && Self.areFlat(members))
  }

  /// A record's body.
  mutating func body(of id: Shape.ID) -> Body<Member> {
    guard case .record(let fields, _) = graph.table[id] else { return Body(entries: []) }
    return body(of: fields, id, 0, 0)
  }

  func body(of values: [String]) -> Body<EnumValue> {
    var names = MemberNames.enumValues
    let entries = values.map { value in
      let alias = names.alias(
        for: value, otherwise: [MemberNames.spelledOut(value.isEmpty ? "empty" : value).lowerCamel])
      return EnumValue(value: Name(text: value), alias: alias.map { Name(text: $0) })
    }
    return Body(entries: entries, isOneLine: true)
  }

  mutating func body(of cases: [ShapeCase]) -> Body<UnionCase> {
    var entries = cases.map { unionCase in
      UnionCase(
        value: unionCase.value.map { Name(text: $0) }, type: type(unionCase.type, indentation: 2))
    }
    UnionCaseNames.name(&entries)
    return Body(entries: entries, isOneLine: true)
  }

  // MARK: Fields

  mutating func field(
    _ field: ShapeField, description: JSONValue?, place: ParameterLocation?, indentation: Int,
    _ depth: Int = 0
  ) -> FieldSyntax {
    let type = type(field.type, indentation: indentation, depth: depth + 1)
    size += field.name.utf8.count
    var attributes = Attributes()
    if showsDocumentation {
      attributes.documentation = documentation(description, indentation: indentation)
    }
    if field.isDeprecated { attributes.deprecation = Deprecation() }
    if !field.omissions.isEmpty { attributes.trivia.comments = comments(for: field.omissions) }
    return FieldSyntax(
      attributes: attributes, location: place, name: Name(text: field.name),
      type: field.isOptional ? .optional(type, Self.nowhere) : type,
      defaultValue: field.isOptional ? field.defaultValue.map(Self.value) : nil)
  }

  /// Whether the spec is larger than one can be.
  var isTooLarge: Bool { size > SpecBounds.fileSize }

  mutating func comments(for omissions: [Omission]) -> [Comment] {
    self.omissions += omissions
    size += omissions.reduce(0) { $0 + $1.text.utf8.count + 16 }
    return omissions.map { Comment(text: "not imported: \($0.text)") }
  }

  mutating func documentation(_ description: JSONValue?, indentation: Int) -> Documentation? {
    guard showsDocumentation, let text = description?.string, !isTooLarge else { return nil }
    size += text.utf8.count
    let lines = PlainText.lines(of: text, width: SpecWriter.width - indentation - 4)
    return lines.isEmpty ? nil : Documentation(lines: lines)
  }

  private static func value(_ value: ShapeValue) -> Value {
    switch value {
    case .word(let text): .word(Name(text: text))
    case .number(let text): .number(NumberSyntax(text: text))
    case .text(let text): .string(Text(value: text))
    }
  }

  /// Gives names to fields that Swift would have none for, or one that another has.
  mutating func nameMembers(_ members: inout [Member]) {
    var names = MemberNames.fields
    for index in members.indices {
      guard case .field(var field) = members[index] else { continue }
      let name = field.name.text
      let alias = names.alias(
        for: swiftName(ofField: name), otherwise: Self.otherNames(of: field))
      field.alias = alias.map { Name(text: $0) }
      if field.alias != nil { members[index] = .field(field) }
    }
  }

  /// Names for a field whose own can't be used: with where it goes, or with the words for its signs.
  private static func otherNames(of field: FieldSyntax) -> [String] {
    let spelled = MemberNames.spelledOut(field.name.text)
    guard !spelled.isEmpty else { return ["field"] }
    let words = Words(of: field.name.text)
    let place = field.location.map { Words([$0.rawValue] + words.list).lowerCamel }
    return [place, spelled.lowerCamel, Words(["other"] + words.list).lowerCamel].compactMap { $0 }
  }

  /// The same names come again and again.
  private mutating func swiftName(ofField name: String) -> Identifier? {
    if let known = swiftNames[name] { return known }
    let made = SwiftNamer.property(name)
    swiftNames[name] = made
    return made
  }

  /// Separates fields with documentation by empty lines.
  static func spread(_ members: inout [Member]) {
    var isDocumented = false
    for index in members.indices {
      guard case .field(let original) = members[index] else { continue }
      let hasOwn = original.attributes.documentation != nil
      if index > 0, hasOwn || isDocumented {
        var field = original
        field.attributes.trivia.followsBlankLine = field.attributes.trivia.comments.isEmpty
        if !field.attributes.trivia.comments.isEmpty {
          field.attributes.trivia.comments[0].followsBlankLine = true
        }
        members[index] = .field(field)
      }
      isDocumented = hasOwn
    }
  }

  /// Whether none of the fields holds a body.
  static func areFlat(_ members: [Member]) -> Bool {
    members.allSatisfy { member in
      guard case .field(let field) = member else { return false }
      return isFlat(field.type)
    }
  }

  private static func isFlat(_ type: TypeSyntax) -> Bool {
    switch type {
    case .record, .enumeration: false
    case .list(let inner, _, _), .nullable(let inner, _), .clearable(let inner, _),
      .optional(let inner, _):
      isFlat(inner)
    case .named(_, let argument, _, _): argument.map(isFlat) ?? true
    case .constant, .literal, .missing: true
    }
  }

  static func named(
    _ name: String, argument: TypeSyntax? = nil, limits: ShapeLimits = .none
  ) -> TypeSyntax {
    .named(Name(text: name), argument: argument, Self.limits(limits), nowhere)
  }

  private static func limits(_ limits: ShapeLimits) -> LimitsSyntax? {
    guard limits != .none else { return nil }
    var range: LimitsSyntax.Range?
    if limits.lower != nil || limits.upper != nil {
      range = LimitsSyntax.Range(
        lower: limits.lower.map { NumberSyntax(text: $0) },
        upper: limits.upper.map { NumberSyntax(text: $0) },
        excludesUpper: limits.excludesUpper && limits.upper != nil)
    }
    return LimitsSyntax(range: range, pattern: limits.pattern.map { Text(value: $0) })
  }

  static let nowhere = Span(start: 0, end: 0)
}

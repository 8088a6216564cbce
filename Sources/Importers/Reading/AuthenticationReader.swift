import ApusJSON
import ApusNaming
import ApusSpecLanguage

/// Finds how calls authenticate: the credentials that operations name, which of them most calls need,
/// and what operations say otherwise.
///
/// Where there is one scheme, and nothing else to choose from, it needs no name.
struct AuthenticationReader {
  private(set) var settings: [Setting.Kind] = []
  private(set) var omissions: [Omission] = []

  private let document: OpenAPIDocument
  private let general: SecurityRequirement?
  private var schemes: [String: SchemeSyntax] = [:]
  /// What is left of each requirement without the schemes that a spec can't have.
  private var known: [SecurityRequirement: SecurityRequirement] = [:]
  private var usual = SecurityRequirement.nothing
  /// The names of the credentials, by those of the schemes.
  private var names: [String: String] = [:]

  init(_ document: OpenAPIDocument, operations: [ImportedOperation]) {
    self.document = document
    general = document.root["security"].map(SecurityRequirement.init)
    let section = document.root["components"]?["securitySchemes"]
    for (name, scheme) in section.members {
      schemes[name] = document.resolved(scheme).flatMap(Self.syntax)
    }
    let requirements = operations.map { $0.security ?? general ?? .nothing }
    for requirement in requirements where known[requirement] == nil {
      known[requirement] = carried(requirement, at: section?.offset ?? document.root.offset)
    }
    omissions = omissions.oncePerPlace()
    let carried = requirements.compactMap { known[$0] }
    usual = Self.usual(of: carried, general.flatMap { known[$0] })
    let used = Set(carried.flatMap { $0.alternatives.joined() })
    let ordered = section.members.map(\.key).filter(used.contains)
    guard let only = ordered.first else { return }
    let single = SecurityRequirement(alternatives: [[only]])
    if ordered.count == 1, usual == single, carried.allSatisfy({ $0 == single || $0 == .nothing }) {
      if let scheme = schemes[only] { settings = [.auth(.scheme(scheme))] }
    } else {
      addCredentials(ordered)
    }
  }

  /// What an operation says of itself.
  func syntax(of operation: ImportedOperation) -> AuthenticationSyntax? {
    guard let own = known[operation.security ?? general ?? .nothing], own != usual else {
      return nil
    }
    return syntax(of: own)
  }

  // MARK: Requirements

  /// A requirement without the alternatives that a spec can't have.
  private mutating func carried(
    _ requirement: SecurityRequirement, at offset: Int
  ) -> SecurityRequirement {
    let alternatives = requirement.alternatives.filter { names in
      let unknown = names.filter { schemes[$0] == nil }
      omissions += unknown.map { Omission(text: "the security scheme '\($0)'", offset: offset) }
      return unknown.isEmpty
    }
    if Conventions.stripe.haveOneKey(document.root["info"]),
      let bearer = alternatives.first(where: { names in
        names.count == 1 && names.allSatisfy { schemes[$0]?.scheme.text == "bearer" }
      })
    {
      return SecurityRequirement(alternatives: [bearer])
    }
    // What asks for nothing comes last, as people say it.
    let asking = alternatives.filter { !$0.isEmpty }
    guard !asking.isEmpty else { return .nothing }
    return SecurityRequirement(
      alternatives: asking + (asking.count < alternatives.count ? [[]] : []))
  }

  /// What the document asks for in general, if any operation follows it, or what most ask for.
  private static func usual(
    of requirements: [SecurityRequirement], _ general: SecurityRequirement?
  ) -> SecurityRequirement {
    if let general { return general }
    var counts: [SecurityRequirement: Int] = [:]
    for requirement in requirements { counts[requirement, default: 0] += 1 }
    return requirements.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .nothing
  }

  // MARK: Credentials

  private mutating func addCredentials(_ schemeNames: [String]) {
    var unique = UniqueNames.members(SwiftNamer.property)
    for schemeName in schemeNames {
      guard let scheme = schemes[schemeName] else { continue }
      let words = Words(of: schemeName.replacing("OAuth", with: "Oauth"))
      let reserved = words.isEmpty || ["none", "and", "or"].contains(words.lowerCamel)
      let name = unique.takeFirst(of: [reserved ? "credential" : words.lowerCamel])
      names[schemeName] = name
      settings.append(.credential(name: Name(text: name), scheme))
    }
    settings.append(.auth(syntax(of: usual)))
  }

  private func syntax(of requirement: SecurityRequirement) -> AuthenticationSyntax {
    let none = Name(text: "none")
    guard !requirement.asksForNothing else { return .scheme(SchemeSyntax(scheme: none)) }
    return .credentials(
      requirement.alternatives.map { schemes in
        schemes.isEmpty ? [none] : schemes.compactMap { names[$0].map { Name(text: $0) } }
      })
  }

  /// How a scheme is sent.
  private static func syntax(_ scheme: JSONValue) -> SchemeSyntax? {
    func written(_ word: String, _ parameter: String? = nil) -> SchemeSyntax {
      SchemeSyntax(scheme: Name(text: word), parameter: parameter.map { Name(text: $0) })
    }
    switch scheme["type"]?.string {
    case "http":
      switch scheme["scheme"]?.string?.lowercased() {
      case "bearer": return written("bearer")
      case "basic": return written("basic")
      // The caller's key is all of the header.
      default: return written("header", "Authorization")
      }
    // On the wire, both are a bearer's token.
    case "oauth2", "openIdConnect": return written("bearer")
    case "apiKey":
      guard let name = scheme["name"]?.string, !name.isEmpty,
        name.utf8.count <= ReadingContext.maximumNameLength, let place = scheme["in"]?.string
      else { return nil }
      switch place {
      case "query": return written(place, name)
      case "header", "cookie": return name.isHeaderName ? written(place, name) : nil
      default: return nil
      }
    default: return nil
    }
  }
}

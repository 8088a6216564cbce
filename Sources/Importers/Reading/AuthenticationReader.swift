import ApusJSON
import ApusSpecLanguage

/// Finds the one way to authenticate that a spec can have.
///
/// In go the requirements of the document and of the operations that are imported; out come the
/// setting and what it doesn't say. Where operations differ, the setting is what the document asks
/// for, or else what all operations accept that ask for anything.
struct AuthenticationReader {
  private(set) var setting: Setting.Kind?
  private(set) var omissions: [Omission] = []
  /// The scheme that the setting is for. Operations with another scheme say so.
  private(set) var usual: SecurityRequirement

  private let document: OpenAPIDocument
  private let schemes: [String: JSONValue]

  init(_ document: OpenAPIDocument, operations: [ImportedOperation]) {
    self.document = document
    let security = document.root["security"]
    let section = document.root["components"]?["securitySchemes"]
    schemes = Dictionary(section.members.map { ($0.key, $0.value) }) { $1 }
    let general = security.map(SecurityRequirement.init)
    let requirements = operations.map { $0.security ?? general ?? .nothing }
    let place = section?.offset ?? document.root.offset
    usual = general ?? .nothing
    if let first = requirements.first, Set(requirements).count == 1 {
      usual = first
      setting = read(first, at: security?.offset ?? place)
      if first != general, first.alternatives.count > 1 {
        omitAlternatives(requirements, at: place)
      }
    } else if let general, !general.asksForNothing {
      setting = read(general, at: security?.offset ?? place)
      omitAlternatives(requirements, at: place)
    } else if !requirements.isEmpty {
      let accepted = acceptedByAll(requirements)
      usual = SecurityRequirement(alternatives: accepted.map { [$0] })
      if !accepted.isEmpty { setting = read(usual, at: place) }
      omitAlternatives(requirements, at: place)
    }
  }

  /// The schemes each of which is enough for all operations that ask for any.
  private func acceptedByAll(_ requirements: [SecurityRequirement]) -> [String] {
    let asking = Set(requirements).filter { !$0.asksForNothing }
    let sets = asking.map { Set($0.singleSchemes) }
    guard let first = requirements.first(where: { !$0.asksForNothing }) else { return [] }
    return first.singleSchemes.filter { scheme in sets.allSatisfy { $0.contains(scheme) } }
  }

  private mutating func omitAlternatives(_ requirements: [SecurityRequirement], at offset: Int) {
    var counts: [SecurityRequirement: Int] = [:]
    var order: [SecurityRequirement] = []
    for requirement in requirements {
      if counts.updateValue(counts[requirement, default: 0] + 1, forKey: requirement) == nil {
        order.append(requirement)
      }
    }
    let ranked = order.enumerated().sorted { first, second in
      let (more, fewer) = (counts[first.element, default: 0], counts[second.element, default: 0])
      return more != fewer ? more > fewer : first.offset < second.offset
    }.map(\.element)
    let most = 5
    var texts = ranked.prefix(most).map { requirement in
      let count = counts[requirement, default: 0]
      return "\(requirement.text) in \(count) operation\(count == 1 ? "" : "s")"
    }
    if ranked.count > most { texts.append("\(ranked.count - most) other ways") }
    omissions.append(
      Omission(
        text: "how each operation authenticates: \(texts.joined(separator: ", "))", offset: offset))
  }

  // MARK: Schemes

  private mutating func read(_ requirement: SecurityRequirement, at offset: Int) -> Setting.Kind? {
    var found: [Setting.Kind] = []
    for names in requirement.alternatives {
      if names.count > 1 {
        omissions.append(Omission(text: "several keys at once", offset: offset))
      }
      guard let name = names.first else { continue }
      guard let scheme = schemes[name].flatMap(document.resolved), let kind = Self.kind(of: scheme)
      else {
        omissions.append(Omission(text: "the security scheme '\(name)'", offset: offset))
        continue
      }
      found.append(kind)
    }
    let bearer = found.first {
      if case .auth(.scheme(let syntax)) = $0 { syntax.scheme.text == "bearer" } else { false }
    }
    return bearer ?? found.first
  }

  private static func kind(of scheme: JSONValue) -> Setting.Kind? {
    func auth(_ scheme: String, _ header: String? = nil) -> Setting.Kind {
      .auth(
        .scheme(
          SchemeSyntax(scheme: Name(text: scheme), parameter: header.map { Name(text: $0) })))
    }
    switch scheme["type"]?.string {
    case "http":
      switch scheme["scheme"]?.string?.lowercased() {
      case "bearer": return auth("bearer")
      case "basic": return auth("basic")
      default: return nil
      }
    // On the wire, both are a bearer's token.
    case "oauth2", "openIdConnect": return auth("bearer")
    case "apiKey":
      guard scheme["in"]?.string == "header", let name = scheme["name"]?.string,
        name.isHeaderName, name.utf8.count <= ReadingContext.maximumNameLength
      else { return nil }
      return auth("header", name)
    default: return nil
    }
  }
}

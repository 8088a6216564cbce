import ApusDiagnostics
import ApusJSON
import ApusSpecLanguage

/// Writes the `api` block: servers, how to authenticate, what all requests have, and where errors
/// keep what people need.
struct APIWriter {
  let document: OpenAPIDocument
  private(set) var losses: [Loss] = []

  /// The block, and the name of each other server by its URL.
  mutating func write(
    bodyFormat: String, otherServers: [String], documentation: Documentation?
  ) -> (block: APIDeclaration, servers: [String: String]) {
    var settings = [Setting(kind: .server(name: nil, url: Name(text: server())))]
    var servers: [String: String] = [:]
    for url in otherServers where servers[url] == nil && ServerReader.isUsable(url) {
      let name = Self.name(of: url, besides: Set(servers.values))
      servers[url] = name
      settings.append(Setting(kind: .server(name: Name(text: name), url: Name(text: url))))
    }
    if let auth = authentication() { settings.append(Setting(kind: auth)) }
    settings.append(Setting(kind: .body(format: Name(text: bodyFormat))))
    // Stripe's own extension of the document tells that it is Stripe's, and so what these headers are.
    if let info = document.root["info"], info["x-stripeSpecFilename"] != nil,
      let version = info["version"]?.string
    {
      settings.append(
        Setting(kind: .header(name: Name(text: "Stripe-Version"), value: Text(value: version))))
      settings.append(Setting(kind: .idempotency(header: Name(text: "Idempotency-Key"))))
    }
    if let envelope = ErrorEnvelope(document).body {
      settings.append(Setting(kind: .error(envelope)))
    }
    let others = document.root["servers"].elements.dropFirst()
    losses += others.map { Loss(text: "another server", offset: $0.offset) }
    for key in ["webhooks"] {
      if let value = document.root[key], value.count > 0 {
        losses.append(Loss(text: "'\(key)'", offset: value.offset))
      }
    }
    var attributes = Attributes()
    attributes.documentation = documentation
    attributes.trivia.comments = losses.map { Comment(text: "not carried: \($0.text)") }
    return (
      APIDeclaration(
        attributes: attributes, name: Name(text: name), body: Body(entries: settings)), servers
    )
  }

  /// The title without the words that all APIs have in theirs.
  private var name: String {
    let words = Words(of: document.root["info"]?["title"]?.string ?? "")
    let short = Words(
      words.list.filter {
        !["api", "the", "rest", "openapi", "specification", "swagger"].contains($0)
      })
    let name = (short.isEmpty ? words : short).upperCamel
    return name.isEmpty ? "API" : name
  }

  private mutating func server() -> String {
    let server = document.root["servers"]?.firstElement
    if let loss = server.flatMap(ServerReader.loss) { losses.append(loss) }
    let url = server.flatMap(ServerReader.url) ?? ""
    if ServerReader.isUsable(url) { return url }
    losses.append(
      Loss(
        text: "the server, which has no whole URL: put it here",
        offset: (server ?? document.root).offset))
    let isPath = url.hasPrefix("/") && ServerReader.isUsable("https://example.com" + url)
    return "https://example.com" + (isPath ? url : "")
  }

  /// `files` for `https://files.example.com`.
  private static func name(of url: String, besides taken: Set<String>) -> String {
    let host = url.split(separator: "/").dropFirst().first?.split(separator: ".").first ?? "other"
    let words = Words(of: host)
    let base = words.isEmpty ? "other" : words.lowerCamel
    var name = base
    var number = 2
    while taken.contains(name) {
      name = "\(base)\(number)"
      number += 1
    }
    return name
  }

  // MARK: Authentication

  private mutating func authentication() -> Setting.Kind? {
    let schemes = document.root["components"]?["securitySchemes"]
    guard let security = document.root["security"], security.count > 0 else { return nil }
    var found: [Setting.Kind] = []
    for requirement in security.elements {
      if requirement.count > 1 {
        losses.append(Loss(text: "several keys at once", offset: requirement.offset))
      }
      guard let name = requirement.firstMember?.key else { continue }
      guard let scheme = schemes?[name].flatMap(document.resolved),
        let kind = Self.kind(of: scheme)
      else {
        losses.append(Loss(text: "the security scheme '\(name)'", offset: requirement.offset))
        continue
      }
      found.append(kind)
    }
    let bearer = found.first {
      if case .auth(let scheme, _) = $0 { scheme.text == "bearer" } else { false }
    }
    return bearer ?? found.first
  }

  private static func kind(of scheme: JSONValue) -> Setting.Kind? {
    func auth(_ scheme: String, _ header: String? = nil) -> Setting.Kind {
      .auth(scheme: Name(text: scheme), header: header.map { Name(text: $0) })
    }
    switch scheme["type"]?.string {
    case "http":
      switch scheme["scheme"]?.string?.lowercased() {
      case "bearer": return auth("bearer")
      case "basic": return auth("basic")
      default: return nil
      }
    case "oauth2", "openIdConnect": return auth("bearer")
    case "apiKey":
      guard scheme["in"]?.string == "header", let name = scheme["name"]?.string,
        name.isHeaderName
      else { return nil }
      return auth("header", name)
    default: return nil
    }
  }
}

import ApusDiagnostics
import ApusJSON
import ApusNaming
import ApusSpecLanguage

/// Writes the `api` block: servers, how to authenticate, what all requests have, and where errors
/// keep what people need.
struct APIWriter {
  let document: OpenAPIDocument
  private(set) var omissions: [Omission] = []

  /// The block, and the name of each other server by its URL.
  mutating func write(
    bodyFormat: ImportedBody.Format, lists: String, otherServers: [String],
    authentication: AuthenticationReader,
    documentation: Documentation?
  ) -> (block: APIDeclaration, servers: [String: String]) {
    var settings = [Setting(kind: .server(name: nil, url: Name(text: server())))]
    var servers: [String: String] = [:]
    var names = UniqueNames.members(SwiftNamer.property)
    for url in otherServers where servers[url] == nil && ServerURL.isUsable(url) {
      let name = names.takeFirst(of: [Self.name(of: url)])
      servers[url] = name
      settings.append(Setting(kind: .server(name: Name(text: name), url: Name(text: url))))
    }
    omissions += authentication.omissions
    settings += authentication.settings.map { Setting(kind: $0) }
    settings.append(
      Setting(kind: .body(format: Name(text: bodyFormat.rawValue), contentType: nil)))
    if lists != "indexed" { settings.append(Setting(kind: .lists(style: Name(text: lists)))) }
    settings += Conventions.stripe.headers(of: document.root["info"])
    if let envelope = ErrorEnvelope(document).body {
      settings.append(Setting(kind: .error(envelope)))
    }
    let others = document.root["servers"].elements.dropFirst()
    omissions += others.map { Omission(text: "another server", offset: $0.offset) }
    omissions = omissions.oncePerPlace()
    for key in ["webhooks"] {
      if let value = document.root[key], value.count > 0 {
        omissions.append(Omission(text: "'\(key)'", offset: value.offset))
      }
    }
    var attributes = Attributes()
    attributes.documentation = documentation
    attributes.trivia = trivia()
    return (
      APIDeclaration(
        attributes: attributes, name: Name(text: name), body: Body(entries: settings)), servers
    )
  }

  /// What the document is, as far as it says so, and what isn't imported.
  private func trivia() -> Trivia {
    let info = document.root["info"]
    func text(_ value: JSONValue?) -> String? {
      let text = value?.string?.asShortLine ?? ""
      return text.isEmpty ? nil : text
    }
    var head: [String] = []
    let title = text(info?["title"])
    let version = text(info?["version"])
    if title != nil || version != nil {
      let document = title.map { "the OpenAPI document '\($0)'" } ?? "an OpenAPI document"
      head.append("Imported from \(document)\(version.map { ", version \($0)" } ?? "")")
    }
    let license = info?["license"]
    if let name = text(license?["name"]) ?? text(license?["identifier"]) {
      let url = text(license?["url"]).map { ", \($0)" } ?? ""
      head.append("Licence of the document: \(name)\(url)")
    }
    var comments = head.map { Comment(text: $0) }
    comments += omissions.enumerated().map { index, omission in
      var comment = Comment(text: "not imported: \(omission.text)")
      comment.followsBlankLine = index == 0 && !head.isEmpty
      return comment
    }
    var trivia = Trivia()
    trivia.comments = comments
    trivia.followsBlankLine = omissions.isEmpty && !head.isEmpty
    return trivia
  }

  /// The title without the words that all APIs have in theirs, and without what follows its name.
  private var name: String {
    let title = document.root["info"]?["title"]?.string ?? ""
    let end = [" - ", " (", " with ", " for ", ": "].compactMap {
      title.firstRange(of: $0)?.lowerBound
    }
    let words = Words(of: title[..<(end.min() ?? title.endIndex)])
    let short = Words(
      words.list.filter {
        !["api", "the", "rest", "openapi", "specification", "swagger", "web", "http"].contains($0)
      })
    let name = (short.isEmpty ? words : short).upperCamel
    // A module can't be called as one that generated code imports.
    return SwiftNamer.module(name) == nil ? name + "API" : name
  }

  private mutating func server() -> String {
    let server = document.root["servers"]?.firstElement
    if let omission = server.flatMap(ServerURL.omission) { omissions.append(omission) }
    let url = server.flatMap(ServerURL.text) ?? ""
    if ServerURL.isUsable(url) { return url }
    omissions.append(
      Omission(
        text: "the server, which has no complete URL: write it here",
        offset: (server ?? document.root).offset))
    let isPath = url.hasPrefix("/") && ServerURL.isUsable("https://example.com" + url)
    return "https://example.com" + (isPath ? url : "")
  }

  /// `files` for `https://files.example.com`.
  private static func name(of url: String) -> String {
    let host = url.split(separator: "/").dropFirst().first?.split(separator: ".").first ?? "other"
    let words = Words(of: host)
    return words.isEmpty ? "other" : words.lowerCamel
  }
}

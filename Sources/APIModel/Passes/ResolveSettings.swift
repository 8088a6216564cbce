import ApusDiagnostics
import ApusSpecLanguage

/// Reads the settings of the `api` block. Reports settings
/// that are unknown, repeated, missing or malformed.
struct ResolveSettings {
  private var api: API
  private var given: Set<String> = []
  private let report: Report

  static func run(on draft: inout Draft) {
    guard let syntax = draft.declarations.api else { return }
    var pass = ResolveSettings(api: draft.api, report: draft.report)
    pass.read(syntax)
    draft.api = pass.api
  }

  private init(api: API, report: Report) {
    self.api = api
    self.report = report
  }

  private mutating func read(_ syntax: APIDeclaration) {
    api.name = SpecName(syntax.name)
    api.documentation = syntax.attributes.lines
    for setting in syntax.body.entries {
      switch setting.kind {
      case .server(let name, let url): readServer(name, url, span: setting.span)
      case .auth(let scheme, let header):
        once("auth", setting)
        readAuthentication(scheme, header)
      case .body(let format):
        once("body", setting)
        if let format = report.bodyFormat(format) { api.bodyFormat = format }
      case .header(let name, let value): readHeader(name, value)
      case .idempotency(let header):
        once("idempotency", setting)
        checkToken(header)
        api.idempotencyHeader = header.text
      case .hashable:
        once("hashable", setting)
        api.isHashable = true
      case .error(let body):
        once("error", setting)
        readEnvelope(body)
      }
    }
    if let first = api.servers.firstIndex(where: { $0.name == nil }) {
      api.servers.insert(api.servers.remove(at: first), at: 0)
    } else {
      report.add(.noServer, at: syntax.name.span)
    }
  }

  private mutating func once(_ word: String, _ setting: Setting) {
    if !given.insert(word).inserted { report.add(.repeatedSetting(word), at: setting.span) }
  }

  private mutating func readServer(_ name: Name?, _ url: Name, span: Span) {
    if !given.insert(name.map { "server " + $0.text } ?? "server").inserted {
      report.add(.repeatedServer(name?.text), at: name?.span ?? span)
    }
    if let fault = ServerURL.fault(of: url.text) {
      report.add(.malformedServer(fault), at: url.span)
    } else if ServerURL.isInsecure(url.text) {
      report.add(.insecureServer, at: url.span)
    }
    api.servers.append(API.Server(name: name?.text, url: url.text, span: name?.span ?? span))
  }

  private mutating func readAuthentication(_ scheme: Name, _ header: Name?) {
    switch (scheme.text, header) {
    case ("bearer", nil): api.authentication = .bearer
    case ("basic", nil): api.authentication = .basic
    case ("none", nil): api.authentication = .none
    case ("header", let header?):
      checkToken(header)
      api.authentication = .header(header.text)
    default:
      let hint = report.suggestion(for: scheme.text, among: ["bearer", "basic", "header", "none"])
      report.add(.unknown("way to authenticate", scheme.text, hint), at: scheme.span)
    }
  }

  private mutating func readHeader(_ name: Name, _ value: Text) {
    checkToken(name)
    if !ASCII.isHeaderValue(value.value) { report.add(.headerValue, at: value.span) }
    if !given.insert("header " + name.text.lowercased()).inserted {
      report.add(.duplicate("header", name.text), at: name.span)
    }
    api.headers.append((name.text, value.value))
  }

  private mutating func checkToken(_ name: Name) {
    if let problem = ModelProblem.header(name.text) { report.add(problem, at: name.span) }
  }

  private mutating func readEnvelope(_ body: Body<ErrorField>) {
    let roles: [(String, WritableKeyPath<API.ErrorEnvelope, [String]?>)] = [
      ("kind", \.kind), ("code", \.code), ("message", \.message), ("parameter", \.parameter),
    ]
    for entry in body.entries {
      guard let (_, path) = roles.first(where: { $0.0 == entry.role.text }) else {
        let hint = report.suggestion(for: entry.role.text, among: roles.map(\.0))
        report.add(.unknown("part of an error", entry.role.text, hint), at: entry.role.span)
        continue
      }
      if api.errorEnvelope[keyPath: path] != nil {
        report.add(.repeatedSetting(entry.role.text), at: entry.role.span)
      }
      api.errorEnvelope[keyPath: path] = entry.path.map(\.text)
    }
  }
}

extension Report {
  /// The format of this name, reported if there is none.
  func bodyFormat(_ name: Name) -> Operation.BodyFormat? {
    if let format = Operation.BodyFormat(rawValue: name.text) { return format }
    let hint = suggestion(for: name.text, among: Operation.BodyFormat.allCases.map(\.rawValue))
    add(.unknown("body format", name.text, hint), at: name.span)
    return nil
  }
}

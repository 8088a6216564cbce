import ApusDiagnostics
import ApusSpecLanguage

/// Reads the settings of the `api` block. Reports settings
/// that are unknown, repeated, missing or malformed.
struct ResolveSettings {
  private var api: API
  private var given: Set<String> = []
  /// Read last, since it names credentials.
  private var usual: AuthenticationSyntax?
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
      case .auth(let authentication):
        once("auth", setting)
        usual = authentication
      case .credential(let name, let scheme): readCredential(name, scheme)
      case .body(let format, let contentType):
        once("body", setting)
        if let body = report.body(format, contentType) { api.body = body }
      case .lists(let style):
        once("lists", setting)
        readLists(style)
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
    readUsualAuthentication()
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

  private mutating func readCredential(_ name: Name, _ syntax: SchemeSyntax) {
    if !given.insert("credential " + name.text).inserted {
      report.add(.duplicate("credential", name.text), at: name.span)
    }
    guard let scheme = scheme(syntax) else { return }
    api.authentication.credentials.append(.init(name: name.text, scheme: scheme))
  }

  private mutating func readUsualAuthentication() {
    guard let usual else {
      // All of them, rather than none: who names credentials means them to be used.
      api.authentication.alternatives = api.authentication.credentials.compactMap {
        $0.name.map { [$0] }
      }
      return
    }
    if api.authentication.credentials.isEmpty, case .scheme(let syntax) = usual {
      guard syntax.scheme.text != "none" || syntax.parameter != nil else { return }
      if let scheme = scheme(syntax) { api.authentication = .single(scheme) }
      return
    }
    api.authentication.alternatives =
      report.credentials(usual, of: api.authentication) ?? []
  }

  private mutating func scheme(_ syntax: SchemeSyntax) -> Authentication.Scheme? {
    let parameter = syntax.parameter
    switch (syntax.scheme.text, parameter?.text) {
    case ("bearer", nil): return .bearer
    case ("basic", nil): return .basic
    case ("query", let name?): return .query(name)
    case ("header", let name?):
      if let parameter { checkToken(parameter) }
      return .header(name)
    case ("cookie", let name?):
      if let parameter { checkToken(parameter) }
      return .cookie(name)
    default:
      let hint = report.choice(
        for: syntax.scheme.text, among: ["bearer", "basic", "header", "query", "cookie", "none"])
      report.add(
        .unknown("way to authenticate", syntax.scheme.text, hint), at: syntax.scheme.span)
      return nil
    }
  }

  private mutating func readLists(_ name: Name) {
    if let style = report.style(name) { api.lists = style }
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
        let hint = report.choice(for: entry.role.text, among: roles.map(\.0))
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
  /// A body of this format, reported if there is no such format or it can't be of this type.
  func body(_ name: Name, _ contentType: Text?) -> Operation.Body? {
    guard let format = Operation.BodyFormat(rawValue: name.text) else {
      let hint = choice(for: name.text, among: Operation.BodyFormat.allCases.map(\.rawValue))
      add(.unknown("body format", name.text, hint), at: name.span)
      return nil
    }
    if let contentType {
      switch format {
      case .json, .text, .bytes:
        if !ASCII.isContentType(contentType.value) {
          add(.malformedText("a content type such as application/json"), at: contentType.span)
        }
      case .form, .multipart, .none:
        add(.unexpectedContentType(format.rawValue), at: contentType.span)
      }
    }
    return Operation.Body(format: format, contentType: contentType?.value)
  }

  /// The style of this name, reported if there is none.
  func style(_ name: Name) -> ParameterStyle? {
    if let style = ParameterStyle(rawValue: name.text) { return style }
    let hint = choice(for: name.text, among: ParameterStyle.allCases.map(\.rawValue))
    add(.unknown("style", name.text, hint), at: name.span)
    return nil
  }

  /// The credentials that a call needs, reported if there are none of a name.
  func credentials(
    _ syntax: AuthenticationSyntax, of authentication: Authentication
  ) -> [[String]]? {
    let names = authentication.credentials.compactMap(\.name)
    let alternatives: [[Name]]
    switch syntax {
    case .scheme(let scheme) where scheme.parameter == nil && scheme.scheme.text == "none":
      return []
    case .scheme(let scheme): alternatives = [[scheme.scheme]]
    case .credentials(let written): alternatives = written
    }
    var isKnown = true
    // `or none`: a call may go without.
    let named = alternatives.map { $0.count == 1 && $0[0].text == "none" ? [] : $0 }
    for name in named.joined() where !names.contains(name.text) {
      let hint =
        names.isEmpty
        ? "name the API's credentials, each as 'credential NAME: bearer'"
        : choice(for: name.text, among: names + ["none"])
      add(.unknown("credential", name.text, hint), at: name.span)
      isKnown = false
    }
    return isKnown ? named.map { $0.map(\.text) } : nil
  }
}

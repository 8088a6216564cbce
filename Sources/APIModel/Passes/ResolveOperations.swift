import ApusDiagnostics
import ApusSpecLanguage

/// Makes an operation of each declaration: its method, path, server, body format, parameters and
/// response. Reports what is unknown, and operations that share a method and path.
enum ResolveOperations {
  static func run(on draft: inout Draft) {
    var routes: [String: String] = [:]
    let servers = draft.api.servers.enumerated().reduce(into: [:]) {
      $0[$1.element.name] = $1.offset
    }
    var resolver = TypeResolver(draft: draft)
    for (index, item) in draft.declarations.operations.enumerated() {
      let syntax = item.syntax
      let members = syntax.body?.entries ?? []
      let template = PathTemplate(syntax.path, report: draft.report)
      var operation = Operation(
        name: SpecName(syntax.name), section: item.section, documentation: syntax.attributes.lines,
        deprecation: syntax.attributes.modelDeprecation,
        method: method(syntax.method, report: draft.report),
        path: PathTemplate.sent(syntax.path.text),
        pathParts: [], server: 0, body: draft.api.body, fields: [], rules: [],
        response: .none, responseSpan: syntax.response?.span ?? syntax.name.span, examples: [])
      readOverrides(members, into: &operation, servers: servers, draft)
      let parameters = OperationParameters(
        path: template, pathSpan: syntax.path.span, method: operation.method,
        body: operation.body, members)
      operation.fields = resolver.fields(
        members, of: .operation(index), locatedBy: parameters.location)
      let route = ([syntax.method.text, template.shape] + constants(operation.fields))
        .joined(separator: " ")
      if !template.parts.isEmpty,
        let other = routes.updateValue(syntax.name.text, forKey: route)
      {
        draft.report.add(.sameRoute(as: other), at: syntax.path.span)
      }
      parameters.check(operation.fields, report: draft.report)
      operation.pathParts = parameters.pathParts(operation.fields, report: draft.report)
      if let type = syntax.response { operation.response = resolver.response(type) }
      resolver.draft.api.operations.append(operation)
      for case .example(let example) in members {
        resolver.draft.examples.append((index, example))
      }
    }
    draft = resolver.draft
  }

  /// What the query always has, which tells operations apart as a path does.
  private static func constants(_ fields: [Field]) -> [String] {
    fields.compactMap { field in
      guard field.location == .query, !field.isOptional, case .constant(let text) = field.type
      else { return nil }
      return "\(field.name.text)=\(text)"
    }.sorted()
  }

  private static func method(_ name: Name, report: Report) -> Operation.Method {
    if let method = Operation.Method(rawValue: name.text) { return method }
    let hint = report.suggestion(for: name.text, among: Operation.Method.allCases.map(\.rawValue))
    report.add(.unknown("method", name.text, hint), at: name.span)
    return .post
  }

  private static func readOverrides(
    _ members: [Member], into operation: inout Operation, servers: [String?: Int], _ draft: Draft
  ) {
    var given: Set<String> = []
    for member in members {
      switch member {
      case .server(_, let name, let span):
        if !given.insert("server").inserted {
          draft.report.add(.repeatedSetting("server"), at: span)
        }
        if let index = servers[name.text] {
          operation.server = index
        } else {
          let names = draft.api.servers.compactMap(\.name)
          let hint = draft.report.suggestion(for: name.text, among: names)
          draft.report.add(.unknown("server", name.text, hint), at: name.span)
        }
      case .auth(_, let authentication, let span):
        if !given.insert("auth").inserted { draft.report.add(.repeatedSetting("auth"), at: span) }
        operation.credentials = draft.report.credentials(
          authentication, of: draft.api.authentication)
      case .bodyFormat(_, let name, let contentType, let span):
        if !given.insert("body").inserted { draft.report.add(.repeatedSetting("body"), at: span) }
        if !operation.method.mayHaveBody {
          draft.report.add(.bodyNotSent(operation.method.rawValue), at: span)
        }
        if let body = draft.report.body(name, contentType) { operation.body = body }
      case .field, .rule, .example: break
      }
    }
  }
}

import ApusAPIModel
import ApusMustache
import ApusNaming

/// What the template `api` prints: the API's servers, key and errors, as a value that a client is
/// made of.
struct APIView: View {
  let api: API
  let name: Identifier

  static let members: Members<APIView> = [
    "template": { _ in .text("api") },
    "documentation": { .comment($0.api.documentation) },
    "deprecation": { _ in .null },
    "name": { .fragment(Code($0.name)) },
    "title": { .literal($0.api.name.text) },
    "server": { .literal($0.api.servers.first?.url ?? "") },
    "isUnauthenticated": { .bool($0.api.authentication.credentials.isEmpty) },
    "scheme": { .optional($0.api.authentication.unnamedScheme.map(SchemeView.init)) },
    "credentials": {
      .list($0.api.authentication.credentials.filter { $0.name != nil }.map(CredentialView.init))
    },
    "hasCredentials": { .bool($0.api.authentication.credentials.contains { $0.name != nil }) },
    "alternatives": {
      .list($0.api.authentication.alternatives.map { NamesView(names: $0) })
    },
    "lists": { $0.api.lists == .indexed ? .null : .fragment($0.api.lists.code) },
    "headers": { .list($0.api.headers.map(HeaderView.init)) },
    "hasHeaders": { .bool(!$0.api.headers.isEmpty) },
    "hasSeveralHeaders": { .bool($0.api.headers.count > 1) },
    "idempotencyHeader": { .literal($0.api.idempotencyHeader) },
    "errorParts": { .list($0.errorParts) },
    "hasErrorParts": { .bool(!$0.errorParts.isEmpty) },
  ]

  private var errorParts: [ErrorPartView] {
    let envelope = api.errorEnvelope
    let parts: [(ErrorPartView.Kind, [String]?)] = [
      (.kind, envelope.kind), (.code, envelope.code), (.message, envelope.message),
      (.parameter, envelope.parameter),
    ]
    return parts.compactMap { kind, path in path.map { ErrorPartView(kind: kind, path: $0) } }
  }
}

extension APIView {
  /// A header that is sent with every request.
  struct HeaderView: View {
    let name: String
    let text: String

    init(_ header: (name: String, value: String)) {
      name = header.name
      text = header.value
    }

    static let members: Members<HeaderView> = [
      "name": { .literal($0.name) },
      "text": { .literal($0.text) },
    ]
  }

  /// Where error responses keep something that people need.
  struct ErrorPartView: View {
    enum Kind { case kind, code, message, parameter }

    let kind: Kind
    let path: [String]

    static let members: Members<ErrorPartView> = [
      "isKind": { .bool($0.kind == .kind) },
      "isCode": { .bool($0.kind == .code) },
      "isMessage": { .bool($0.kind == .message) },
      "isParameter": { .bool($0.kind == .parameter) },
      "steps": { .list($0.path.map { .literal($0) }) },
      "hasSeveralSteps": { .bool($0.path.count > 1) },
    ]
  }
}

/// How a credential is sent.
struct SchemeView: View {
  let scheme: Authentication.Scheme

  static let members: Members<SchemeView> = [
    "isBearer": { .bool($0.scheme == .bearer) },
    "isBasic": { .bool($0.scheme == .basic) },
    "header": { if case .header(let name) = $0.scheme { .literal(name) } else { .null } },
    "query": { if case .query(let name) = $0.scheme { .literal(name) } else { .null } },
    "cookie": { if case .cookie(let name) = $0.scheme { .literal(name) } else { .null } },
  ]
}

/// A credential that the spec names.
struct CredentialView: View {
  let credential: Authentication.Credential

  static let members: Members<CredentialView> = [
    "name": { .literal($0.credential.name) },
    "scheme": { SchemeView(scheme: $0.credential.scheme).value },
  ]
}

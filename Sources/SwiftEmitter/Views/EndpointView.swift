import ApusAPIModel
import ApusMustache
import ApusSwiftPlan

/// Where an operation is found, and what it gives.
struct EndpointView: View {
  let endpoint: EndpointPlan

  static let members: Members<EndpointView> = [
    "api": { .fragment(Code($0.endpoint.api)) },
    "method": { .fragment($0.endpoint.method.code) },
    "methodText": { .literal($0.endpoint.method.rawValue) },
    "path": { .literal($0.endpoint.path) },
    "server": { .literal($0.endpoint.server) },
    "section": { .literal($0.endpoint.section) },
    "body": { .optional($0.endpoint.body.map(BodyView.init)) },
    "needs": { .optional($0.endpoint.credentials.map(AlternativesView.init)) },
    "response": { .type($0.endpoint.response) },
    "isByStatus": { .bool($0.endpoint.statusResponses.contains { !$0.isError }) },
    "statusResponses": { .list($0.endpoint.statusResponses.map(StatusResponseView.init)) },
    "events": { .optional($0.endpoint.events.map(EventsView.init)) },
  ]
}

/// How a body is written.
struct BodyView: View {
  let body: ApusAPIModel.Operation.Body

  static let members: Members<BodyView> = [
    "isMultipart": { .bool($0.body.format == .multipart) },
    "isJSON": { .bool($0.body.format == .json) },
    "isText": { .bool($0.body.format == .text) },
    "isBytes": { .bool($0.body.format == .bytes) },
    "isNone": { .bool($0.body.format == .none) },
    "contentType": { .literal($0.body.contentType) },
  ]
}

/// Lists of credentials, all of one of which a call needs.
struct AlternativesView: View {
  let alternatives: [[String]]

  static let members: Members<AlternativesView> = [
    "alternatives": { .list($0.alternatives.map { NamesView(names: $0) }) }
  ]
}

/// The names of credentials.
struct NamesView: View {
  let names: [String]

  static let members: Members<NamesView> = [
    "names": { .list($0.names.map { .literal($0) }) }
  ]
}

extension ApusAPIModel.Operation.Method {
  /// The runtime's name for it.
  var code: Code {
    switch self {
    case .get: "get"
    case .head: "head"
    case .post: "post"
    case .put: "put"
    case .patch: "patch"
    case .delete: "delete"
    }
  }
}

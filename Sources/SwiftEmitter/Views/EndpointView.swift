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
    "isMultipart": { .bool($0.endpoint.isMultipart) },
    "response": { .type($0.endpoint.response) },
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

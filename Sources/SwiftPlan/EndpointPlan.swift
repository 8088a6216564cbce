import ApusAPIModel
import ApusNaming

/// Where an operation is found, and what it gives.
public struct EndpointPlan: Sendable {
  /// The name of the API's description.
  public let api: Identifier
  public let method: Operation.Method
  /// As the spec has it, with `{name}` for parameters.
  public let path: String
  /// Where it isn't the API's usual one.
  public let server: String?
  /// The spec's section that the operation is in.
  public let section: String?
  /// How the body is written, where it isn't a form.
  public let body: Operation.Body?
  /// The credentials that a call needs, where they aren't the API's usual ones.
  public let credentials: [[String]]?
  public let response: SwiftType
  /// The responses that have a type for each status.
  public let statusResponses: [StatusResponsePlan]
  /// The events that come if they are asked for.
  public let events: EventsPlan?

  /// Whether a type of Foundation's is in what comes back.
  var usesFoundation: Bool {
    response.usesFoundation || statusResponses.contains(where: \.usesFoundation)
      || events?.type.usesFoundation == true
  }
}

extension SwiftPlan {
  func endpoint(of operation: Operation) -> EndpointPlan {
    EndpointPlan(
      api: names.api, method: operation.method, path: operation.path,
      server: operation.server == 0 ? nil : api.servers[operation.server].url,
      section: operation.section,
      body: operation.hasBody && operation.bodyFormat != .form ? operation.body : nil,
      credentials: operation.credentials,
      response: operation.responseType.map(responseType) ?? .builtIn(.noContent),
      statusResponses: statusResponses(of: operation), events: events(of: operation))
  }
}

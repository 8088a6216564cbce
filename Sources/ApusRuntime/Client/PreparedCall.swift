import Foundation

/// A call that is ready to be sent, as often as it takes.
struct PreparedCall: Sendable {
  var request: TransportRequest
  /// What hides the call's secrets in what comes back; made only where something is shown.
  let authorization: Authorization
  /// Whether sending it twice comes to the same as sending it once.
  let isRepeatable: Bool

  var mask: SecretMask { SecretMask(authorization, in: request) }
}

extension APIClient {
  /// Checks and encodes an operation, changed in one thing, if there is a change.
  func prepare<Operation: APIOperation>(
    _ operation: Operation, _ change: RequestChange?, accept: String,
    idempotencyKey: String?, headers: [String: String]
  ) throws(APIFailure) -> PreparedCall {
    guard Operation.endpoint.api.isSameAPI(as: api) else {
      throw .transport(TransportFailure(.foreignOperation))
    }
    let request: Request<Operation.Response>
    do throws(InvalidParameters) {
      request = try operation.request(replacing: change?.parameter)
    } catch {
      throw .invalidParameters(error.violations)
    }
    do throws(TransportFailure) {
      let authorization = try authorization(for: Operation.endpoint)
      var sent = TransportRequest(
        request.method, try url(for: request, at: change?.url, authorization), body: request.body,
        timeout: timeout, limit: maximumResponseSize)
      var fields = [("Accept", accept), ("User-Agent", APIClient.userAgent)]
      if let contentType = request.contentType { fields.append(("Content-Type", contentType)) }
      fields += api.headers.map { ($0.name, $0.value) }
      fields += request.headers.map { ($0.name, $0.value) }
      if let header = api.idempotencyHeader, request.method == .post || idempotencyKey != nil {
        fields.append((header, idempotencyKey ?? UUID().uuidString.lowercased()))
      }
      fields += authorization.headers.map { ($0.name, $0.value) }
      fields += try RequestHeaders.fields(of: headers)
      for (name, value) in fields {
        try RequestHeaders.check(name, value)
        sent.set(header: name, to: value)
      }
      return PreparedCall(
        request: sent, authorization: authorization, isRepeatable: isRepeatable(sent))
    } catch {
      throw .transport(error)
    }
  }

  private func url<Response>(
    for request: Request<Response>, at whole: String?, _ authorization: Authorization
  ) throws(TransportFailure) -> String {
    if let whole { return whole }
    let address = ServerAddress(
      server ?? request.server ?? api.server, allowsInsecure: allowsInsecureServer)
    guard let address else { throw TransportFailure(.unusableServer) }
    var target = request.target
    if !authorization.query.isEmpty {
      target += (target.contains("?") ? "&" : "?") + authorization.query
    }
    // The text is finished: what URL made of a part of it could differ from what was checked.
    guard target.hasPrefix("/"), ServerAddress.isPlain(target),
      URL(string: address.text + target) != nil
    else { throw TransportFailure(.unusableRequest) }
    return address.text + target
  }

  private func isRepeatable(_ request: TransportRequest) -> Bool {
    switch request.method {
    case .post, .patch:
      guard let header = api.idempotencyHeader else { return false }
      return request.header(header)?.isEmpty == false
    default: return true
    }
  }

  private func authorization(
    for endpoint: Endpoint
  ) throws(TransportFailure) -> Authorization {
    let authentication = api.authentication
    // Dropped without a word, they would be looked for in every 401.
    guard credentials.keys.allSatisfy({ authentication.schemes[$0] != nil }) else {
      throw TransportFailure(.unexpectedKey)
    }
    return try Authorization(
      authentication, endpoint.needs ?? authentication.alternatives, credentials)
  }
}

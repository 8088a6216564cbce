import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends an API's operations with a key: each is checked first, and nothing is sent if a rule is
/// broken.
///
/// Keep one client for many calls, since each has connections of its own. Redirects are not followed,
/// no call is repeated, and the key is shown nowhere.
public struct APIClient: Sendable {
  /// What is sent as `User-Agent`.
  public static let userAgent = "Apus/0.1.0"

  private let api: APIDescription
  private let key: Secret?
  private let server: String?
  private let allowsInsecureServer: Bool
  private let timeout: Double
  private let maximumResponseSize: Int
  private let transport: HTTPTransport

  /// Makes a client; what is wrong with the key or a server shows when a call is sent.
  ///
  /// - Parameters:
  ///   - api: the API, as generated code describes it.
  ///   - key: the API's key; none for an API without.
  ///   - server: a server to use in place of the API's own, such as a proxy's or a test's.
  ///   - allowsInsecureServer: whether to send the key over plain `http` to another machine.
  ///   - timeout: how many seconds may pass without anything arriving, in whole seconds: at least 1
  ///     and at most 1,000,000.
  ///   - maximumResponseSize: how many bytes a response may have, after decompression. Where a
  ///     server doesn't say how many there are, Foundation on Linux collects all before it counts.
  ///   - configuration: the settings of the client's session, such as proxies and protocols; cookies
  ///     and caches are switched off in any case.
  public init(
    _ api: APIDescription,
    key: Secret? = nil,
    server: String? = nil,
    allowsInsecureServer: Bool = false,
    timeout: Double = 80,
    maximumResponseSize: Int = 64 << 20,
    configuration: URLSessionConfiguration = .ephemeral
  ) {
    self.api = api
    self.key = key
    self.server = server
    self.allowsInsecureServer = allowsInsecureServer
    // Foundation on Linux takes a part of a second for no limit, and can't count to infinity.
    self.timeout = timeout >= 1 ? min(timeout.rounded(.up), 1_000_000) : 1
    self.maximumResponseSize = maximumResponseSize
    transport = HTTPTransport(configuration)
  }

  /// Calls the API.
  ///
  /// - Parameters:
  ///   - operation: what to do.
  ///   - idempotencyKey: by what the API knows a repeated POST; a new UUID if it is left out.
  ///   - headers: more headers, or others in place of the API's and the operation's own.
  /// - Returns: what the API returned with a status of 200 to 299.
  /// - Throws: broken rules, a failed exchange, the API's error, or a response that isn't as the
  ///   spec says.
  public func send<Operation: APIOperation>(
    _ operation: Operation,
    idempotencyKey: String? = nil,
    headers: KeyValuePairs<String, String> = [:]
  ) async throws(APIFailure) -> Operation.Response {
    let request: Request<Operation.Response>
    do throws(InvalidParameters) {
      request = try operation.request()
    } catch {
      throw .invalidParameters(error.violations)
    }
    let response: HTTPResponse
    do throws(TransportFailure) {
      response = try await transport.send(
        urlRequest(for: request, idempotencyKey, headers), limit: maximumResponseSize)
    } catch {
      throw .transport(error)
    }
    guard (200..<300).contains(response.status) else {
      throw .api(APIError(response, api.errors, key: key))
    }
    do throws(DecodingFailure) {
      return try Operation.Response(json: response.body)
    } catch {
      throw .undecodable(error, status: response.status, requestID: response.requestID)
    }
  }

  private func urlRequest<Response>(
    for request: Request<Response>, _ idempotencyKey: String?,
    _ headers: KeyValuePairs<String, String>
  ) throws(TransportFailure) -> URLRequest {
    let address = ServerAddress(
      server ?? request.server ?? api.server, allowsInsecure: allowsInsecureServer)
    guard let address else { throw TransportFailure(.unusableServer) }
    // The text is finished: what URL made of a part of it could differ from what was checked.
    guard request.target.hasPrefix("/"), ServerAddress.isPlain(request.target),
      let url = URL(string: address.text + request.target)
    else { throw TransportFailure(.unusableRequest) }
    var result = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData)
    // Given to the initialiser it has no effect on Linux.
    result.timeoutInterval = timeout
    result.httpMethod = request.method.rawValue
    result.httpBody = request.body.map { Data($0) }
    result.httpShouldHandleCookies = false

    var fields = [("Accept", "application/json"), ("User-Agent", APIClient.userAgent)]
    if let contentType = request.contentType { fields.append(("Content-Type", contentType)) }
    fields += api.headers.map { ($0.name, $0.value) }
    fields += request.headers.map { ($0.name, $0.value) }
    if let header = api.idempotencyHeader, request.method == .post || idempotencyKey != nil {
      fields.append((header, idempotencyKey ?? UUID().uuidString.lowercased()))
    }
    if let field = try authorization() { fields.append(field) }
    fields += headers.map { ($0.key, $0.value) }
    for (name, value) in fields {
      guard APIClient.isHeaderName(name), TextForm.isHeaderValue(value) else {
        throw TransportFailure(.unusableRequest)
      }
      result.setValue(value, forHTTPHeaderField: name)
    }
    return result
  }

  private func authorization() throws(TransportFailure) -> (String, String)? {
    if api.authentication == .none { return nil }
    guard let key = key?.revealed, !key.isEmpty, TextForm.isHeaderValue(key) else {
      throw TransportFailure(.unusableKey)
    }
    switch api.authentication {
    case .none: return nil
    case .bearer: return ("Authorization", "Bearer \(key)")
    case .basic: return ("Authorization", "Basic \(Data("\(key):".utf8).base64EncodedString())")
    case .header(let name): return (name, key)
    }
  }

  private static func isHeaderName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"\"(),/:;<=>?@[\\]{}".utf8.contains($0) }
  }
}

extension APIClient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Such as `client of StripeIdentity`.
  public var description: String { "client of \(api.name)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["api": api.name]) }
}

import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends an API's operations with a key: each is checked first, and nothing is sent if a rule is
/// broken.
///
/// Keep one client for many calls, since each has connections of its own. Redirects are not followed,
/// and the key is shown nowhere. A call that may have failed by chance is repeated a few times, if
/// repeating it can do no harm.
public struct APIClient: Sendable {
  /// What is sent as `User-Agent`.
  public static let userAgent = "Apus/0.1.0"

  let api: APIDescription
  let credentials: [String: Credential]
  let server: String?
  let allowsInsecureServer: Bool
  let timeout: Double
  let maximumResponseSize: Int
  private let retries: RetryPolicy
  private let clock: any Clock<Duration>
  private let transport: any Transport

  /// Makes a client; what is wrong with the key or a server shows when a call is sent.
  ///
  /// - Parameters:
  ///   - api: the API, as generated code describes it.
  ///   - key: the API's key; none for an API without, where calls with one fail. Where the API has
  ///     several schemes it is for the one that it names first.
  ///   - credentials: keys, users and passwords by the names that the spec has for them.
  ///   - server: a server to use in place of the API's own, such as a proxy's or a test's.
  ///   - allowsInsecureServer: whether to send the key over plain `http` to another machine.
  ///   - timeout: how many seconds may pass without anything arriving, in whole seconds: at least 1
  ///     and at most 1,000,000.
  ///   - maximumResponseSize: how many bytes a response may have, after decompression. Where a
  ///     server doesn't say how many there are, Foundation on Linux collects all before it counts.
  ///   - maximumRetries: how often a call is repeated after a lost or refused connection, a timeout,
  ///     or a status of 409, 429 or 500 to 599; 0 for never. A POST or PATCH is repeated only with an
  ///     idempotency key, which stays the same.
  ///   - maximumRetryWait: how many seconds a call may wait in all between its attempts, at most
  ///     1,000,000. Where a server asks for more than is left, the call fails at once.
  ///   - clock: what waits between attempts; tests have clocks that don't.
  ///   - configuration: the settings of the client's session, such as proxies and protocols. The
  ///     client copies them, and switches cookies, caches and stored passwords off in its copy.
  public init(
    _ api: APIDescription,
    key: Secret? = nil,
    credentials: [String: Credential] = [:],
    server: String? = nil,
    allowsInsecureServer: Bool = false,
    timeout: Double = 80,
    maximumResponseSize: Int = 64 << 20,
    maximumRetries: Int = 2,
    maximumRetryWait: Double = 60,
    clock: any Clock<Duration> = ContinuousClock(),
    configuration: URLSessionConfiguration = .ephemeral
  ) {
    self.api = api
    var credentials = credentials
    if let key { credentials[api.authentication.usual ?? Authentication.unnamed] = .key(key) }
    self.credentials = credentials
    self.server = server
    self.allowsInsecureServer = allowsInsecureServer
    // Foundation on Linux takes a part of a second for no limit, and can't count to infinity.
    self.timeout = timeout >= 1 ? min(timeout.rounded(.up), 1_000_000) : 1
    self.maximumResponseSize = maximumResponseSize
    // More would not fit a duration, should a server ask for it.
    retries = RetryPolicy(
      maximumRetries: maximumRetries, maximumWait: min(maximumRetryWait, 1_000_000))
    self.clock = clock
    transport = HTTPTransport(configuration)
  }

  /// Calls the API.
  ///
  /// - Parameters:
  ///   - operation: what to do; it must belong to the client's API.
  ///   - idempotencyKey: by what the API knows a repeated POST; a new UUID if it is left out.
  ///   - headers: more headers, or others in place of the API's and the operation's own; none that
  ///     frame the message or are for the connection, such as `Content-Length` or `Host`.
  /// - Returns: what the API returned with a status of 200 to 299.
  /// - Throws: broken rules, a failed exchange, the API's error, or a response that isn't as the
  ///   spec says.
  ///
  /// Where the API can answer with events too, the parameter that asks for them is sent as `false`.
  @discardableResult public func send<Operation: APIOperation>(
    _ operation: Operation,
    idempotencyKey: String? = nil,
    headers: [String: String] = [:]
  ) async throws(APIFailure) -> Operation.Response {
    // Or else it would be events that are read as a response.
    let parameter = (Operation.self as? any EventOperation.Type)?.events.asking(false)
    return try await answer(
      to: operation, parameter.map { .parameter($0) }, idempotencyKey: idempotencyKey,
      headers: headers
    ).value
  }

  /// What comes of a call: the response's value, and what else there is to know.
  typealias Answered<Value> = (value: Value, call: PreparedCall, headers: ResponseHeaders)

  /// Calls the API with something else than the operation has.
  func answer<Operation: APIOperation>(
    to operation: Operation,
    _ change: RequestChange?,
    idempotencyKey: String? = nil,
    headers: [String: String]
  ) async throws(APIFailure) -> Answered<Operation.Response> {
    let call = try prepare(
      operation, change, accept: Operation.Response.accept, idempotencyKey: idempotencyKey,
      headers: headers)
    let response: HTTPResponse
    switch try await exchange(call) {
    case .whole(let whole): response = whole
    case .stream: throw .transport(TransportFailure(.other))
    }
    let value: Operation.Response?
    do throws(DecodingFailure) {
      value = try Operation.Response(of: response)
    } catch {
      throw .undecodable(UndecodableResponse(response, error, call.mask))
    }
    guard let value else { throw .api(APIError(response, api.errors, call.mask)) }
    return (value, call, response.headers)
  }

  /// Asks for a stream of events.
  func openEvents<Operation: EventOperation>(
    of operation: Operation, idempotencyKey: String?, headers: [String: String]
  ) async throws(APIFailure) -> EventStream {
    var call = try prepare(
      operation, Operation.events.asking(true).map { .parameter($0) }, accept: "text/event-stream",
      idempotencyKey: idempotencyKey, headers: headers)
    call.request.isStreamed = true
    switch try await exchange(call) {
    case .stream(let response):
      return EventStream(response, limit: maximumResponseSize, mask: call.mask)
    case .whole(let response):
      throw .api(APIError(response, api.errors, call.mask))
    }
  }

  /// What came of a call.
  enum Answer {
    case whole(HTTPResponse)
    /// A success whose body is read as it arrives.
    case stream(TransportResponse)
  }

  /// Sends a request, and again as often as that may help.
  private func exchange(_ call: PreparedCall) async throws(APIFailure) -> Answer {
    var attempt = 0
    var waited = 0.0
    while true {
      let outcome: Result<HTTPResponse, TransportFailure>
      do throws(TransportFailure) {
        let response = try await transport.send(call.request)
        if call.request.isStreamed, 200..<300 ~= response.status { return .stream(response) }
        outcome = .success(try await response.collected(limit: maximumResponseSize))
      } catch {
        outcome = .failure(error)
      }
      guard call.isRepeatable,
        let delay = retries.delay(after: outcome, attempt: attempt, waited: waited)
      else {
        switch outcome {
        case .success(let response): return .whole(response)
        case .failure(let failure): throw .transport(failure)
        }
      }
      do {
        try await clock.sleep(for: .seconds(delay))
      } catch {
        throw .transport(TransportFailure(.cancelled))
      }
      attempt += 1
      waited += delay
    }
  }
}

extension APIClient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Such as `client of StripeIdentity`.
  public var description: String { "client of \(api.name)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["api": api.name]) }
}

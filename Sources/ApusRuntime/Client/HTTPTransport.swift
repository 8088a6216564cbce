import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A whole response.
struct HTTPResponse: Sendable {
  var status: Int
  /// By name in lower case.
  var headers: [String: String]
  var body: [UInt8]

  func header(_ name: String) -> String? {
    headers[name.lowercased()]
  }

  /// What the API calls the exchange.
  var requestID: String? { header("Request-Id") ?? header("X-Request-Id") }
}

extension HTTPResponse {
  fileprivate init(_ head: HTTPURLResponse, _ body: [UInt8]) {
    status = head.statusCode
    headers = [:]
    for (name, value) in head.allHeaderFields {
      if let name = name as? String, let value = value as? String {
        headers[name.lowercased()] = value
      }
    }
    self.body = body
  }
}

/// Sends requests over a session of its own, which keeps no cookies, caches nothing and follows no
/// redirect: a key must not travel to where a response points.
final class HTTPTransport: Sendable {
  private let session: URLSession
  private let receiver = HTTPReceiver()

  init(_ configuration: URLSessionConfiguration) {
    configuration.httpCookieAcceptPolicy = .never
    configuration.httpShouldSetCookies = false
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    session = URLSession(configuration: configuration, delegate: receiver, delegateQueue: nil)
  }

  deinit {
    session.finishTasksAndInvalidate()
  }

  /// Sends a request and waits for the whole response, of at most `limit` bytes.
  func send(_ request: URLRequest, limit: Int) async throws(TransportFailure) -> HTTPResponse {
    let exchange = HTTPExchange(limit: limit)
    let task = session.dataTask(with: request)
    receiver.add(exchange, for: task)
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        exchange.start(continuation)
        task.resume()
      }
    } onCancel: {
      exchange.finish(.failure(TransportFailure(.cancelled)))
      task.cancel()
    }
    receiver.remove(task)
    return try result.get()
  }
}

/// Passes on what arrives to the exchange that it belongs to.
private final class HTTPReceiver: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  private let lock = NSLock()
  private var exchanges: [Int: HTTPExchange] = [:]

  func add(_ exchange: HTTPExchange, for task: URLSessionTask) {
    lock.withLock { exchanges[task.taskIdentifier] = exchange }
  }

  func remove(_ task: URLSessionTask) {
    lock.withLock { exchanges[task.taskIdentifier] = nil }
  }

  private func exchange(_ task: URLSessionTask) -> HTTPExchange? {
    lock.withLock { exchanges[task.taskIdentifier] }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    let mayGoOn = exchange(dataTask)?.receive(response) ?? false
    completionHandler(mayGoOn ? .allow : .cancel)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    if exchange(dataTask)?.receive(data) != true { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    exchange(task)?.complete(error)
  }
}

/// One request's response as it arrives. It has one result, the first.
private final class HTTPExchange: @unchecked Sendable {
  typealias Outcome = Result<HTTPResponse, TransportFailure>

  private let limit: Int
  private let lock = NSLock()
  private var head: HTTPURLResponse?
  private var body: [UInt8] = []
  private var outcome: Outcome?
  private var continuation: CheckedContinuation<Outcome, Never>?

  init(limit: Int) {
    self.limit = limit
  }

  func start(_ continuation: CheckedContinuation<Outcome, Never>) {
    let early: Outcome? = lock.withLock {
      if outcome == nil { self.continuation = continuation }
      return outcome
    }
    if let early { continuation.resume(returning: early) }
  }

  func finish(_ result: Outcome) {
    let waiting: CheckedContinuation<Outcome, Never>? = lock.withLock {
      guard outcome == nil else { return nil }
      outcome = result
      defer { continuation = nil }
      return continuation
    }
    waiting?.resume(returning: result)
  }

  /// Whether the body may follow.
  func receive(_ response: URLResponse) -> Bool {
    lock.withLock { head = response as? HTTPURLResponse }
    // -1 where the server doesn't say.
    guard response.expectedContentLength <= Int64(limit) else {
      finish(.failure(TransportFailure(.responseTooLarge)))
      return false
    }
    return true
  }

  /// Whether more may follow.
  func receive(_ data: Data) -> Bool {
    let fits = lock.withLock {
      guard data.count <= limit - body.count else { return false }
      body += data
      return true
    }
    if !fits { finish(.failure(TransportFailure(.responseTooLarge))) }
    return fits
  }

  func complete(_ error: (any Error)?) {
    if let error { return finish(.failure(TransportFailure(error))) }
    let response = lock.withLock { head.map { HTTPResponse($0, body) } }
    finish(response.map { .success($0) } ?? .failure(TransportFailure(.other)))
  }
}

extension TransportFailure {
  fileprivate init(_ error: any Error) {
    guard let error = error as? URLError else {
      self.init(.other)
      return
    }
    let reason: Reason =
      switch error.code {
      case .cancelled: .cancelled
      case .timedOut: .timedOut
      case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet:
        .unreachable
      case .networkConnectionLost, .badServerResponse: .connectionLost
      case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
        .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
        .clientCertificateRequired:
        .insecureConnection
      default: .other
      }
    self.init(reason, code: error.code.rawValue)
  }
}

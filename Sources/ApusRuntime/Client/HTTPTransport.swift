import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends requests over a session of its own, which keeps no cookies, caches nothing, follows no
/// redirect and answers no server that asks for a password: a key must not travel to where a
/// response points.
final class HTTPTransport: Transport {
  private let session: URLSession
  private let receiver = HTTPReceiver()

  init(_ configuration: URLSessionConfiguration) {
    // The caller's stays as it is. A copy is of the same type, whatever the signature says.
    let configuration = configuration.copy() as? URLSessionConfiguration ?? .ephemeral
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

  func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
    guard let url = URL(string: request.url) else { throw TransportFailure(.unusableRequest) }
    var urlRequest = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData)
    // Given to the initialiser it has no effect on Linux.
    urlRequest.timeoutInterval = request.timeout
    urlRequest.httpMethod = request.method.rawValue
    urlRequest.httpBody = request.body.map { Data($0) }
    urlRequest.httpShouldHandleCookies = false
    for (name, value) in request.headers { urlRequest.setValue(value, forHTTPHeaderField: name) }

    let exchange = HTTPExchange(request)
    let task = session.dataTask(with: urlRequest)
    exchange.onCancel { task.cancel() }
    receiver.add(exchange, for: task)
    let body = ResponseBody(exchange)
    task.resume()
    let head = try await exchange.head()
    return TransportResponse(status: head.status, headers: head.headers, body: body)
  }
}

/// Passes on what arrives to the exchange that it belongs to.
private final class HTTPReceiver: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  private let lock = NSLock()
  private var exchanges: [Int: HTTPExchange] = [:]

  func add(_ exchange: HTTPExchange, for task: URLSessionTask) {
    lock.withLock { exchanges[task.taskIdentifier] = exchange }
  }

  private func remove(_ task: URLSessionTask) {
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
    _ session: URLSession, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    completionHandler(answer(to: challenge), nil)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    let answer = answer(to: challenge)
    if answer == .rejectProtectionSpace { exchange(task)?.refuseChallenge() }
    completionHandler(answer, nil)
  }

  /// No to passwords, which there are none of: the client's key is in the request. By default
  /// Foundation on Linux would never end the call. Certificates are for Foundation to check.
  private func answer(
    to challenge: URLAuthenticationChallenge
  ) -> URLSession.AuthChallengeDisposition {
    switch challenge.protectionSpace.authenticationMethod {
    case NSURLAuthenticationMethodDefault, NSURLAuthenticationMethodHTTPBasic,
      NSURLAuthenticationMethodHTTPDigest, NSURLAuthenticationMethodHTMLForm,
      NSURLAuthenticationMethodNTLM, NSURLAuthenticationMethodNegotiate:
      .rejectProtectionSpace
    default: .performDefaultHandling
    }
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
    remove(task)
  }
}

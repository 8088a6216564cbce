import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One request's response as it arrives: its head, then its body in pieces, then its end. It has one
/// result, the first.
final class HTTPExchange: @unchecked Sendable {
  typealias Outcome = Result<HTTPResponse, TransportFailure>

  private let method: String?
  private let limit: Int
  private let lock = NSLock()
  private var response: HTTPResponse?
  private var wasChallenged = false
  private var outcome: Outcome?
  private var continuation: CheckedContinuation<Outcome, Never>?

  /// Expects the response to a request of a method, with a body of at most `limit` bytes.
  init(method: String?, limit: Int) {
    self.method = method
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

  /// Notes that the server asked for credentials, and got none.
  func refuseChallenge() {
    lock.withLock { wasChallenged = true }
  }

  /// Takes the head. Returns whether the body may follow.
  func receive(_ head: URLResponse) -> Bool {
    lock.withLock { response = (head as? HTTPURLResponse).map { HTTPResponse($0) } }
    // -1 where the server doesn't say.
    guard head.expectedContentLength <= Int64(limit) else {
      finish(.failure(TransportFailure(.responseTooLarge)))
      return false
    }
    return true
  }

  /// Takes a piece of the body. Returns whether more may follow.
  func receive(_ data: Data) -> Bool {
    let fits = lock.withLock {
      guard data.count <= limit - (response?.body.count ?? 0) else { return false }
      response?.body += data
      return true
    }
    if !fits { finish(.failure(TransportFailure(.responseTooLarge))) }
    return fits
  }

  /// Takes the end, which comes with an error or without.
  func complete(_ error: (any Error)?) {
    finish(lock.withLock { result(endingWith: error) })
  }

  private func result(endingWith error: (any Error)?) -> Outcome {
    guard var response else {
      return .failure(error.map { TransportFailure($0) } ?? TransportFailure(.other))
    }
    let framing = BodyFraming(of: response, method: method)
    let isCut = framing.isCut(after: response.body.count)
    guard let error else {
      return isCut == true ? .failure(TransportFailure(.connectionLost)) : .success(response)
    }
    guard (error as? URLError)?.code == .cancelled else {
      return .failure(TransportFailure(error, framing: framing, isCut: isCut ?? false))
    }
    // Nobody here has cancelled. Foundation on Linux ends a response that asks for credentials so,
    // after the whole body.
    response.isBodyComplete = isCut.map { !$0 } ?? wasChallenged
    // A part of a success would pass for the whole.
    if !response.isBodyComplete, 200..<300 ~= response.status {
      return .failure(TransportFailure(.connectionLost, code: URLError.Code.cancelled.rawValue))
    }
    return .success(response)
  }
}

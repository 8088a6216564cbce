import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One request's response as it arrives: its head, then its body in pieces, then its end. A failure
/// comes after what has arrived before it, but who cancels wants nothing more.
final class HTTPExchange: ResponseBodySource, @unchecked Sendable {
  private struct State {
    var head: HTTPResponse?
    var chunks: ArraySlice<[UInt8]> = []
    /// How many bytes have arrived, and how many of them wait to be read.
    var received = 0
    var unread = 0
    var wasChallenged = false
    /// Whether the body is complete, once it has ended.
    var end: Result<Bool, TransportFailure>?
    /// Counts what happened, so that who waits misses nothing.
    var version = 0
    var waiting: CheckedContinuation<Void, Never>?

    var isCancelled: Bool {
      if case .failure(let failure)? = end { failure.reason == .cancelled } else { false }
    }
  }

  private let request: TransportRequest
  private let lock = NSLock()
  private var state = State()
  private var stop: (@Sendable () -> Void)?

  /// Expects the response to a request.
  init(_ request: TransportRequest) {
    self.request = request
  }

  /// Says how to end the exchange from here.
  func onCancel(_ stop: @escaping @Sendable () -> Void) {
    lock.withLock { self.stop = stop }
  }

  // MARK: What is read

  /// The head of the response, without its body.
  func head() async throws(TransportFailure) -> HTTPResponse {
    while true {
      let (head, end, version) = lock.withLock {
        (state.isCancelled ? nil : state.head, state.end, state.version)
      }
      if let head { return head }
      if case .failure(let failure)? = end { throw failure }
      await change(since: version)
    }
  }

  func next() async throws(TransportFailure) -> [UInt8]? {
    while true {
      let (chunk, end, version) = lock.withLock {
        let chunk = state.isCancelled ? nil : state.chunks.popFirst()
        state.unread -= chunk?.count ?? 0
        return (chunk, state.end, state.version)
      }
      if let chunk { return chunk }
      if case .failure(let failure)? = end { throw failure }
      if end != nil { return nil }
      await change(since: version)
    }
  }

  var isComplete: Bool {
    lock.withLock { if case .success(let isComplete)? = state.end { isComplete } else { false } }
  }

  func cancel() {
    end(with: .failure(TransportFailure(.cancelled)))
  }

  /// Waits for something to happen after what has happened already.
  private func change(since version: Int) async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let hasChanged = lock.withLock {
          guard state.version == version else { return true }
          state.waiting = continuation
          return false
        }
        if hasChanged { continuation.resume() }
      }
    } onCancel: {
      cancel()
    }
  }

  // MARK: What arrives

  /// Changes the state, and wakes who waits for that.
  private func update<Result>(_ change: (inout State) -> Result) -> Result {
    let (result, waiting) = lock.withLock {
      let result = change(&state)
      state.version += 1
      defer { state.waiting = nil }
      return (result, state.waiting)
    }
    waiting?.resume()
    return result
  }

  private func end(with result: Result<Bool, TransportFailure>) {
    let stop: (@Sendable () -> Void)? = update { state in
      guard state.end == nil else { return nil }
      state.end = result
      if case .failure = result { return self.stop }
      return nil
    }
    stop?()
  }

  /// Notes that the server asked for credentials, and got none.
  func refuseChallenge() {
    update { $0.wasChallenged = true }
  }

  /// Takes the head. Returns whether the body may follow.
  func receive(_ head: URLResponse) -> Bool {
    // -1 where the server doesn't say.
    guard request.isStreamed || head.expectedContentLength <= Int64(request.limit) else {
      end(with: .failure(TransportFailure(.responseTooLarge)))
      return false
    }
    update { $0.head = (head as? HTTPURLResponse).map { HTTPResponse($0) } }
    return true
  }

  /// Takes a piece of the body. Returns whether more may follow.
  func receive(_ data: Data) -> Bool {
    let fits = update { state in
      guard data.count <= request.limit - state.unread else { return false }
      state.chunks.append(Array(data))
      state.unread += data.count
      state.received += data.count
      return true
    }
    if !fits { end(with: .failure(TransportFailure(.responseTooLarge))) }
    return fits
  }

  /// Takes the end, which comes with an error or without.
  func complete(_ error: (any Error)?) {
    let (head, received, wasChallenged) = lock.withLock {
      (state.head, state.received, state.wasChallenged)
    }
    guard let head else {
      return end(
        with: .failure(error.map { TransportFailure($0) } ?? TransportFailure(.other)))
    }
    let framing = BodyFraming(of: head, method: request.method.rawValue)
    let isCut = framing.isCut(after: received)
    guard let error else {
      return end(
        with: isCut == true ? .failure(TransportFailure(.connectionLost)) : .success(true))
    }
    guard (error as? URLError)?.code == .cancelled else {
      return end(
        with: .failure(TransportFailure(error, framing: framing, isCut: isCut ?? false)))
    }
    // Nobody here has cancelled. Foundation on Linux ends a response that asks for credentials so,
    // after the whole body.
    let isComplete = isCut.map { !$0 } ?? wasChallenged
    // A part of a success would pass for the whole.
    if !isComplete, 200..<300 ~= head.status {
      return end(
        with: .failure(
          TransportFailure(.connectionLost, code: URLError.Code.cancelled.rawValue)))
    }
    end(with: .success(isComplete))
  }
}

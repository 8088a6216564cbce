import Foundation
import TestServer

/// Answers to be given one after the other; when there are no more, connections are closed.
final class Script: @unchecked Sendable {
  private let lock = NSLock()
  private var answers: ArraySlice<TestServer.Answer>

  init(_ answers: [TestServer.Answer]) {
    self.answers = answers[...]
  }

  func next() -> TestServer.Answer {
    lock.withLock { answers.popFirst() ?? .drop }
  }
}

/// A clock that doesn't wait, and remembers for how long it should have.
final class ImpatientClock: Clock, @unchecked Sendable {
  typealias Instant = ContinuousClock.Instant

  let now = ContinuousClock.now
  let minimumResolution = Duration.zero
  private let lock = NSLock()
  private var durations: [Duration] = []

  /// How long each wait should have been, in seconds.
  var waits: [Double] { lock.withLock { durations.map { $0 / .seconds(1) } } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    lock.withLock { durations.append(now.duration(to: deadline)) }
  }
}

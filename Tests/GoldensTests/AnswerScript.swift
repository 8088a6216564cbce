import Foundation
import TestServer

/// Answers to requests, one after the other; after the last the connection is dropped.
final class AnswerScript: @unchecked Sendable {
  private let lock = NSLock()
  private var answers: ArraySlice<TestServer.Answer>

  init(_ answers: [TestServer.Answer]) {
    self.answers = answers[...]
  }

  func next() -> TestServer.Answer {
    lock.withLock { answers.popFirst() ?? .drop }
  }
}

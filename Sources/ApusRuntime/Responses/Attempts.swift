import ApusJSON
import Foundation

/// What came of reading values as one type or another, while a union tries its cases.
///
/// A union that tries a second case reads the same bytes again, and so does each union inside it:
/// without a memory the time doubles with each level. With it, a value is read once as each type.
/// The memory travels with the JSON values that the cases read, and is emptied with its `Owner`.
final class Attempts: @unchecked Sendable {
  private struct Attempt: Hashable {
    let index: Int
    let type: ObjectIdentifier
  }

  private let lock = NSLock()
  private var results: [Attempt: any Sendable] = [:]

  /// The value as a type: as it was read before, or else read now.
  func read<Value: ResponseValue>(_ value: JSONValue) throws(DecodingFailure) -> Value {
    let attempt = Attempt(index: value.index, type: ObjectIdentifier(Value.self))
    if let known = lock.withLock({ results[attempt] }) as? Result<Value, DecodingFailure> {
      return try known.get()
    }
    let result: Result<Value, DecodingFailure>
    do throws(DecodingFailure) {
      result = .success(try Value(from: value))
    } catch {
      result = .failure(error)
    }
    lock.withLock { results[attempt] = result }
    return try result.get()
  }

  /// Empties the memory when the outermost union is read. A failure in it holds the document that
  /// the memory belongs to, so that neither would ever be freed.
  final class Owner: Sendable {
    let attempts = Attempts()

    deinit {
      attempts.lock.withLock { attempts.results = [:] }
    }
  }
}

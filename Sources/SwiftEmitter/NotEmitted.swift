import APIModel
import Diagnostics

/// Finds what the spec language can say and the emitter can't write yet: an error each, so that
/// nothing of a spec is passed over in silence.
struct NotEmitted {
  let api: API

  static func problems(in api: API) -> [Problem] {
    let finder = NotEmitted(api: api)
    return finder.operations() + finder.selfHoldingRecords()
  }

  private func operations() -> [Problem] {
    var problems: [Problem] = []
    for operation in api.operations {
      if operation.bodyFormat == .json, operation.method.hasBody {
        problems.append(problem("JSON bodies are not emitted yet", operation.name.span))
      }
      if operation.deprecation != nil, let example = operation.examples.first {
        problems.append(
          Problem(
            .warning, "a deprecated operation's examples are checked but become no tests",
            at: Problem.Location(file: api.file, span: example.span)))
      }
      // No test can make an error, since the runtime alone reads one.
      for example in operation.examples {
        guard let response = example.response, !(200...299).contains(response.status) else {
          continue
        }
        problems.append(
          Problem(
            .warning, "an example's error response is checked but becomes no test",
            at: Problem.Location(file: api.file, span: example.span)))
      }
    }
    return problems
  }

  /// A request's record is a struct, which can't hold itself other than in a list or a map.
  private func selfHoldingRecords() -> [Problem] {
    var problems: [Problem] = []
    // Depth first, by hand: a chain of records may be as long as the spec.
    var finished = Set<Int>()
    for start in api.records.indices where !finished.contains(start) {
      guard api.records[start].usage.contains(.request) else { continue }
      var path: [(record: Int, next: Int)] = [(start, 0)]
      var open: Set<Int> = [start]
      while let last = path.last {
        let fields = api.records[last.record].fields
        guard last.next < fields.count else {
          finished.insert(last.record)
          open.remove(last.record)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let field = fields[last.next]
        guard let inner = field.type.heldRecord, !finished.contains(inner) else { continue }
        if open.contains(inner) {
          problems.append(
            problem(
              "a request's record that holds itself outside a list or a map is not emitted yet",
              field.typeSpan))
        } else {
          open.insert(inner)
          path.append((inner, 0))
        }
      }
    }
    return problems
  }

  private func problem(_ message: String, _ span: Span) -> Problem {
    Problem(.error, message, at: Problem.Location(file: api.file, span: span))
  }
}

extension TypeReference {
  /// The record that a value of the type holds within itself.
  fileprivate var heldRecord: Int? {
    switch self {
    case .record(let index): index
    case .nullable(let inner), .clearable(let inner): inner.heldRecord
    default: nil
    }
  }
}

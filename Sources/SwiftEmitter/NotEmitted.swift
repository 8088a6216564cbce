import APIModel
import Diagnostics

/// Finds what the spec language can say and the emitter can't write yet: an error each, so that
/// nothing of a spec is passed over in silence.
struct NotEmitted {
  let api: API

  static func problems(in api: API) -> [Problem] {
    NotEmitted(api: api).operations()
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

  private func problem(_ message: String, _ span: Span) -> Problem {
    Problem(.error, message, at: Problem.Location(file: api.file, span: span))
  }
}

import ApusAPIModel
import ApusDiagnostics

/// Finds what the spec language can say and the emitter can't write yet: an error each, so that
/// nothing of a spec is passed over in silence.
struct UnsupportedFeatures {
  let api: API

  static func problems(in api: API) -> [Problem] {
    let finder = UnsupportedFeatures(api: api)
    return finder.operations() + finder.heldConstants()
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
        if operation.bodyFormat == .multipart, operation.method.hasBody,
          example.sends?.pairs.isEmpty == false
        {
          problems.append(
            problem("the pairs of a multipart body can't be compared yet", example.span))
        }
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

  /// A field is sent as the constant it is, but what a list, a map or `clearable` holds is the user's.
  private func heldConstants() -> [Problem] {
    var types = api.operations.flatMap(\.fields).map { ($0.type, $0.typeSpan) }
    types += api.records.filter { $0.usage.contains(.request) }.flatMap(\.fields).map {
      ($0.type, $0.typeSpan)
    }
    types += api.unions.filter { $0.usage.contains(.request) }.flatMap(\.cases).map {
      ($0.type, $0.span)
    }
    return types.compactMap { type, span in
      guard type.holdsConstant else { return nil }
      return problem(
        "a request's list, map or clearable of one text only is not emitted yet; an enum of it is",
        span)
    }
  }

  private func problem(_ message: String, _ span: Span) -> Problem {
    Problem(.error, message, at: Problem.Location(file: api.file, span: span))
  }
}

extension TypeReference {
  /// Whether a list, map or `clearable` holds a constant.
  fileprivate var holdsConstant: Bool {
    layers.contains { layer in
      switch layer {
      case .list(.constant, _), .map(.constant, _), .clearable(.constant): true
      default: false
      }
    }
  }
}

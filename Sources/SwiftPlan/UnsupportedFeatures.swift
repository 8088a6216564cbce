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
        guard let response = example.response, response.status >= 300, response.status != 304 else {
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
    var problems: [Problem] = []
    func check(_ type: TypeReference, _ span: Span) {
      guard type.holdsConstant else { return }
      problems.append(
        problem(
          "a request's list, map or clearable of one text only says nothing: write an enum of it",
          span))
    }
    // By index, since there are very many fields, and a copy of each costs more than the check.
    func check(_ fields: [Field]) {
      for index in fields.indices { check(fields[index].type, fields[index].typeSpan) }
    }
    for operation in api.operations { check(operation.fields) }
    for record in api.records where record.usage.contains(.request) { check(record.fields) }
    for union in api.unions where union.usage.contains(.request) {
      for unionCase in union.cases { check(unionCase.type, unionCase.span) }
    }
    return problems
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

/// A path taken apart, as `/v1/charges/{id}`.
struct PathSteps {
  enum Step: Hashable {
    case text(String)
    case parameter(String)
  }
  let list: [Step]

  init(_ path: String) {
    list = path.split(separator: "/").map { step in
      step.hasPrefix("{") && step.hasSuffix("}")
        ? .parameter(String(step.dropFirst().dropLast())) : .text(String(step))
    }
  }

  /// The names in braces, wherever they stand.
  var parameters: [String] {
    list.flatMap { step -> [String] in
      switch step {
      case .parameter(let name): return [name]
      case .text(let text):
        return text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
          .compactMap { $0.split(separator: "}").first.map(String.init) }
      }
    }
  }
}

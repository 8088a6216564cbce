import ApusAPIModel
import ApusMustache

/// What the template `tests` prints: a suite for an operation, with a test for each of its examples
/// that builds the request, compares what would be sent, and reads the response.
struct ExampleTestsView: View {
  let swift: SwiftAPI
  let operation: Int

  static let members: Members<ExampleTestsView> = [
    "template": { _ in .text("tests") },
    "name": { .fragment($0.name) },
    "examples": { .list($0.examples) },
  ]

  var name: Code {
    SwiftNamer.testSuite(swift.names.operations[operation], taken: swift.names.declared)
  }

  /// Whether an example holds a time.
  var usesFoundation: Bool {
    model.examples.contains { example in
      example.request.holdsTimestamp || example.response?.value?.holdsTimestamp == true
    }
  }

  private var model: ApusAPIModel.Operation { swift.api.operations[operation] }

  private var examples: [ExampleView] {
    var functions: [Code: Int] = [:]
    return model.examples.map { example in
      ExampleView(
        swift: swift, operation: operation, model: model, example: example,
        function: SwiftNamer.testFunction(example.title, taken: &functions))
    }
  }
}

extension Literal {
  fileprivate var holdsTimestamp: Bool {
    switch self {
    case .timestamp: true
    case .list(let elements): elements.contains(where: \.holdsTimestamp)
    case .map(let entries): entries.contains { $0.value.holdsTimestamp }
    case .record(let entries): entries.contains { $0.value.holdsTimestamp }
    case .union(_, let value): value.holdsTimestamp
    default: false
    }
  }
}

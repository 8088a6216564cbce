import ApusAPIModel
import ApusNaming

/// The tests of an operation's examples.
public struct TestsPlan: Sendable {
  /// The name of the suite.
  public let name: Identifier
  public let examples: [ExamplePlan]
}

/// A test of one of an operation's examples: makes the request, compares what would be sent, and
/// reads the response.
public struct ExamplePlan: Sendable {
  public let title: String
  public let function: Identifier
  public let operation: TypeName
  public let method: Operation.Method
  public let arguments: [ValuePlan.Argument]
  /// What the request line must hold.
  public let target: String?
  /// What the body must hold; none if it isn't said.
  public let body: String?
  /// The JSON that the body must be; none if it isn't said.
  public let json: String?
  /// The pairs that it is made of.
  public let pairs: [String]
  /// The response as JSON, if there is one to be read.
  public let response: String?
  /// Its status, where that tells its type.
  public let status: Int?
  public let expectations: [ExpectationPlan]
}

extension SwiftPlan {
  /// The tests of an operation's examples; none where there is nothing to test, nor for a deprecated
  /// operation, whose use would be a warning.
  func tests(_ index: Int) -> TestsPlan? {
    let operation = api.operations[index]
    guard !operation.examples.isEmpty, operation.deprecation == nil else { return nil }
    var functions: [Identifier: Int] = [:]
    return TestsPlan(
      name: SwiftNamer.testSuite(names.operations[index].last, taken: names.declared),
      examples: operation.examples.map {
        example($0, of: index, SwiftNamer.testFunction($0.title, taken: &functions))
      })
  }

  private func example(
    _ example: Operation.Example, of index: Int, _ function: Identifier
  ) -> ExamplePlan {
    let operation = api.operations[index]
    let hasValue = example.response?.value != nil
    var expectations: [ExpectationPlan] = []
    if let response = example.response, let value = response.value {
      expectations = self.expectations(of: value, with: response.status, of: operation)
    }
    let sends = operation.hasBody && operation.bodyFormat == .form ? example.sends : nil
    return ExamplePlan(
      title: example.title, function: function, operation: names.operations[index],
      method: operation.method,
      arguments: arguments(
        example.request, operation.fields, names.operationProperties[index]),
      target: example.target(of: operation),
      body: sends.map { FormEncoding.encode($0.pairs) },
      json: example.sentJSON,
      pairs: sends?.pairs.map { FormEncoding.encode([$0]) } ?? [],
      response: hasValue ? example.response?.json : nil,
      status: operation.statuses.isEmpty ? nil : example.response?.status,
      expectations: expectations)
  }
}

extension Operation.Example {
  /// What the request line must hold.
  fileprivate func target(of operation: Operation) -> String? {
    guard let sends, let path = sends.path ?? path(of: operation) else { return nil }
    let isQuery = !operation.hasBody && !sends.pairs.isEmpty && !path.contains("?")
    return isQuery ? "\(path)?\(FormEncoding.encode(sends.pairs))" : path
  }

  /// The path with the example's parameters in it.
  private func path(of operation: Operation) -> String? {
    guard case .record(let entries) = request else { return nil }
    var path = ""
    for part in operation.pathParts {
      switch part {
      case .text(let text): path += text
      case .parameter(let field):
        guard let value = entries.first(where: { $0.field == field })?.value.pathText else {
          return nil
        }
        path += FormEncoding.encode(value)
      }
    }
    // Fields of the query in a request with a body are not among the pairs.
    let hasQuery = operation.hasBody && operation.fields.contains { $0.location == .query }
    return hasQuery ? nil : path
  }
}

extension Literal {
  /// A path parameter's text before percent-encoding.
  fileprivate var pathText: String? {
    switch self {
    case .text(let text), .enumValue(let text): text
    case .integer(let value): String(value)
    default: nil
    }
  }
}

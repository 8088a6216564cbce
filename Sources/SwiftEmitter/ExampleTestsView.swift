import APIModel
import Mustache

/// What the template `tests` prints: a suite for an operation, with a test for each of its examples
/// that builds the request, compares what would be sent, and reads the response.
struct ExampleTestsView {
  let api: API
  let names: SwiftNames
  let operation: Int

  private static let shape = Shape("template", "name", "examples")
  private static let exampleShape = Shape(
    "attribute", "function", "request", "method", "target", "pairs", "response", "expectations")

  var value: Value {
    .object(Object(Self.shape, [.text("tests"), Value(name), .list(examples)]))
  }

  var name: Code {
    SwiftNamer.testSuite(names.operations[operation], taken: names.declared)
  }

  /// Whether an example holds a time.
  var usesFoundation: Bool {
    model.examples.contains { example in
      example.request.holdsTimestamp || example.response?.value?.holdsTimestamp == true
    }
  }

  private var model: APIModel.Operation { api.operations[operation] }

  private var expression: ExampleExpression { ExampleExpression(names: names, api: api) }

  private var examples: [Value] {
    var functions: Set<Code> = []
    return model.examples.map { example in
      let function = SwiftNamer.testFunction(example.title, taken: functions)
      functions.insert(function)
      return value(of: example, function: function)
    }
  }

  private func value(of example: APIModel.Operation.Example, function: Code) -> Value {
    let request = expression.operation(
      operation, example.request, prefix: "let operation = ", indentation: 4)
    return .object(
      Object(
        Self.exampleShape,
        [
          Value(attribute(titled: example.title)),
          Value(function), Value(request),
          Value(model.method.code), Value(target(of: example)),
          Value(pairs(of: example)), Value(response(of: example)),
          .list(expectations(of: example).map(Value.fragment)),
        ]))
  }

  private func attribute(titled title: String) -> Code {
    guard !title.isEmpty else { return "@Test" }
    return CodeLayout.call("@Test", [SwiftLiteral.string(title)], indentation: 2)
  }

  // MARK: The request

  /// What the request line must hold.
  private func target(of example: APIModel.Operation.Example) -> Code? {
    guard let sends = example.sends, let path = sends.path ?? path(of: example.request) else {
      return nil
    }
    let query = FormText.encode(sends.pairs)
    let isQuery = !model.method.hasBody && !sends.pairs.isEmpty && !path.contains("?")
    let target = SwiftLiteral.string(isQuery ? "\(path)?\(query)" : path)
    return CodeLayout.expectation("request.target", target, indentation: 4)
  }

  /// The path with the example's parameters in it.
  private func path(of request: Literal) -> String? {
    guard case .record(let entries) = request else { return nil }
    var path = ""
    for part in model.pathParts {
      switch part {
      case .text(let text): path += text
      case .parameter(let field):
        guard let value = entries.first(where: { $0.field == field })?.value.pathText else {
          return nil
        }
        path += FormText.encode(value)
      }
    }
    // Fields of the query in a request with a body are not among the pairs.
    let hasQuery = model.method.hasBody && model.fields.contains { $0.place == .query }
    return hasQuery ? nil : path
  }

  /// What the body must hold.
  private func pairs(of example: APIModel.Operation.Example) -> Code? {
    guard let sends = example.sends, model.method.hasBody else { return nil }
    let whole = SwiftLiteral.string(FormText.encode(sends.pairs))
    let line: Code = "#expect(request.bodyText == \(whole))"
    if CodeLayout.fits(line, 4) || sends.pairs.count < 2 {
      return CodeLayout.expectation("request.bodyText", whole, indentation: 4)
    }
    let list = sends.pairs.map { SwiftLiteral.string(FormText.encode([$0])) }
    return """
      let pairs = \(CodeLayout.list(list, indentation: 16))
      #expect(request.bodyText == pairs.joined(separator: "&"))
      """
  }

  // MARK: The response

  private func response(of example: APIModel.Operation.Example) -> Code? {
    guard let response = example.response, response.value != nil, let json = response.json else {
      return nil
    }
    let read: Code = "try request.response(\n  json: \(SwiftLiteral.lines(json).indentedOnce))"
    return expectations(of: example).isEmpty ? "_ = \(read)" : "let response = \(read)"
  }

  private func expectations(of example: APIModel.Operation.Example) -> [Code] {
    guard let type = model.responseType, let value = example.response?.value else {
      return []
    }
    return ResponseExpectations(names: names, api: api).write(value, as: type, at: "response")
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

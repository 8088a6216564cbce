import ApusAPIModel
import ApusMustache

/// A test of one of an operation's examples: builds the request, compares what would be sent, and
/// reads the response.
struct ExampleView: View {
  let swift: SwiftAPI
  let operation: Int
  let model: ApusAPIModel.Operation
  let example: ApusAPIModel.Operation.Example
  let function: Code

  static let members: Members<ExampleView> = [
    "attribute": { .fragment($0.attribute) },
    "function": { .fragment($0.function) },
    "request": { .fragment($0.request) },
    "method": { .fragment($0.model.method.code) },
    "target": { Value($0.target) },
    "pairs": { Value($0.pairs) },
    "response": { Value($0.response) },
    "expectations": { .list($0.expectations) },
  ]

  private var attribute: Code {
    guard !example.title.isEmpty else { return "@Test" }
    return CodeLayout.call("@Test", [SwiftLiteral.string(example.title)], indentation: 2)
  }

  // MARK: The request

  private var request: Code {
    ExampleExpression(swift: swift).operation(
      operation, example.request, prefix: "let operation = ", indentation: 4)
  }

  /// What the request line must hold.
  private var target: Code? {
    guard let sends = example.sends, let path = sends.path ?? path else { return nil }
    let query = FormText.encode(sends.pairs)
    let isQuery = !model.method.hasBody && !sends.pairs.isEmpty && !path.contains("?")
    let target = SwiftLiteral.string(isQuery ? "\(path)?\(query)" : path)
    return CodeLayout.expectation("request.target", target, indentation: 4)
  }

  /// The path with the example's parameters in it.
  private var path: String? {
    guard case .record(let entries) = example.request else { return nil }
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
  private var pairs: Code? {
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

  private var response: Code? {
    guard let response = example.response, response.value != nil, let json = response.json else {
      return nil
    }
    let read: Code = "try request.response(\n  json: \(SwiftLiteral.lines(json).indentedOnce))"
    return expectations.isEmpty ? "_ = \(read)" : "let response = \(read)"
  }

  private var expectations: [Code] {
    guard let type = model.responseType, let value = example.response?.value else {
      return []
    }
    return ResponseExpectations(swift: swift).write(value, as: type, at: "response")
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

import ApusMustache
import ApusSwiftPlan

/// What the template `tests` prints: a suite for an operation, with a test for each of its examples.
struct TestsView: View {
  let tests: TestsPlan

  static let members: Members<TestsView> = [
    "template": { _ in .text("tests") },
    "name": { .fragment(Code($0.tests.name)) },
    "examples": { .list($0.tests.examples.map(ExampleView.init)) },
  ]
}

/// A test of an example.
struct ExampleView: View {
  let example: ExamplePlan

  static let members: Members<ExampleView> = [
    "title": { $0.example.title.isEmpty ? .null : .literal($0.example.title) },
    "function": { .fragment(Code($0.example.function)) },
    "operation": { .name($0.example.operation) },
    "arguments": { .list($0.example.arguments.map(ValueView.ArgumentView.init)) },
    "hasArguments": { .bool(!$0.example.arguments.isEmpty) },
    "method": { .fragment($0.example.method.code) },
    "target": { .literal($0.example.target) },
    "pairs": { .list($0.example.pairs.map { .literal($0) }) },
    "hasSeveralPairs": { .bool($0.example.pairs.count > 1) },
    "json": { .optional($0.example.json.map(LinesView.init)) },
    "body": { .literal($0.example.body) },
    "response": { .optional($0.example.response.map(LinesView.init)) },
    "status": { $0.example.status.map { .fragment(SwiftLiteral.integer($0)) } ?? .null },
    "expectations": { .list($0.example.expectations.map(ExpectationView.init)) },
    "hasExpectations": { .bool(!$0.example.expectations.isEmpty) },
  ]
}

/// A text of several lines, to be printed between `"""`.
struct LinesView: View {
  let text: String

  static let members: Members<LinesView> = [
    "isRaw": { .bool(SwiftLiteral.mayBeRaw($0.text)) },
    "lines": { .fragment(SwiftLiteral.lines($0.text)) },
  ]
}

/// What a test expects of a response.
struct ExpectationView: View {
  let expectation: ExpectationPlan

  static let members: Members<ExpectationView> = [
    "isEqual": { if case .equal = $0.expectation { .bool(true) } else { .bool(false) } },
    "isEqualJSON": { if case .equalJSON = $0.expectation { .bool(true) } else { .bool(false) } },
    "isThere": { if case .isThere = $0.expectation { .bool(true) } else { .bool(false) } },
    "steps": { .list($0.steps.map(AccessStepView.init)) },
    "expression": {
      switch $0.expectation {
      case .equal(_, let value), .equalJSON(_, let value): ValueView(plan: value).value
      default: .null
      }
    },
    "unionCase": {
      if case .unionCase(let name, _, let isOptional, let inner) = $0.expectation {
        UnionExpectationView(name: Code(name), isOptional: isOptional, inner: inner).value
      } else {
        .null
      }
    },
  ]

  private var steps: [AccessStep] {
    switch expectation {
    case .equal(let steps, _), .equalJSON(let steps, _), .isThere(let steps),
      .unionCase(_, let steps, _, _):
      steps
    }
  }
}

/// That a union is of one case.
struct UnionExpectationView: View {
  let name: Code
  let isOptional: Bool
  let inner: [ExpectationPlan]

  static let members: Members<UnionExpectationView> = [
    "name": { .fragment($0.name) },
    "isChoice": { .bool($0.isOptional) },
    "expectations": { .list($0.inner.map(ExpectationView.init)) },
    "hasExpectations": { .bool(!$0.inner.isEmpty) },
  ]
}

/// A step of the expression for a value in a response.
struct AccessStepView: View {
  let step: AccessStep

  static let members: Members<AccessStepView> = [
    "isResponse": { .bool($0.step == .root(.response)) },
    "isPayload": { .bool($0.step == .root(.value)) },
    "property": {
      if case .property(let name) = $0.step { .fragment(Code(name)) } else { .null }
    },
    "isQuestion": { .bool($0.step == .optional) },
    "isClearableValue": { .bool($0.step == .value) },
    "isNullTest": { .bool($0.step == .isNull) },
    "isExpandedObject": { .bool($0.step == .object) },
    "isID": { .bool($0.step == .id) },
    "isItems": { .bool($0.step == .items) },
    "isCount": { .bool($0.step == .count) },
  ]
}
